// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@testable import People

@Suite("Machine-readable lines of a passport")
struct PassportMRZTests {
    private static let letters = Array("ABCDEFGHIJKLMNOPQRSTUVWXYZ".utf8)

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// Two lines with right check digits.
    private static func lines(
        issuer: String = "IDN", name: String, number: String, birth: String, sex: String = "F", expiry: String,
        personal: String = ""
    ) -> String {
        func filled(_ text: String, _ length: Int) -> String {
            text + String(repeating: "<", count: max(0, length - text.count))
        }
        func digit(_ text: String) -> String {
            String(decoding: [PassportMRZ.checkDigit(text.utf8)], as: UTF8.self)
        }
        let number = filled(number, 9)
        let personal = filled(personal, 14)
        let head = number + digit(number) + issuer + birth + digit(birth) + sex + expiry + digit(expiry)
        let rest = personal + digit(personal)
        let guarded = number + digit(number) + birth + digit(birth) + expiry + digit(expiry) + rest
        return "P<" + issuer + filled(name, 39) + "\n" + head + rest + digit(guarded)
    }

    @Test func theSpecimenOfTheStandardIsRead() throws {
        let text = """
            P<UTOERIKSSON<<ANNA<MARIA<<<<<<<<<<<<<<<<<<<
            L898902C36UTO7408122F1204159ZE184226B<<<<<10
            """
        let found = try PassportMRZ.parse(text, today: try day("2026-11-21"))
        #expect(found.name == "ANNA MARIA ERIKSSON" && found.number == "L898902C3" && found.issuer == "UTO")
        #expect(try found.birthDay == day("1974-08-12") && found.sex == .female)
        #expect(try found.expiresOn == day("2012-04-15") && found.personalNumber == "ZE184226B")
    }

    @Test func anIndonesianNameOfOneWordIsASurnameAlone() throws {
        let text = Self.lines(name: "SUPARTI", number: "C1234567", birth: "900817", expiry: "310102")
        let found = try PassportMRZ.parse(text.lowercased(), today: try day("2026-11-21"))
        #expect(found.surname == "SUPARTI" && found.givenNames.isEmpty && found.name == "SUPARTI")
        #expect(try found.number == "C1234567" && found.expiresOn == day("2031-01-02"))
    }

    @Test func theCenturyIsTheNewestThatCanBe() throws {
        let old = Self.lines(name: "SRI<<DEWI", number: "C1234567", birth: "261122", expiry: "410102")
        let found = try PassportMRZ.parse(old, today: try day("2026-11-21"))
        #expect(try found.birthDay == day("1926-11-22"))
        #expect(try found.expiresOn == day("2041-01-02"))
    }

    @Test(arguments: 0..<200) func whatIsWrittenIsReadAgain(_ seed: Int) throws {
        var state = UInt64(seed) &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        func next(_ limit: Int) -> Int {
            state = state &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
            return Int(state >> 33) % limit
        }
        func word(_ length: Int) -> String {
            String(decoding: (0..<length).map { _ in Self.letters[next(26)] }, as: UTF8.self)
        }
        func two(_ number: Int) -> String { number < 10 ? "0\(number)" : "\(number)" }
        let (surname, given) = (word(1 + next(12)), word(1 + next(12)))
        let number = word(1 + next(2)) + String(1_000_000 + next(8_999_999)).suffix(6)
        let birth = two(next(100)) + two(1 + next(12)) + two(1 + next(28))
        let text = Self.lines(
            name: surname + "<<" + given, number: number, birth: birth, sex: next(2) == 0 ? "F" : "M",
            expiry: two(27 + next(9)) + two(1 + next(12)) + two(1 + next(28)), personal: word(next(14)))
        let found = try PassportMRZ.parse(text, today: try day("2026-11-21"))
        #expect(found.name == "\(given) \(surname)" && found.number == number)
        #expect(found.birthDay.description.dropFirst(2).filter(\.isNumber) == birth)
    }

    @Test(arguments: 44..<88) func oneSignThatIsMistypedIsNoticed(_ place: Int) throws {
        let text = Self.lines(
            name: "SRI<<DEWI", number: "C1234567", birth: "900817", expiry: "310102", personal: "3301")
        var signs = Array(text.utf8.filter { $0 != 0x0A })
        // The nationality and the sex stand outside of what the digits guard.
        guard !(54..<57).contains(place), place != 64 else { return }
        signs[place] = signs[place] == 0x31 ? 0x32 : 0x31
        let today = try day("2026-11-21")
        #expect(throws: Failure.self) {
            try PassportMRZ.parse(String(decoding: signs, as: UTF8.self), today: today)
        }
    }

    @Test(arguments: ["", "P<IDN", "I<IDN" + String(repeating: "<", count: 83), String(repeating: "€", count: 88)])
    func whatIsNoPassportIsRefusedWithTheField(_ text: String) throws {
        let today = try day("2026-11-21")
        let failure = #expect(throws: Failure.self) { try PassportMRZ.parse(text, today: today) }
        #expect(failure?.field == "mrz" && failure?.code.hasPrefix("mrz-") == true)
    }
}
