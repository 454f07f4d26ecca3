// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Placement
import Protection
import TestKit
import Testing

@Suite("The contact centre's clocks")
struct ContactClockTests {
    @Test func aComplaintIsSettledWithinFiveWorkingDays() throws {
        let monday = try #require(CalendarDay("2026-11-23"))
        let clock = try ContactClock(.complaint, from: monday, rules: try RegulationFixture.ruleBook())
        #expect(clock.deadline == CalendarDay("2026-11-30"))
        #expect(clock.time != nil)
    }

    @Test func mediationTakesThirtyWorkingDaysAtMost() throws {
        let monday = try #require(CalendarDay("2025-06-30"))
        let clock = try ContactClock(.mediation, from: monday, rules: try RegulationFixture.ruleBook())
        #expect(monday.days(to: clock.deadline) >= 42)
        #expect(clock.deadline.weekday <= 5)
    }

    @Test func whereNoDecreeIsOutYetWeekdaysAreCounted() throws {
        let day = try #require(CalendarDay("2031-11-24"))
        let clock = try ContactClock(.complaint, from: day, rules: try RegulationFixture.ruleBook())
        #expect(clock.deadline == CalendarDay("2031-12-01") && clock.time == nil)
    }

    @Test(
        arguments: [
            ("2026-11-26", nil, ClockStanding.inTime), ("2026-11-27", nil, .atRisk), ("2026-11-29", nil, .atRisk),
            ("2026-11-30", nil, .atRisk), ("2026-12-01", nil, .breached), ("2026-12-05", "2026-11-30", .kept),
            ("2026-12-05", "2026-12-01", .breached),
        ] as [(String, String?, ClockStanding)])
    func aCaseIsAtRiskOnItsLastTwoWorkingDays(_ today: String, _ closed: String?, _ expected: ClockStanding) throws {
        let standing = ContactClock.standing(
            deadline: try #require(CalendarDay("2026-11-30")), today: try #require(CalendarDay(today)),
            closedOn: closed.flatMap { CalendarDay($0) }, workingDays: WorkingDays(try RegulationFixture.ruleBook()))
        #expect(standing == expected)
    }

    @Test func aHolidayBringsTheRiskForward() throws {
        let days = WorkingDays(try RegulationFixture.ruleBook())
        func standing(_ today: String, _ last: String) throws -> ClockStanding {
            ContactClock.standing(
                deadline: try #require(CalendarDay(last)), today: try #require(CalendarDay(today)), closedOn: nil,
                workingDays: days)
        }
        #expect(try standing("2026-12-23", "2026-12-28") == .atRisk, "Christmas and its joint leave lie between")
        #expect(try standing("2026-12-23", "2026-12-29") == .inTime)
        #expect(try standing("2026-12-16", "2026-12-21") == .inTime, "a week without a holiday")
    }

    @Test func whoIsNextWaitsForNobodyWhileAnAgentIsFree() {
        #expect(WaitEstimate.seconds(ahead: 0, agents: 3, free: 1, meanTalk: 240) == 0)
        #expect(WaitEstimate.seconds(ahead: 0, agents: 2, free: 0, meanTalk: 240) == 120)
        #expect(WaitEstimate.seconds(ahead: 3, agents: 2, free: 0, meanTalk: 240) == 480)
        #expect(WaitEstimate.seconds(ahead: 3, agents: 0, free: 0, meanTalk: 240) == nil)
    }

    @Test(arguments: [
        ("TW", "2026-07-01T00:00:00Z", 28_800), ("SA", "2026-07-01T00:00:00Z", 10_800),
        ("IT", "2026-07-01T00:00:00Z", 7_200), ("IT", "2026-12-01T00:00:00Z", 3_600),
        ("IT", "2026-03-29T00:59:59Z", 3_600), ("IT", "2026-03-29T01:00:00Z", 7_200),
        ("PL", "2026-10-25T00:59:59Z", 7_200), ("PL", "2026-10-25T01:00:00Z", 3_600),
    ])
    func aHostCountryHasItsTime(_ code: String, _ moment: String, _ seconds: Int) throws {
        let country = try #require(Country(code))
        #expect(HostClock.offset(in: country, at: try #require(Instant(moment))) == ClockOffset(seconds: seconds))
    }

    @Test func aCountryWithSeveralTimesHasNone() throws {
        #expect(HostClock.offset(in: try #require(Country("US")), at: Instant(seconds: 0)) == nil)
    }

    @Test func aCallBackIsMeantOnTheClockOfTheCaller() throws {
        let now = try #require(Instant("2026-11-21T10:00:00Z"))
        let day = try #require(CalendarDay("2026-11-22"))
        let taipei = ClockOffset(seconds: 28_800)
        let time = try CallBackTime(day: day, time: "19:30", offset: taipei, now: now)
        #expect(time.moment == Instant("2026-11-22T11:30:00Z"))
        #expect(throws: Failure.self) { try CallBackTime(day: day, time: "7:30", offset: taipei, now: now) }
        #expect(throws: Failure.self) { try CallBackTime(day: day, time: "25:00", offset: taipei, now: now) }
        let past = try #require(CalendarDay("2026-11-21"))
        #expect(throws: Failure.self) { try CallBackTime(day: past, time: "18:05", offset: taipei, now: now) }
        #expect(throws: Failure.self) {
            try CallBackTime(day: day.adding(days: 20), time: "10:00", offset: taipei, now: now)
        }
    }

    @Test func aTimeThatIsPastStandsAtTheDayWhereTheDayIsPast() throws {
        let now = try #require(Instant("2026-11-21T10:00:00Z"))
        let today = try #require(CalendarDay("2026-11-21"))
        let taipei = ClockOffset(seconds: 28_800)
        let past = Failure(.invalid, "call-back-too-soon", field: "day")
        #expect(throws: past) {
            try CallBackTime(day: today.adding(days: -1), time: "19:30", offset: taipei, now: now)
        }
        let soon = Failure(.invalid, "call-back-too-soon", field: "time")
        #expect(throws: soon) { try CallBackTime(day: today, time: "18:05", offset: taipei, now: now) }
    }

    @Test func soundsAreKnownByTheirFirstBytes() throws {
        #expect(try SoundKind.of([0x1A, 0x45, 0xDF, 0xA3, 1]) == .webm)
        #expect(try SoundKind.of(Array("OggS....".utf8)) == .ogg)
        #expect(try SoundKind.of([0, 0, 0, 24] + Array("ftypM4A ".utf8)) == .mp4)
        #expect(throws: Failure.self) { try SoundKind.of(Array("<script>".utf8)) }
        #expect(throws: Failure.self) { try SoundKind.of([]) }
    }
}
