// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Regulation
import Store

extension Door {
    /// Closes a month of savings: credits every member's provisional return (PP 46/2015 art. 27(2)), a block of members
    /// a step. Stopped anywhere, also by a power cut, the same call carries it on; what was credited is not credited
    /// again. The business day is the month's last, however long the work takes.
    ///
    /// - Parameters:
    ///   - month: Any day of the month.
    ///   - reason: Why return is credited although its rate is not confirmed.
    ///   - told: Called after each step with the accounts done.
    /// - Throws: `refused` `savings-month-not-over`, `savings-month-out-of-order` (naming the month that is due),
    ///   `savings-rate-unconfirmed`, `no-rule-in-force`; `conflict` `savings-run-open` while another closing stands.
    public func closeSavingsMonth(
        _ month: CalendarDay, reason: String? = nil, by actor: Actor,
        told: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> SavingsClosing {
        let period = Self.month(of: month)
        let begun = try await write(.closeSavings, by: actor) { context in
            let start = SavingsStart(context)
            let found = try start.find(.month, period)
            if let found { return (run: found, wasResumed: true) }
            return (run: try start.beginMonth(period, reason: reason), wasResumed: false)
        }
        return try await carryOn(begun.run, wasResumed: begun.wasResumed, told: told)
    }

    /// Credits or takes back the difference between a year's final rate and what its months gave (PP 46/2015
    /// art. 27(1)).
    ///
    /// - Throws: `refused` `savings-year-not-ready` before its December is closed, `savings-final-rate-missing`,
    ///   `savings-rate-unconfirmed`; `conflict` `savings-run-open`.
    public func settleSavingsYear(
        _ year: Int, reason: String? = nil, by actor: Actor, told: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> SavingsClosing {
        let period = try Self.year(year)
        let begun = try await write(.closeSavings, by: actor) { context in
            let start = SavingsStart(context)
            let found = try start.find(.year, period)
            if let found { return (run: found, wasResumed: true) }
            return (run: try start.beginYear(period, reason: reason), wasResumed: false)
        }
        return try await carryOn(begun.run, wasResumed: begun.wasResumed, told: told)
    }

    /// Every closing so far, newest first.
    public func listSavingsClosings(by actor: Actor) async throws -> [SavingsRunStore.Run] {
        try await read(.viewClosings, by: actor) { context in
            Array(try SavingsRunStore(context.transaction).all().reversed())
        }
    }

    static func month(of day: CalendarDay) -> DayRange {
        let first = day.adding(days: 1 - day.day)
        guard let range = DayRange(first: first, last: first.adding(months: 1).adding(days: -1)) else {
            preconditionFailure("a month has days")
        }
        return range
    }

    static func year(_ year: Int) throws(Failure) -> DayRange {
        guard let first = CalendarDay(year: year, month: 1, day: 1),
            let last = CalendarDay(year: year, month: 12, day: 31), let range = DayRange(first: first, last: last)
        else { throw Failure(.invalid, "year-unreadable", field: "year") }
        return range
    }
}

/// Decides what a closing is made of, in one transaction; from then on nothing of it depends on the clock.
private struct SavingsStart {
    private let context: WriteContext
    private let runs: SavingsRunStore

    init(_ context: WriteContext) {
        self.context = context
        runs = SavingsRunStore(context.transaction)
    }

    /// The closing of that period, when it was begun before.
    func find(_ kind: SavingsRunStore.Kind, _ period: DayRange) throws -> SavingsRunStore.Run? {
        let found = try runs.find(kind, endingOn: period.last)
        if found != nil { context.note("carried on \(kind.rawValue) \(period)") }
        return found
    }

    func beginMonth(_ month: DayRange, reason: String?) throws -> SavingsRunStore.Run {
        guard context.today >= month.last else {
            throw Failure(.refused, "savings-month-not-over", details: ["last": month.last.description])
        }
        let last = try lastFinished()
        if let last {
            let due = Door.month(of: last.countedThrough.adding(days: 1))
            guard due == month else {
                throw Failure(
                    .refused, "savings-month-out-of-order",
                    details: ["found": month.first.description, "due": due.first.description])
            }
        }
        let rates = try ReturnRates(context.rules)
        let verification = max(
            try rates.weights(month).verification, try rates.method(on: month.last).verification)
        try check(verification, reason)
        let through = try runs.lastEntry()
        let from = last?.nextEntry ?? 0
        let next = try runs.firstEntry(after: month.last, from: from, through: through) ?? through + 1
        return try record(
            .month, month, business: month.last, last, counted: month.last, from: from, through: through, next: next,
            reason)
    }

    func beginYear(_ year: DayRange, reason: String?) throws -> SavingsRunStore.Run {
        guard let last = try lastFinished(),
            try runs.find(.month, endingOn: year.last)?.finishedAt != nil
        else { throw Failure(.refused, "savings-year-not-ready", details: ["year": String(year.first.year)]) }
        let rates = try ReturnRates(context.rules)
        let rate = try rates.final(year: year.first.year)
        try check(max(rate.verification, try rates.method(on: year.last).verification), reason)
        return try record(
            .year, year, business: context.today, last, counted: last.countedThrough, from: last.fromEntry,
            through: last.throughEntry, next: last.nextEntry, reason)
    }

    /// The newest closing; refuses while it is not finished.
    private func lastFinished() throws -> SavingsRunStore.Run? {
        let last = try runs.last()
        if let last, last.finishedAt == nil {
            throw Failure(
                .conflict, "savings-run-open",
                details: ["kind": last.kind.rawValue, "last": last.period.last.description])
        }
        return last
    }

    private func check(_ verification: Verification, _ reason: String?) throws {
        guard verification != .confirmed else { return }
        guard let reason, !reason.isEmpty else {
            throw Failure(.refused, "savings-rate-unconfirmed", field: "reason")
        }
    }

    private func record(
        _ kind: SavingsRunStore.Kind, _ period: DayRange, business: CalendarDay, _ last: SavingsRunStore.Run?,
        counted: CalendarDay, from: Int64, through: Int64, next: Int64, _ reason: String?
    ) throws -> SavingsRunStore.Run {
        let run = SavingsRunStore.Run(
            id: context.newID(), kind: kind, period: period, businessDay: business, previous: last?.id,
            countedThrough: counted, fromEntry: from, throughEntry: through, nextEntry: next,
            rules: context.rules.contentHash, reason: reason, startedAt: context.now, startedBy: context.actor.name)
        try runs.insert(run)
        context.note("began \(kind.rawValue) \(period)")
        return run
    }
}
