// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import People
import Placement
import Protection
import Sealing
import Store

/// Takes what other systems tell of a worker's movements: recognises a repeated event, finds whom it is about, records
/// what follows, and looks again at what waited for it.
struct MovementDesk {
    /// Why an event waits whose person a desk must name; nothing told later can make it clear.
    private static let doubts: Set<String> = [
        "nobody", "nik", "passport", "nik-and-passport", "no-membership", "pmi-id",
    ]
    /// Names of one person are at least so alike where number and day of birth agree.
    private static let likeName = 70

    private let context: WriteContext
    private let source: ToldEventStore.Source
    private var store: ToldEventStore { ToldEventStore(context.transaction) }

    init(_ context: WriteContext, _ source: ToldEventStore.Source) {
        self.context = context
        self.source = source
    }

    func take(_ event: ToldEvent) throws -> ToldOutcome {
        let organisation = context.actor.organisation?.number ?? 0
        let reference = event.head.reference
        if let known = try store.find(source, organisation: organisation, reference: reference) {
            guard known.bodyHash == Digest.sha256(event.head.document) else {
                context.note("known-otherwise")
                return ToldOutcome(reference: reference, outcome: nil, reason: nil)
            }
            if let person = known.person { context.made(person) }
            context.note("repeated")
            return ToldOutcome(reference: reference, outcome: known.outcome, reason: known.reason)
        }
        let (person, doubt) = try identify(event)
        let id: ID<ToldEventRecord> = context.newID()
        let key = DataKey.make(from: context.door.random)
        let told = ToldEventStore.Event(
            id: id, source: source, organisation: organisation, reference: reference,
            bodyHash: Digest.sha256(event.head.document), wrappedKey: try context.door.keys.wrap(key, for: id),
            sealed: try key.seal(event.head.document, as: SealContext("told-event.body", owner: id)),
            movement: event.movement, day: event.day, corrects: event.corrects, toldAt: event.head.toldAt,
            outcome: .waits, reason: doubt, person: person, journeyEvent: nil, recordedAt: context.now)
        try store.insert(told, by: context.actor.name)
        if let person { context.made(person) }
        let settled = doubt == nil ? try decide(told) : told
        context.note(settled.outcome.rawValue)
        return ToldOutcome(reference: reference, outcome: settled.outcome, reason: settled.reason)
    }

    /// Records an event whose person is known, and looks again at the person's others. What does not fit waits.
    ///
    /// - Returns: the event as it stands now.
    func decide(_ told: ToldEventStore.Event) throws -> ToldEventStore.Event {
        guard let person = told.person else { return told }
        let set = try context.lockMembership(person)
        var settled = told
        if try apply(&settled, set) {
            try store.settle(settled)
            try lookAgain(set, besides: told.id)
        } else {
            try store.settle(settled)
        }
        return settled
    }

    /// Earlier events of the person may fit now, in the order of their days.
    private func lookAgain(_ set: [ID<PersonRecord>], besides id: ID<ToldEventRecord>) throws {
        var again = true
        while again {
            again = false
            for waiting in try store.open(of: set)
            where waiting.id != id && !Self.doubts.contains(waiting.reason ?? "") {
                var settled = waiting
                let changed = try apply(&settled, set)
                if settled.outcome != waiting.outcome || settled.reason != waiting.reason {
                    try store.settle(settled)
                }
                again = again || changed
                if changed { break }
            }
        }
    }

