// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Testing

@Suite("NIK")
struct NIKTests {
    @Test("reads sixteen digits, whatever stands between them")
    func reads() throws {
        let nik = try NIK.parse(" 3515-0441 0295.0001 ")
        #expect(nik.text == "3515044102950001")
        #expect(nik.provinceCode == 35)
        #expect(nik.sex == .female)
        #expect(nik.birthDay(knownOn: CalendarDay(number: 20_000)) == CalendarDay("1995-02-01"))
        #expect("\(nik)" == "35**********0001")
    }

    @Test(
        "a wrong number is refused by what is wrong with it",
        arguments: [
            ("351504410295000", "nik-length"), ("35150441029500011", "nik-length"), ("", "nik-length"),
            ("351504410295000A", "nik-digits"), ("9915044102950001", "nik-province-unknown"),
            ("0015044102950001", "nik-province-unknown"), ("3515043202950001", "nik-birth-day-impossible"),
            ("3515044002950001", "nik-birth-day-impossible"), ("3515040002950001", "nik-birth-day-impossible"),
            ("3515047202950001", "nik-birth-day-impossible"), ("3515040113950001", "nik-birth-day-impossible"),
            ("3515043002950001", "nik-birth-day-impossible"), ("3515042902950001", "nik-birth-day-impossible"),
            ("3515044102950000", "nik-serial-zero"),
        ])
    func refused(text: String, code: String) {
        do {
            _ = try NIK.parse(text)
            Issue.record("\(text) was accepted")
        } catch {
            #expect(error.code == code, "\(text)")
            #expect(error.field == "nik")
        }
    }

    @Test("29 February is accepted in leap years", arguments: ["3515042902960001", "3515046902000001"])
    func leapDay(text: String) throws { #expect(try NIK.parse(text).text == text) }

    @Test("historic province codes are accepted", arguments: ["5403040102750002"])
    func historic(text: String) throws { #expect(try NIK.parse(text).provinceCode == 54) }

    @Test(
        "two digits of a year mean the latest one that is not in the future",
        arguments: [("010195", "1995-01-01"), ("010124", "2024-01-01"), ("010127", "1927-01-01")])
    func century(digits: String, expected: String) throws {
        let day = try #require(CalendarDay("2026-11-21"))
        #expect(try NIK.parse("351504\(digits)0001").birthDay(knownOn: day) == CalendarDay(expected))
    }

    @Test("another birthday or sex than told is named")
    func mismatch() throws {
        let nik = try NIK.parse("3515044102950001")
        let born = try #require(CalendarDay("1995-02-01"))
        try nik.check(against: born, sex: .female)
        let date = #expect(throws: Failure.self) { try nik.check(against: born.adding(days: 1), sex: .female) }
        #expect(date?.code == "nik-birth-date-mismatch")
        #expect(date?.details == ["found": "01-02-95", "expected": "1995-02-02"])
        let sex = #expect(throws: Failure.self) { try nik.check(against: born, sex: .male) }
        #expect(sex?.code == "nik-sex-mismatch")
        #expect(sex?.details == ["found": "female", "expected": "male"])
    }

    @Test("a person is refused whose NIK tells another birthday")
    func person() throws {
        let nik = try NIK.parse("3515044102950001")
        let name = try PersonName.parse("Sutinah")
        let born = try #require(CalendarDay("1995-02-01"))
        let person = try Person(id: ID(number: 1), name: name, sex: .female, birthDay: born, nik: nik)
        #expect(person.age(on: born.adding(months: 12 * 30)) == 30)
        #expect(person.age(on: born.adding(months: 12 * 30).adding(days: -1)) == 29)
        #expect(throws: Failure.self) {
            try Person(id: ID(number: 1), name: name, sex: .male, birthDay: born, nik: nik)
        }
    }
}
