// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

extension Enrolment {
    /// Contracts are not entered longer after their first day: the longest has ended by then.
    private static let longestPast = 10 * 12
    /// Contracts are not entered longer before their first day.
    private static let longestAhead = 2 * 12
    /// Nobody departs younger.
    private static let youngestDeparture = 15 * 12
    /// Relatives born before this year are slips of the pen.
    private static let earliestBirthYear = 1900

    /// Refuses a first day of the contract that cannot be meant.
    ///
    /// - Throws: `invalid` with the field and the days between which it may lie.
    func checkFirstDay(today: CalendarDay) throws(Failure) {
        let first = work.contractFirstDay
        let earliest = today.adding(months: -Self.longestPast)
        let latest = today.adding(months: Self.longestAhead)
        guard (earliest...latest).contains(first) else {
            throw Self.outOfRange(
                "contract-first-day-out-of-range", "contractFirstDay", first, earliest: earliest, latest: latest)
        }
    }

    /// Days of birth in the family that cannot be meant, each with the days between which it may lie.
    func relativeFaults(today: CalendarDay) -> [Failure] {
        guard let oldest = CalendarDay(year: Self.earliestBirthYear, month: 1, day: 1) else { return [] }
        return family.enumerated().compactMap { place, relative in
            guard let born = relative.birthDay else { return nil }
            let field = "family.\(place).birthDay"
            guard oldest <= born && born <= today else {
                return Self.outOfRange(
                    "relative-birth-day-out-of-range", field, born, earliest: oldest, latest: today)
            }
            return RelativeAge.fault(relative.relation, born: born, worker: birthDay, today: today, field: field)
        }
    }

    /// Refuses a departure that cannot be meant.
    ///
    /// - Throws: `invalid` `departure-in-future` or `departure-too-early`, with the days between which it may lie.
    func checkDeparture(today: CalendarDay) throws(Failure) {
        guard let departed = work.departedOn else { return }
        guard departed <= today else {
            throw Failure(
                .invalid, "departure-in-future", field: "departedOn", details: ["found": departed.description])
        }
        let grown = birthDay.adding(months: Self.youngestDeparture)
        let earliest = max(grown, work.contractFirstDay.adding(months: -Journey.longestWait))
        guard departed >= earliest else {
            throw Self.outOfRange(
                "departure-too-early", "departedOn", departed, earliest: earliest, latest: today)
        }
    }

    private static func outOfRange(
        _ code: String, _ field: String, _ found: CalendarDay, earliest: CalendarDay, latest: CalendarDay
    ) -> Failure {
        Failure(
            .invalid, code, field: field,
            details: [
                "found": found.description, "earliest": earliest.description, "latest": latest.description,
            ])
    }
}
