// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Sealing

/// Plans of rehabilitation and what happened to them; words about health are sealed under the worker's key. Rows are
/// only added.
public struct RehabilitationStore {
    private let transaction: any Transaction
    private let key: DataKey

    /// - Parameter key: The worker's.
    public init(_ transaction: any Transaction, key: DataKey) {
        self.transaction = transaction
        self.key = key
    }

    /// A plan as it stands.
    public struct Recorded: Sendable {
        public let id: ID<RehabilitationRecord>
        public let claim: ID<ClaimRecord>
        public let hospital: ID<HospitalRecord>
        public let plan: RehabilitationPlan
        public let recordedAt: Instant
        public let recordedBy: String
    }

    public func insert(
        _ id: ID<RehabilitationRecord>, _ plan: RehabilitationPlan, claim: ID<ClaimRecord>, person: ID<PersonRecord>,
        hospital: ID<HospitalRecord>, at now: Instant, by actor: String
    ) throws {
        let goal = try key.seal(plan.goal, as: SealContext("rehabilitation.goal", owner: id))
        try transaction.execute(
            """
            INSERT INTO rehabilitation_plan (id, claim, person, hospital, kind, first_day, last_day, goal,
                recorded_at, recorded_by)
            VALUES (\(id), \(claim), \(person), \(hospital), \(plan.kind.rawValue), \(plan.range.first),
                \(plan.range.last), \(goal), \(now), \(actor))
            """)
    }

    public func append(
        _ event: RehabilitationPlan.Event, id: ID<RehabilitationEventRecord>, to plan: ID<RehabilitationRecord>,
        at now: Instant, by actor: String
    ) throws {
        let row = EventRow(event)
        let words = try key.seal(row.words, as: SealContext("rehabilitation.words", owner: id))
        try transaction.execute(
            """
            INSERT INTO rehabilitation_event (id, plan, kind, step, day, percent, outcome, words, recorded_at,
                recorded_by)
            VALUES (\(id), \(plan), \(row.kind), \(row.step), \(row.day), \(row.percent),
                \(row.outcome?.rawValue), \(words), \(now), \(actor))
            """)
    }

    /// The plans of a claim, newest first.
    public func all(of claim: ID<ClaimRecord>) throws -> [Recorded] {
        try transaction.rows(
            """
            SELECT id, claim, hospital, kind, first_day, last_day, goal, recorded_at, recorded_by
            FROM rehabilitation_plan WHERE claim = \(claim) ORDER BY id DESC
            """
        ).map { row in
            let id: ID<RehabilitationRecord> = try row.id(0)
            let (first, last) = (try row.day(4), try row.day(5))
            guard let range = DayRange(first: first, last: last) else {
                preconditionFailure("a plan ends on or after its first day")
            }
            var plan = RehabilitationPlan(
                try row.value(3),
                goal: try key.openText(try row.blob(6), as: SealContext("rehabilitation.goal", owner: id)),
                range: range)
            for event in try events(of: id) { plan = try plan.after(event) }
            return Recorded(
                id: id, claim: try row.id(1), hospital: try row.id(2), plan: plan, recordedAt: try row.instant(7),
                recordedBy: try row.text(8))
        }
    }

    private func events(of plan: ID<RehabilitationRecord>) throws -> [RehabilitationPlan.Event] {
        try transaction.rows(
            """
            SELECT id, kind, step, day, percent, outcome, words FROM rehabilitation_event
            WHERE plan = \(plan) ORDER BY id
            """
        ).map { row in
            let words = try key.openText(
                try row.blob(6),
                as: SealContext("rehabilitation.words", owner: try row.id(0, RehabilitationEventRecord.self)))
            return try EventRow(
                kind: try row.text(1), step: try row.optionalInteger(2).map { Int($0) }, day: try row.day(3),
                percent: try row.optionalInteger(4).map { Int($0) },
                outcome: try row.optionalText(5).flatMap { RehabilitationPlan.Outcome(rawValue: $0) }, words: words
            ).event()
        }
    }
}

/// An event as its columns.
private struct EventRow {
    let kind: String
    let step: Int?
    let day: CalendarDay
    let percent: Int?
    let outcome: RehabilitationPlan.Outcome?
    let words: String

    init(
        kind: String, step: Int?, day: CalendarDay, percent: Int?, outcome: RehabilitationPlan.Outcome?,
        words: String
    ) {
        self.kind = kind
        self.step = step
        self.day = day
        self.percent = percent
        self.outcome = outcome
        self.words = words
    }

    init(_ event: RehabilitationPlan.Event) {
        switch event {
        case .step(let number, let title, let due):
            (kind, step, day, percent, outcome, words) = ("step", number, due, nil, nil, title)
        case .done(let number, let on, let note):
            (kind, step, day, percent, outcome, words) = ("done", number, on, nil, nil, note)
        case .progress(let on, let share, let note):
            (kind, step, day, percent, outcome, words) = ("progress", nil, on, share, nil, note)
        case .ended(let on, let result, let note):
            (kind, step, day, percent, outcome, words) = ("ended", nil, on, nil, result, note)
        }
    }

    /// - Throws: `conflict` `conflicts-with-record` for a row without the figure that its kind needs.
    func event() throws(Failure) -> RehabilitationPlan.Event {
        switch (kind, step, percent, outcome) {
        case ("step", let step?, _, _): return .step(step, title: words, due: day)
        case ("done", let step?, _, _): return .done(step: step, on: day, note: words)
        case ("progress", _, let percent?, _): return .progress(on: day, percent: percent, note: words)
        case ("ended", _, _, let outcome?): return .ended(on: day, outcome, note: words)
        default: throw Failure(.conflict, "conflicts-with-record", details: ["event": kind])
        }
    }
}
