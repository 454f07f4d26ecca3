// SPDX-License-Identifier: Apache-2.0
import Kernel
import TestKit
import Testing

@testable import Web

@Suite("Pages of the calculators")
struct CalculatorPageTests {
    @Test func theFrontPageLeadsToTheThreeThingsPeopleComeFor() async throws {
        let site = try await TestSite.make()
        let text = try await site.send(.get, "/").text
        for path in ["/hitung", "/daftar", "/masuk"] { #expect(text.contains("href=\"\(path)\"")) }
        try await site.close()
    }

    @Test func thePriceIsTheLargestWordOfItsPageInBothLanguages() async throws {
        let site = try await TestSite.make()
        let path = "/hitung?route=p3mi&country=TW&months=24&on=2026-11-20&jht=&jhtMonths="
        let indonesian = try await site.send(.get, path).text
        #expect(indonesian.contains("<h1>Rp 370.000</h1>"))
        #expect(indonesian.contains("pasal 18(1)"))
        #expect(indonesian.contains("/daftar?route=p3mi&amp;months=24&amp;country=TW"))
        let english = try await site.send(.get, path + "&lang=en").text
        #expect(english.contains("<h1>Rp 370.000</h1>"))
        #expect(english.contains("lang=\"en\""))
        try await site.close()
    }

    @Test func aFaultStandsBesideItsFieldAndWhatWasTypedStays() async throws {
        let site = try await TestSite.make()
        let page = try await site.send(.get, "/hitung?route=perseorangan&months=24&on=2026-11-20&jht=1&jhtMonths=7")
        #expect(page.text.contains("id=\"jht-error\""))
        #expect(page.text.contains("name=\"jhtMonths\" value=\"7\""))
        let wrong = try await site.send(.get, "/hitung?route=p3mi&months=900&on=2026-11-20")
        #expect(wrong.text.contains("id=\"months-error\""))
        #expect(wrong.text.contains("value=\"900\""))
        try await site.close()
    }

    @Test func aBenefitIsAskedForStepByStep() async throws {
        let site = try await TestSite.make()
        let first = try await site.send(.get, "/manfaat").text
        #expect(first.contains("value=\"partial-disability\""))
        #expect(!first.contains("name=\"loss\""))
        let second = try await site.send(.get, "/manfaat?event=partial-disability").text
        #expect(second.contains("name=\"loss\""))
        let query = "event=partial-disability&phase=during&on=2024-06-01&loss=&loss=&loss=&cause=&circumstance="
        let missing = try await site.send(.get, "/manfaat?\(query)")
        #expect(missing.text.contains("id=\"loss-error\""))
        let third = try await site.send(.get, "/manfaat?" + query + "&loss=right-hand-at-wrist")
        #expect(third.text.contains("32 %"))
        try await site.close()
    }

    @Test("a summary of faults names each field and says what to write")
    func faultsNameTheirFields() async throws {
        let site = try await TestSite.make()
        let money = try await site.send(.get, "/manfaat?event=glasses&phase=during&on=2024-06-01&cost=-5&lang=en").text
        #expect(money.contains("<a href=\"#cost\">") && money.contains("digits only, for example 10000000"))
        #expect(!money.contains("<a href=\"#cost\">This"))
        let months = try await site.send(.get, "/hitung?route=p3mi&months=2.5&on=2026-11-20").text
        #expect(months.contains("Tulis bulan penuh, angka saja, 1 sampai 120."))
        let early = try await site.send(.get, "/hitung?route=p3mi&months=24&on=1900-01-01").text
        #expect(early.contains("1 Agustus 2017"))
        try await site.close()
    }

    @Test("an example on the page of a value rests on that value")
    func examplesAreOfTheirOwn() async throws {
        let site = try await TestSite.make()
        let path = "/peraturan/nilai/benefits.jkk.partial_disability.loss.big_toe?tanggal=2024-01-01"
        let toe = try await site.send(.get, path).text
        #expect(toe.contains("loss=big-toe") && !toe.contains("right-index-finger"))
        #expect(toe.contains("PP 53/2012 lampiran II") && !toe.contains("PP 53/2012 annex II"))
        let unknown = try await site.send(.get, "/peraturan/nilai/nonsense").text
        #expect(unknown.contains("nonsense") && !unknown.contains("Mirip: ."))
        try await site.close()
    }
}
