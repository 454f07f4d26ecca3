// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Services
import Testing

@Suite("Quiet hours")
struct QuietHoursTests {
    private static func moment(_ text: String) throws -> Instant { try #require(Instant(text)) }

    @Test(arguments: [
        ("2026-12-01T20:59:59+08:00", "2026-12-01T20:59:59+08:00"),
        ("2026-12-01T21:00:00+08:00", "2026-12-02T07:00:00+08:00"),
        ("2026-12-01T23:30:00+08:00", "2026-12-02T07:00:00+08:00"),
        ("2026-12-02T00:00:00+08:00", "2026-12-02T07:00:00+08:00"),
        ("2026-12-02T06:59:59+08:00", "2026-12-02T07:00:00+08:00"),
        ("2026-12-02T07:00:00+08:00", "2026-12-02T07:00:00+08:00"),
    ])
    func theNightIsTheWorkersOwn(_ asked: String, _ sent: String) throws {
        let taiwan = try #require(Country("TW")).clock
        let (from, to) = (try Self.moment(asked), try Self.moment(sent))
        #expect(QuietHours.usual(taiwan).next(from: from) == to)
    }

    @Test func aNapAtNoonAndNoQuietAtAll() throws {
        let noon = try Self.moment("2026-12-01T13:10:00+03:00")
        let riyadh = try #require(Country("SA")).clock
        let after = try Self.moment("2026-12-01T15:00:00+03:00")
        #expect(QuietHours(from: 13, to: 15, clock: riyadh).next(from: noon) == after)
        #expect(QuietHours(from: 13, to: 13, clock: riyadh).next(from: noon) == noon)
    }

    @Test func aCountryThatIsNotInTheTableHasJakartasTime() throws {
        let (ice, india) = (try #require(Country("AQ")), try #require(Country("IN")))
        #expect(ice.clock == .wib && india.clock == ClockOffset(seconds: 19_800))
    }
}
