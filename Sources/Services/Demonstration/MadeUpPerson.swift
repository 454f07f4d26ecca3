// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement

/// A person who does not exist, with papers that nobody can hold.
///
/// A NIK is valid in form, agrees with sex, province and birthday, and is unique; its sub-district codes are above
/// those in use. Passports begin with Z, telephones with 860, e-mail addresses end in `.example` (RFC 2606).
struct MadeUpPerson: Sendable, Hashable {
    let name: PersonName
    let sex: Sex
    let birthDay: CalendarDay
    let province: Province
    let address: Address
    let nik: NIK
    let passport: Passport
    let phone: PhoneNumber
    let email: EmailAddress?
    let account: BankAccount?
    let family: [Relative]

    struct Relative: Sendable, Hashable {
        let name: PersonName
        let relation: Relation
        let birthDay: CalendarDay
        let nominated: Bool
    }

    /// Fewer than there are different NIKs and passports.
    static let most = 9_000_001
    private static let serials = 500 * 9_999
    private static let passports = 10_000_000
    private static let banks = ["002", "008", "009", "014", "200", "451"]

    /// The `index`-th person of a seed.
    init(index: Int, seed: UInt64, sex: Sex, province: Province, registered: CalendarDay, _ draws: inout SeededDraws)
        throws
    {
        precondition(index < Self.most, "there are no more numbers than \(Self.most)")
        self.sex = sex
        self.province = province
        let age = 19 * 365 + draws.below(14 * 365) + draws.below(16 * 365)
        birthDay = registered.adding(days: -age)
        name = try PersonName.parse(MadeUpName.draw(sex, from: province, &draws))
        address = try MadeUpPlace.address(in: province, &draws)
        nik = try NIK.parse(Self.nik(index: index, seed: seed, sex: sex, province: province, birthDay: birthDay))
        let serial = (index * 7_654_321 + Int(seed % 9_999_991)) % Self.passports
        passport = try Passport.parse("Z" + Self.padded(serial, 7))
        phone = try PhoneNumber.parse("+62860" + Self.padded(draws.below(100_000_000), 8))
        let letters = name.text.lowercased().unicodeScalars.filter { ("a"..."z").contains($0) }
        email =
            draws.chance(perThousand: 350)
            ? try EmailAddress.parse("\(String(String.UnicodeScalarView(letters)))\(index)@surel.example") : nil
        account =
            draws.chance(perThousand: 600)
            ? try BankAccount.parse(
                bankCode: draws.pick(Self.banks), number: "000" + Self.padded(index, 9), holder: name.text) : nil
        family = try Self.family(of: sex, province: province, birthDay: birthDay, registered: registered, &draws)
    }

    /// Province, a district of 20, or of the next 20 beyond the first five million people, a sub-district above those
    /// in use, birthday, serial: all different by the index.
    private static func nik(
        index: Int, seed: UInt64, sex: Sex, province: Province, birthDay: CalendarDay
    ) -> String {
        let place = (index * 1_234_577 + Int(seed % 4_999_483)) % serials
        let (year, month, day) = birthDay.components
        let area = padded(1 + place % 20 + index / serials * 20, 2) + padded(75 + place / 20 % 25, 2)
        let birth = padded(sex == .female ? day + 40 : day, 2) + padded(month, 2) + padded(year % 100, 2)
        return province.code + area + birth + padded(1 + place / 500, 4)
    }

    private static func family(
        of sex: Sex, province: Province, birthDay: CalendarDay, registered: CalendarDay, _ draws: inout SeededDraws
    ) throws -> [Relative] {
        var family: [Relative] = []
        func add(_ relation: Relation, _ sex: Sex, born: CalendarDay, nominated: Bool) throws {
            family.append(
                Relative(
                    name: try PersonName.parse(MadeUpName.draw(sex, from: province, &draws)), relation: relation,
                    birthDay: born, nominated: nominated))
        }
        let age = birthDay.days(to: registered) / 365
        let married = draws.chance(perThousand: age < 23 ? 200 : age < 28 ? 520 : 800)
        if married {
            try add(
                .spouse, sex == .male ? .female : .male, born: birthDay.adding(days: draws.draw(-2_000...2_000)),
                nominated: true)
            for child in 0..<draws.draw(0...max(0, min(3, (age - 20) / 3))) {
                let born = registered.adding(days: -draws.draw(200...max(201, (age - 19) * 365)) + child)
                try add(.child, draws.chance(perThousand: 490) ? .female : .male, born: born, nominated: false)
            }
        }
        if !married || draws.chance(perThousand: 450) {
            try add(.mother, .female, born: birthDay.adding(days: -draws.draw(6_800...12_000)), nominated: !married)
        }
        if draws.chance(perThousand: 300) {
            try add(.father, .male, born: birthDay.adding(days: -draws.draw(7_500...14_000)), nominated: false)
        }
        return family
    }

    static func padded(_ number: Int, _ width: Int) -> String {
        let digits = String(number)
        return String(repeating: "0", count: max(0, width - digits.count)) + digits
    }
}
