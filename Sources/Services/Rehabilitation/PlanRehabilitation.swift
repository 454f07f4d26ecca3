// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import Store

/// A claim's plans of rehabilitation.
public struct RehabilitationView: Sendable {
    public let claim: ClaimStore.Claim
    public let workerName: String
    /// Newest first; at most the first has not ended.
    public let plans: [Plan]
    /// Whether an accident is behind the claim.
    public let isPossible: Bool

    public struct Plan: Sendable {
        public let recorded: RehabilitationStore.Recorded
        public let hospital: HospitalStore.Hospital
    }

    /// The plan that runs.
    public var current: Plan? { plans.first.flatMap { $0.recorded.plan.end == nil ? $0 : nil } }
}

/// What is recorded about the plan that runs.
public enum RehabilitationNews: Sendable {
    case step(title: String, due: CalendarDay)
    case done(step: Int, on: CalendarDay, note: String)
    case progress(on: CalendarDay, percent: Int, note: String)
    case ended(on: CalendarDay, RehabilitationPlan.Outcome, note: String)
}

extension Door {
    /// The plans of a claim; the look is logged.
    public func viewRehabilitation(_ id: ID<ClaimRecord>, by actor: Actor) async throws -> RehabilitationView {
        try await read(.viewRehabilitation, by: actor) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).get(id)
            try context.reach(claim.person)
            return try ClaimReader(context.transaction, door: context.door).rehabilitation(of: claim)
        }
    }

    /// The advisory doctor's recommendation (PP 44/2015 art. 49(1)).
    ///
    /// - Throws: `refused` `rehabilitation-no-accident` where the claim is about something else; `conflict`
    ///   `rehabilitation-runs` while another plan of the claim runs.
    public func planRehabilitation(
        _ plan: RehabilitationPlan, at hospital: ID<HospitalRecord>, of id: ID<ClaimRecord>, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> RehabilitationView {
        try await write(.planRehabilitation, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            let view = try ClaimReader(context.transaction, door: context.door).rehabilitation(of: claim)
            guard view.isPossible else { throw Failure(.refused, "rehabilitation-no-accident") }
            guard view.current == nil else { throw Failure(.conflict, "rehabilitation-runs") }
            _ = try HospitalStore(context.transaction).get(hospital)
            try context.rehabilitations(of: claim).insert(
                context.newID(), plan, claim: id, person: claim.person, hospital: hospital, at: context.now,
                by: actor.name)
            context.note(plan.kind.rawValue)
            return id
        } answer: { context, id in
            try context.rehabilitation(of: id)
        }
    }

    /// Steps, progress and the end of the plan that runs.
    ///
    /// - Throws: `conflict` `rehabilitation-none` where none runs; what the plan refuses.
    public func recordRehabilitation(
        _ news: RehabilitationNews, of id: ID<ClaimRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> RehabilitationView {
        try await write(.recordRehabilitation, by: actor, repeatKey: repeatKey) { context in
            let claim = try ClaimStore(context.transaction, keys: context.door.keys).lock(id)
            try context.reach(claim.person)
            let view = try ClaimReader(context.transaction, door: context.door).rehabilitation(of: claim)
            guard let current = view.current?.recorded else { throw Failure(.conflict, "rehabilitation-none") }
            let event = news.event(in: current.plan)
            _ = try current.plan.after(event)
            try context.rehabilitations(of: claim).append(
                event, id: context.newID(), to: current.id, at: context.now, by: actor.name)
            return id
        } answer: { context, id in
            try context.rehabilitation(of: id)
        }
    }
}

extension RehabilitationNews {
    fileprivate func event(in plan: RehabilitationPlan) -> RehabilitationPlan.Event {
        switch self {
        case .step(let title, let due): .step(plan.nextStep, title: title, due: due)
        case .done(let step, let day, let note): .done(step: step, on: day, note: note)
        case .progress(let day, let percent, let note): .progress(on: day, percent: percent, note: note)
        case .ended(let day, let outcome, let note): .ended(on: day, outcome, note: note)
        }
    }
}

extension WriteContext {
    fileprivate func rehabilitations(of claim: ClaimStore.Claim) throws -> RehabilitationStore {
        RehabilitationStore(transaction, key: try door.dataKey(of: claim.person, transaction))
    }

    fileprivate func rehabilitation(of id: ID<ClaimRecord>) throws -> RehabilitationView {
        let claim = try ClaimStore(transaction, keys: door.keys).get(id)
        return try ClaimReader(transaction, door: door).rehabilitation(of: claim)
    }
}

extension ClaimReader {
    func rehabilitation(of claim: ClaimStore.Claim) throws -> RehabilitationView {
        let hospitals = HospitalStore(transaction)
        let store = RehabilitationStore(transaction, key: try door.dataKey(of: claim.person, transaction))
        let incident = try IncidentStore(transaction).get(claim.incident)
        return RehabilitationView(
            claim: claim, workerName: try PersonStore(transaction).getName(claim.person),
            plans: try store.all(of: claim.id).map { recorded in
                .init(recorded: recorded, hospital: try hospitals.get(recorded.hospital))
            }, isPossible: incident.kind == .workAccident || incident.kind == .violence)
    }
}
