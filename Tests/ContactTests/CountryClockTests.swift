// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Testing

@Suite("The clocks of a country")
struct CountryClockTests {
    /// The days in Jakarta as two texts.
    private func days(_ country: String, _ second: Int?) throws -> [String] {
        let day = try #require(CalendarDay("2026-11-23"))
        let days = try Country.parse(country).clocks.jakartaDays(of: day, second: second)
        return [days.lowerBound.description, days.upperBound.description]
    }

    @Test func anHourOfACountryWithOneClockIsOneDayInJakarta() throws {
        #expect(try days("HK", 14 * 3_600 + 20 * 60) == ["2026-11-23", "2026-11-23"])
        #expect(try days("HK", 20 * 60) == ["2026-11-22", "2026-11-22"])
        #expect(try days("SA", 20 * 3_600) == ["2026-11-24", "2026-11-24"])
    }

    @Test func aDayWithoutAnHourTouchesTwoDaysInJakarta() throws {
        #expect(try days("HK", nil) == ["2026-11-22", "2026-11-23"])
        #expect(try days("SA", nil) == ["2026-11-23", "2026-11-24"])
    }

    @Test func wideCountriesSummersAndCountriesOutsideTheTableLeaveMorePossible() throws {
        #expect(try days("US", 12 * 3_600) == ["2026-11-23", "2026-11-24"])
        #expect(try days("DE", 18 * 3_600) == ["2026-11-23", "2026-11-24"])
        #expect(try Country.parse("PE").clocks == .anywhere)
        #expect(try days("PE", nil) == ["2026-11-22", "2026-11-24"])
    }

    @Test func noCountryInTheTablesHasAnUsualClockOutsideItsSpan() {
        for country in Country.all {
            guard let usual = country.knownClock?.seconds else { continue }
            #expect(country.clocks.west.seconds <= usual && usual <= country.clocks.east.seconds, "\(country)")
        }
    }

    @Test func theEasternmostClockShowsATimeFirst() throws {
        let day = try #require(CalendarDay("2026-11-23"))
        let noon = try Country.parse("AU").clocks.earliest(day, second: 12 * 3_600)
        #expect(noon.text(at: .utc) == "2026-11-23T01:00:00Z")
    }
}
