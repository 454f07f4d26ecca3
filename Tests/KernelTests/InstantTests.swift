// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Instants")
struct InstantTests {
    @Test("17.00 UTC is already tomorrow in Jakarta, and an hour earlier in Jayapura's clock")
    func jakartaDay() throws {
        let before = try #require(Instant("2026-11-21T16:59:59Z"))
        let after = try #require(Instant("2026-11-21T17:00:00Z"))
        #expect(before.jakartaDay.description == "2026-11-21")
        #expect(after.jakartaDay.description == "2026-11-22")
        #expect(try #require(Instant("2026-11-21T15:00:00Z")).day(at: .wit).description == "2026-11-22")
        #expect(after == Instant(startOf: after.jakartaDay))
    }

    @Test(
        "what is written at an offset is read again as the same instant",
        arguments: [
            "2026-11-21T09:00:00+07:00", "1970-01-01T00:00:00Z", "1969-12-31T23:59:59Z", "2000-02-29T12:30:45+09:00",
            "2026-01-01T00:00:00-03:30",
        ])
    func roundTrip(_ text: String) throws {
        let instant = try #require(Instant(text))
        for offset in [ClockOffset.utc, .wib, .wita, .wit, ClockOffset(seconds: -12_600)] {
            #expect(Instant(instant.text(at: offset)) == instant)
        }
    }

    @Test("an instant is told at the offset asked for")
    func text() throws {
        let instant = try #require(Instant("2026-11-21T02:00:00Z"))
        #expect(instant.text(at: .wib) == "2026-11-21T09:00:00+07:00")
        #expect(instant.description == "2026-11-21T02:00:00Z")
        #expect(instant.text(at: ClockOffset(seconds: -12_600)) == "2026-11-20T22:30:00-03:30")
    }

    @Test("fractions are kept to the microsecond, before 1970 too")
    func fractions() throws {
        #expect(Instant("1970-01-01T00:00:00.5Z")?.microseconds == 500_000)
        #expect(Instant("1970-01-01T00:00:00.000001Z")?.microseconds == 1)
        #expect(Instant("1970-01-01T00:00:00.1234567Z")?.microseconds == 123_456)
        let early = try #require(Instant("1969-12-31T23:59:59.25Z"))
        #expect(early.microseconds == -750_000)
        #expect(early.seconds == -1)
        #expect(early.description == "1969-12-31T23:59:59Z")
    }

    @Test(
        "anything else is refused",
        arguments: [
            "", "2026-11-21", "2026-11-21T09:00:00", "2026-11-21T24:00:00Z", "2026-11-21T09:60:00Z",
            "2026-11-21T09:00:60Z", "2026-02-30T09:00:00Z", "2026-11-21 09:00:00Z", "2026-11-21T09:00:00.Z",
            "2026-11-21T09:00:00+0700", "2026-11-21T09:00:00+07:00 ", "2026-11-21T09-00-00Z",
        ])
    func refused(_ text: String) {
        #expect(Instant(text) == nil)
    }

    @Test("a fixed clock stands still")
    func clock() {
        let clock = Clock.fixed(Instant(seconds: 7))
        #expect(clock.now() == clock.now())
        #expect(clock.now().adding(seconds: 3) == Instant(seconds: 10))
    }
}
