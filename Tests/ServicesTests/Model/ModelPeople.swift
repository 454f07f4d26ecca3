// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection
import Services

/// Made-up registrations, each of another person.
enum ModelPeople {
    static func next(_ serial: Int, firstDay: CalendarDay, savings: JHTChoice?, by company: ID<Organisation>? = nil)
        throws -> Enrolment
    {
        let four = String(serial % 9_000 + 1)
        let month = serial / 9_000 % 9 + 1
        let year = 1970 + serial / 81_000 % 30
        guard let born = CalendarDay(year: year, month: month, day: 17) else {
            preconditionFailure("the 17th is a day of every month")
        }
        let shortYear = String(year % 100 + 100).dropFirst()
        let digits = "33010117" + "0\(month)" + shortYear + String(repeating: "0", count: 4 - four.count) + four
        let seven = String(1_000_000 + serial)
        return Enrolment(
            name: try PersonName.parse("Wahyu Sentosa"), nik: try NIK.parse(digits), sex: .male, birthDay: born,
            address: try Address.parse(
                line: "Jalan Melati 4", village: "Sukamaju", district: "Cilacap", province: "33"),
            phone: try PhoneNumber.parse("0812" + seven), email: nil, passport: try Passport.parse("C" + seven),
            family: [
                .init(name: try PersonName.parse("Sri Lestari"), relation: .spouse, birthDay: nil, nominated: true)
            ],
            work: .init(
                route: company == nil ? .perseorangan : .p3mi, organisation: company, country: try Country.parse("TW"),
                employer: "Formosa Steel",
                employerKind: .legalEntity, occupation: "operator", contractFirstDay: firstDay, contractMonths: 24,
                departedOn: nil),
            savings: savings)
    }
}
