// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Services

/// Made-up registrations for tests; the serial makes each one another person.
public enum Enrolments {
    /// A man born on 17 August 1990 in Jawa Tengah who goes alone to Taiwan.
    public static func perseorangan(
        _ serial: Int = 1, months: Int = 24, firstDay: CalendarDay, departedOn: CalendarDay? = nil,
        country: String = "TW", hasFamily: Bool = true
    ) throws -> Enrolment {
        try make(
            serial, route: .perseorangan, organisation: nil, months: months, firstDay: firstDay,
            departedOn: departedOn, country: country, hasFamily: hasFamily)
    }

    /// The same man placed through a company.
    public static func placed(
        _ serial: Int = 1, by organisation: ID<Organisation>, months: Int = 24, firstDay: CalendarDay,
        country: String = "TW"
    ) throws -> Enrolment {
        try make(
            serial, route: .p3mi, organisation: organisation, months: months, firstDay: firstDay, departedOn: nil,
            country: country)
    }

    private static func make(
        _ serial: Int, route: PlacementRoute, organisation: ID<Organisation>?, months: Int, firstDay: CalendarDay,
        departedOn: CalendarDay?, country: String, hasFamily: Bool = true
    ) throws -> Enrolment {
        let four = String(serial % 9_999 + 1)
        let seven = String(1_000_000 + serial)
        guard let born = CalendarDay(year: 1990, month: 8, day: 17) else {
            preconditionFailure("17 August 1990 is a day")
        }
        return Enrolment(
            name: try PersonName.parse("Wahyu Sentosa"),
            nik: try NIK.parse("33010117089" + "0" + String(repeating: "0", count: 4 - four.count) + four),
            sex: .male, birthDay: born,
            address: try Address.parse(
                line: "Jalan Melati 4", village: "Sukamaju", district: "Cilacap", province: "33"),
            phone: try PhoneNumber.parse("0812" + seven), email: nil, passport: try Passport.parse("C" + seven),
            family: hasFamily
                ? [
                    .init(
                        name: try PersonName.parse("Sri Lestari"), relation: .spouse, birthDay: nil, nominated: true)
                ] : [],
            work: .init(
                route: route, organisation: organisation, country: try Country.parse(country),
                employer: "Formosa Steel", employerKind: .legalEntity, occupation: "operator",
                contractFirstDay: firstDay,
                contractMonths: months, departedOn: departedOn),
            savings: nil)
    }
}
