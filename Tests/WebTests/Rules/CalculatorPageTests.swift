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
}
