// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Kernel
import People
import Placement
import Store

extension Door {
    private static let longestHandovers = 100

    /// Hands those of a list who go to one province over to it.
    ///
    /// - Throws: `conflict` `handover-empty` where nobody is left to hand over.
    public func handOverReturnees(
        of list: ID<ReturneeListRecord>, to province: Province, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> HandoverStore.Handover {
        try await write(.handOverReturnees, by: actor, repeatKey: repeatKey) { context in
            _ = try ReturneeStore(context.transaction).get(list)
            let id: ID<HandoverRecord> = context.newID()
            let people = try HandoverStore(context.transaction).handOver(
                id, list: list, province: province.rawValue, note: note, at: context.now, by: actor.name)
            guard people > 0 else { throw Failure(.conflict, "handover-empty", field: "province") }
            context.note("\(province.rawValue) people=\(people)")
            return id
        } answer: { context, id in
            try HandoverStore(context.transaction).get(id)
        }
    }

    /// Hand-overs, newest first; a labour officer's own province alone.
    public func listHandovers(by actor: Actor) async throws -> [HandoverStore.Handover] {
        try await read(.viewReturnees, by: actor) { context in
            try HandoverStore(context.transaction).newest(
                of: actor.role == .labourOfficer ? actor.province : nil, limit: Self.longestHandovers)
        }
    }

    /// The province says how many arrived. Where all did, each has reached home.
    ///
    /// - Throws: `absent` for another province's; `conflict` `handover-acknowledged`; `invalid`
    ///   `handover-answer-needed` where fewer arrived and nothing is said about it.
    public func acknowledgeHandover(
        _ id: ID<HandoverRecord>, received: Int, answer: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> HandoverStore.Handover {
        try await write(.acknowledgeReturnees, by: actor, repeatKey: repeatKey) { context in
            let store = HandoverStore(context.transaction)
            let handover = try store.get(id)
            if let own = actor.province, own != handover.province { throw Failure(.absent, "no-such-record") }
            guard received >= 0, received <= handover.people else {
                throw Failure(
                    .invalid, "number-out-of-range", field: "received",
                    details: ["least": "0", "most": String(handover.people)])
            }
            guard received == handover.people || !answer.isEmpty else {
                throw Failure(.invalid, "handover-answer-needed", field: "answer")
            }
            guard try store.acknowledge(id, received: received, answer: answer, at: context.now, by: actor.name)
            else { throw Failure(.conflict, "handover-acknowledged") }
            if received == handover.people { try context.reachedHome(of: handover) }
            context.note("\(id) received=\(received)")
            return id
        } answer: { context, id in
            try HandoverStore(context.transaction).get(id)
        }
    }

    /// Reports on the spot what a returnee has a claim for: the way home of somebody in trouble, or a loss on the way
    /// (Permenaker 4/2023 art. 27(1)h, 34(1)c, 45). The claim is filed from the report.
    ///
    /// - Throws: `refused` `returnee-not-member`; `invalid` `not-one-of`; what reporting refuses.
    public func startReturneeClaim(
        _ id: ID<ReturneeRecord>, _ kind: IncidentKind, account: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ID<IncidentRecord> {
        try await write(.startReturneeClaim, by: actor, repeatKey: repeatKey) { context in
            let returnee = try ReturneeStore(context.transaction).get(id)
            guard let person = returnee.person else { throw Failure(.refused, "returnee-not-member") }
            guard kind == .trouble || kind == .lossOnWayHome else {
                throw Failure(.invalid, "not-one-of", field: "kind", details: ["found": kind.rawValue])
            }
            try context.reach(person)
            let origin = try Country.parse(returnee.country)
            let report = IncidentReport(
                kind: kind, localDay: returnee.arrivedOn, localTime: nil, day: nil,
                country: kind == .trouble ? origin : .indonesia,
                place: returnee.place, account: account, witness: nil, mission: nil, toldBy: .worker, deviceAt: nil)
            try report.check(today: context.today)
            let incident = try context.recordIncident(report, of: person)
            try ReturneeStore(context.transaction).link(id, to: incident)
            return incident
        } answer: { _, incident in
            incident
        }
    }

    /// How many were received on the days of a range, by category, province, membership, rights and health.
    public func countReturnees(_ range: DayRange, by actor: Actor) async throws -> [HandoverStore.Count] {
        try await read(.viewReturnees, by: actor, mayBeBehind: true) { context in
            try HandoverStore(context.transaction).counts(range)
        }
    }
}

extension WriteContext {
    /// Records that each of a hand-over has reached the home area, where that follows what is recorded.
    fileprivate func reachedHome(of handover: HandoverStore.Handover) throws {
        let people = try ReturneeStore(transaction).people(of: handover.list).filter { $0.handover == handover.id }
        for one in people {
            guard let person = one.person else { continue }
            try lockMembership(person)
            guard let facts = try? placementFacts(person, nil) else { continue }
            let event = JourneyEvent(
                id: newID(), placement: facts.placement.id, kind: .reachedHomeArea, day: today, recordedAt: now)
            guard let journey = try? Journey(facts.journey),
                (try? journey.adding(event, contracts: facts.contracts)) != nil
            else { continue }
            try record(
                JourneyReport(placement: facts.placement.id, kind: .reachedHomeArea, day: today, localDay: nil),
                on: facts, of: person)
        }
    }
}
