// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// A business day and whether it is closed.
public struct BusinessDay: Sendable {
    public let day: CalendarDay
    /// Nil while it is open.
    public let closed: LedgerDayStore.Closed?
    /// What kept it open when it was last asked.
    public let open: [LedgerDayStore.Open]
}

extension Door {
    /// Closes a business day, or keeps it open and says why. What is posted afterwards counts on the next open day.
    ///
    /// Days close in their order, the first one wherever the books begin; today is the last that can. A day that is
    /// closed already stays as it is.
    ///
    /// - Throws: `conflict` `no-day-to-close`, `refused` `day-not-over`.
    public func closeDay(
        _ day: CalendarDay, by actor: Actor, repeatKey: RepeatKey? = nil
    ) async throws -> BusinessDay {
        try await write(.closeDay, by: actor, repeatKey: repeatKey) { context in
            let key = ID<LedgerDayStore.Record>(number: Int64(day.number))
            let days = LedgerDayStore(context.transaction)
            if try days.find(day) != nil { return key }
            guard day <= context.today else {
                throw Failure(.refused, "day-not-over", field: "day", details: ["found": day.description])
            }
            if let next = try days.last()?.day.adding(days: 1), next != day {
                throw Failure(
                    .conflict, "no-day-to-close", field: "day",
                    details: ["found": day.description, "next": next.description])
            }
            let open = try DayQuestion.open(on: .init(day: day, now: context.now), in: context.transaction)
            if open.isEmpty {
                try days.close(day, at: context.now, by: context.actor.name)
                context.note("\(day)")
            } else {
                try days.keepOpen(day, open)
                context.note("\(day) open: \(open.map { "\($0.code):\($0.count)" }.joined(separator: " "))")
            }
            return key
        } answer: { context, key in
            let day = CalendarDay(number: Int32(key.number))
            let days = LedgerDayStore(context.transaction)
            return BusinessDay(day: day, closed: try days.find(day), open: try days.open(day))
        }
    }

    /// Closes every day that is over, in their order, up to one that must stay open; where none is closed yet, the
    /// books begin with yesterday. Reservations past their time end first.
    ///
    /// - Returns: how many days were closed.
    @discardableResult public func closeDays(by actor: Actor) async throws -> Int {
        try await expireReservations()
        let yesterday = clock.now().jakartaDay.adding(days: -1)
        let last = try await database.read { transaction in try LedgerDayStore(transaction).last()?.day }
        var day = last?.adding(days: 1) ?? yesterday
        var closed = 0
        while day <= yesterday {
            guard try await closeDay(day, by: actor).closed != nil else { return closed }
            closed += 1
            day = day.adding(days: 1)
        }
        return closed
    }

    /// Closes the days that are over, in the small hours of Jakarta only: on busy days it takes the writer a moment.
    public func closeDaysAtNight(by actor: Actor) async throws {
        let now = clock.now()
        let sinceMidnight = now.seconds - Instant(startOf: now.jakartaDay).seconds
        if (15 * 60..<5 * 3_600).contains(sinceMidnight) { try await closeDays(by: actor) }
    }
}
