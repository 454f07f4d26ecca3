// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Testing

@Suite("Countries")
struct CountryTests {
    @Test(
        "destinations have both names",
        arguments: [
            ("TW", "Taiwan", "Taiwan"), ("KR", "Korea Selatan", "South Korea"), ("JP", "Jepang", "Japan"),
            ("SA", "Arab Saudi", "Saudi Arabia"), ("AE", "Uni Emirat Arab", "United Arab Emirates"),
            ("BN", "Brunei Darussalam", "Brunei Darussalam"), ("TR", "Turki", "Türkiye"),
            ("SG", "Singapura", "Singapore"), ("JO", "Yordania", "Jordan"), ("KH", "Kamboja", "Cambodia"),
        ])
    func names(code: String, indonesian: String, english: String) throws {
        let country = try Country.parse(code.lowercased())
        #expect(country.code == code)
        #expect(country.name(in: .indonesian) == indonesian)
        #expect(country.name(in: .english) == english)
    }

    @Test("all 249 countries of ISO 3166-1 are there once")
    func complete() {
        #expect(Country.all.count == 249)
        #expect(Set(Country.all.map(\.code)).count == 249)
        #expect(Country.indonesia.name(in: .english) == "Indonesia")
    }

    @Test("what is no country is refused", arguments: ["", "T", "TWN", "XX", "T1", "É"])
    func unknown(code: String) {
        #expect(throws: Failure(.invalid, "country-unknown", field: "country", details: ["found": code])) {
            try Country.parse(code)
        }
    }

    @Test("a P3MI places workers only while its licence holds")
    func licence() throws {
        let from = try #require(CalendarDay("2024-01-01"))
        let validity = try #require(DayRange(first: from, last: from.adding(months: 60).adding(days: -1)))
        let p3mi = try Organisation(
            id: ID(number: 1), kind: .p3mi, name: "PT Contoh", licence: Licence(number: "1/2024", validity: validity))
        #expect(p3mi.mayPlace(on: from))
        #expect(!p3mi.mayPlace(on: validity.last.adding(days: 1)))
        let unlicensed = try Organisation(id: ID(number: 2), kind: .p3mi, name: "PT Tanpa", licence: nil)
        #expect(!unlicensed.mayPlace(on: from))
        #expect(throws: Failure.self) {
            try Organisation(
                id: ID(number: 3), kind: .mission, name: "KDEI",
                licence: Licence(number: "1/2024", validity: validity))
        }
    }
}
