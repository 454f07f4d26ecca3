// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Sealing
import Store

/// Notes somebody who comes home, in a transaction: who it is, and what the arrival says of the journey, from which the
/// cover after work follows (Permenaker 4/2023 art. 4).
struct ReturneeWriter {
    /// The same paper within so many days is the same arrival.
    private static let sameArrival = 3

    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Who was received with the same paper at about the same time.
    func known(_ entry: ReturneeEntry) throws -> ReturneeStore.Returnee? {
        guard let blind = blind(entry) else { return nil }
        return try ReturneeStore(context.transaction).find(
            blind: blind, between: entry.arrivedOn.adding(days: -Self.sameArrival),
            and: entry.arrivedOn.adding(days: Self.sameArrival))
    }

    func record(_ entry: ReturneeEntry, list: ID<ReturneeListRecord>?) throws -> ReturneeStore.Returnee {
        try entry.check(today: context.today)
        let person = try entry.paper.flatMap {
            try PersonLookup(context.transaction, keys: context.door.keys).find($0)
        }
        let id: ID<ReturneeRecord> = context.newID()
        let key = DataKey.make(from: context.door.random)
        let told = [entry.name.text, entry.paper ?? "", entry.note].joined(separator: "\n")
        let journey = try person.map { try recordJourney(entry, of: $0) } ?? "none"
        let serial = String(try SequenceStore(context.transaction).next("returnee"))
        let returnee = ReturneeStore.Returnee(
            id: id,
            number: "P-\(context.today.year)-" + String(repeating: "0", count: max(0, 7 - serial.count)) + serial,
            list: list, person: person, wrappedKey: try context.door.keys.wrap(key, for: id),
            sealed: try key.seal(told, as: SealContext("returnee", owner: id)), blind: blind(entry),
            category: entry.category.rawValue, country: entry.country.code, place: entry.place,
            health: entry.health.rawValue, province: entry.province.rawValue, rights: entry.rights.rawValue,
            arrivedOn: entry.arrivedOn, journey: journey, recordedAt: context.now)
        try ReturneeStore(context.transaction).insert(returnee, by: context.actor.name)
        if entry.category == .trafficked, let person { try context.changedInRegister(person) }
        context.note(returnee.number)
        return returnee
    }

    private func blind(_ entry: ReturneeEntry) -> [UInt8]? {
        entry.paperSigns.map { context.door.keys.blindIndex.value(of: $0, kind: "returnee") }
    }

    /// - Returns: `recorded`, or the code of what does not fit what is recorded; a desk mends that.
    private func recordJourney(_ entry: ReturneeEntry, of person: ID<PersonRecord>) throws -> String {
        context.made(person)
        guard !entry.category.events.isEmpty else { return "returnee-deceased" }
        try context.lockMembership(person)
        for kind in entry.category.events {
            let facts: PlacementFacts
            do {
                facts = try context.placementFacts(person, nil)
                let event = JourneyEvent(
                    id: context.newID(), placement: facts.placement.id, kind: kind, day: entry.arrivedOn,
                    recordedAt: context.now)
                _ = try Journey(facts.journey).adding(event, contracts: facts.contracts)
            } catch let failure as Failure {
                return failure.code
            }
            try context.record(
                JourneyReport(placement: facts.placement.id, kind: kind, day: entry.arrivedOn, localDay: nil),
                on: facts, of: person)
        }
        return "recorded"
    }
}