    /// Does what an event asks for as far as it fits.
    ///
    /// - Returns: whether the journey is another now.
    private func apply(_ told: inout ToldEventStore.Event, _ set: [ID<PersonRecord>]) throws -> Bool {
        let before = try journeys(of: set)
        var takenBack: ToldEventStore.Event?
        if told.corrects != nil {
            let (earlier, doubt) = try corrected(by: told, set)
            if let doubt { return told.wait(doubt) }
            takenBack = earlier
        }
        let journeys = takenBack?.journeyEvent.map { event in before.map { $0.without(event) } } ?? before
        var made: JourneyEvent?
        if journeys.contains(where: { (try? Journey($0.events)) == nil }) {
            // Without the earlier event the rest does not hold; on another day it may.
            made = moved(told, takenBack, before)
            if made == nil { return told.wait("correction-contradicts") }
            told.settle(.recorded)
        } else if let movement = told.movement {
            switch try movement.meaning(on: told.day, of: journeys, id: context.newID(), at: context.now) {
            case .unclear(let reason): return told.wait(reason)
            case .event(let event):
                made = event
                told.settle(.recorded)
            case .known: told.settle(.known)
            case .nothing: told.settle(.noted)
            }
        } else {
            told.settle(.recorded)
        }
        if let takenBack { try withdraw(takenBack, because: told) }
        if let made {
            try PlacementStore(context.transaction).insert(made, by: context.actor.name)
            told.journeyEvent = made.id
            context.note(made.kind.rawValue)
        }
        guard made != nil || takenBack?.journeyEvent != nil else { return false }
        if let person = told.person { try context.refreshCover(person) }
        return true
    }

    /// The event that one corrects, or why it cannot yet.
    private func corrected(
        by told: ToldEventStore.Event, _ set: [ID<PersonRecord>]
    ) throws -> (event: ToldEventStore.Event?, doubt: String?) {
        guard let reference = told.corrects,
            let earlier = try store.find(told.source, organisation: told.organisation, reference: reference),
            earlier.person.map(set.contains) ?? false
        else { return (nil, "corrects-unknown") }
        return switch earlier.outcome {
        case .withdrawn, .left: (nil, "corrects-settled")
        case .known: (nil, "told-by-others")
        case .recorded, .noted, .waits: (earlier, nil)
        }
    }

    /// The same event on the day that a correction names.
    private func moved(
        _ told: ToldEventStore.Event, _ earlier: ToldEventStore.Event?, _ journeys: [PlacementJourney]
    ) -> JourneyEvent? {
        guard let event = earlier?.journeyEvent, told.movement != nil, told.movement == earlier?.movement else {
            return nil
        }
        let id: ID<JourneyEvent> = context.newID()
        return journeys.lazy.compactMap { $0.moving(event, to: told.day, as: id, at: context.now) }.first
    }

    private func withdraw(_ earlier: ToldEventStore.Event, because told: ToldEventStore.Event) throws {
        if let event = earlier.journeyEvent {
            try store.withdraw(event, because: told.id, at: context.now, by: context.actor.name)
        }
        var earlier = earlier
        earlier.settle(.withdrawn)
        try store.settle(earlier)
    }

    private func journeys(of set: [ID<PersonRecord>]) throws -> [PlacementJourney] {
        try MemberFactsStore(context.transaction).load(set).placements.map { facts in
            PlacementJourney(placement: facts.placement.id, events: facts.journey, contracts: facts.contracts)
        }
    }

    /// Whom an event is about, and why a desk must say so where it is not sure.
    private func identify(_ event: ToldEvent) throws -> (person: ID<PersonRecord>?, doubt: String?) {
        let transaction = context.transaction
        if let number = event.pmiID {
            let blind = context.door.keys.blindIndex.value(of: number, kind: "pmi-id")
            if let holder = try PMINumberStore(transaction).holder(blind: blind) {
                let person = try PersonStore(transaction).get(PersonStore(transaction).canonical(of: holder))
                let isAlike =
                    person.birthDay == event.birthDay
                    && NameLikeness(person.name, event.name.text).score >= Self.likeName
                return (person.id, isAlike ? nil : "pmi-id")
            }
        }
        let found = try PersonIdentifier(context).identify(
            name: event.name, birthDay: event.birthDay, nik: event.nik, passport: event.passport)
        return switch found {
        case .nobodyKnown: (nil, "nobody")
        case .member(let person): (person, nil)
        case .doubtful(let person, let reason): (person, reason)
        }
    }
}

extension PlacementJourney {
    fileprivate func without(_ event: ID<JourneyEvent>) -> PlacementJourney {
        PlacementJourney(
            placement: placement, events: events.filter { $0.id != event }, contracts: contracts)
    }
}

extension ToldEventStore.Event {
    fileprivate mutating func settle(_ outcome: ToldEventStore.Outcome) {
        self.outcome = outcome
        reason = nil
    }

    fileprivate mutating func wait(_ reason: String) -> Bool {
        outcome = .waits
        self.reason = reason
        return false
    }
}
