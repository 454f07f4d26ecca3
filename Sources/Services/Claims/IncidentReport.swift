// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel
import Placement

/// What happened, as somebody tells it.
public struct IncidentReport: Sendable {
    public let kind: IncidentKind
    /// The day where it happened.
    public let localDay: CalendarDay
    /// `HH:MM` on the clock where it happened.
    public let localTime: String?
    /// The day in Jakarta, where it was another; nil: the same.
    public let day: CalendarDay?
    /// Nil: the country of work.
    public let country: Country?
    public let place: String
    /// In the teller's own words.
    public let account: String
    public let witness: String?
    /// The embassy, consulate or KDEI that knows of it.
    public let mission: String?
    public let toldBy: Teller
    /// What the teller's device took the time to be, for reports made offline.
    public let deviceAt: Instant?

    public init(
        kind: IncidentKind, localDay: CalendarDay, localTime: String?, day: CalendarDay?, country: Country?,
        place: String, account: String, witness: String?, mission: String?, toldBy: Teller, deviceAt: Instant?
    ) {
        self.kind = kind
        self.localDay = localDay
        self.localTime = localTime
        self.day = day
        self.country = country
        self.place = place
        self.account = account
        self.witness = witness
        self.mission = mission
        self.toldBy = toldBy
        self.deviceAt = deviceAt
    }

    /// The law's day: as told, or else the day where it happened; one that begins east of Jakarta while it is still
    /// today here counts as today.
    func lawDay(today: CalendarDay) -> CalendarDay { day ?? min(localDay, today) }

    /// What must fit together whoever tells it.
    func check(today: CalendarDay) throws(Failure) {
        if let day, abs(day.days(to: localDay)) > 1 {
            throw Failure(
                .invalid, "incident-days-apart", field: "day",
                details: ["day": day.description, "localDay": localDay.description])
        }
        guard lawDay(today: today) <= today, localDay <= today.adding(days: 1) else { throw inFuture }
        _ = try secondOfDay()
    }

    private var inFuture: Failure {
        Failure(.invalid, "incident-in-future", field: "localDay", details: ["found": localDay.description])
    }

    /// What must fit the clocks of the place where it happened.
    ///
    /// - Throws: `invalid` `incident-day-elsewhere` for a day in Jakarta that it cannot have been there;
    ///   `incident-in-future` for a day, `incident-not-yet` for a time that none of the clocks shows yet.
    func check(by clocks: ClockSpan, now: Instant) throws(Failure) {
        let second = try secondOfDay()
        if let day, !clocks.jakartaDays(of: localDay, second: second).contains(day) {
            throw Failure(
                .invalid, "incident-day-elsewhere", field: "day",
                details: ["day": day.description, "localDay": localDay.description])
        }
        if clocks.earliest(localDay, second: 0) > now { throw inFuture }
        guard let second, let localTime, clocks.earliest(localDay, second: second) > now else { return }
        throw Failure(
            .invalid, "incident-not-yet", field: "localTime",
            details: ["day": localDay.description, "time": localTime])
    }

    /// Seconds from the beginning of the local day; nil where no time is told.
    private func secondOfDay() throws(Failure) -> Int? {
        guard let localTime else { return nil }
        let parts = localTime.split(separator: ":", omittingEmptySubsequences: false)
        let numbers = parts.compactMap { $0.utf8.count == 2 ? Int($0) : nil }
        guard parts.count == 2, numbers.count == 2, (0..<24).contains(numbers[0]), (0..<60).contains(numbers[1]) else {
            throw Failure(.invalid, "incident-time-malformed", field: "localTime", details: ["found": localTime])
        }
        return numbers[0] * 3_600 + numbers[1] * 60
    }
}
