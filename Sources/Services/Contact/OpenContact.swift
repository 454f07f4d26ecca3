// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Placement
import Protection
import Store

/// What somebody turns to the contact centre with.
public struct ContactOpening: Sendable {
    public let kind: ContactKind
    public let category: ContactCategory
    public let text: String

    public init(kind: ContactKind, category: ContactCategory, text: String) {
        self.kind = kind
        self.category = category
        self.text = text
    }
}

extension Door {
    /// Opens a case. A complaint's legal time begins (UU 24/2011 art. 48).
    public func openContact(
        _ opening: ContactOpening, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ContactView {
        try await write(.openContact, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            let channel: ContactChannel = actor.role?.isOfficer == true ? .desk : .page
            let id = try context.openContactCase(
                of: person, kind: opening.kind, category: opening.category, channel: channel)
            try context.say(opening.text, in: try ContactCaseStore(context.transaction).get(id))
            return id
        } answer: { context, id in
            try ContactReader(context.transaction, door: context.door).view(
                try ContactCaseStore(context.transaction).get(id), today: context.today, reader: actor)
        }
    }
}

extension WriteContext {
    /// A new case of a person, in the country where they work.
    func openContactCase(
        of person: ID<PersonRecord>, kind: ContactKind, category: ContactCategory, channel: ContactChannel
    ) throws -> ID<ContactCaseRecord> {
        let set = try PersonStore(transaction).samePersons(as: person)
        let placement = try PlacementStore(transaction).placementsWithPersons(of: set).map(\.placement).max {
            $0.id < $1.id
        }
        let id: ID<ContactCaseRecord> = newID()
        try ContactCaseStore(transaction).insert(
            ContactCaseStore.Case(
                id: id, person: person, kind: kind, category: category, channel: channel,
                country: placement?.country ?? .indonesia, openedDay: today,
                deadline: try complaintDeadline(kind, from: today), recordedAt: now, recordedBy: actor.name))
        if category.isSensitive { try changedInRegister(person) }
        note("\(kind.rawValue) \(category.isSensitive ? "sensitive" : category.rawValue)")
        return id
    }

    /// The last day for settling a complaint; nil for what is none.
    func complaintDeadline(_ kind: ContactKind, from day: CalendarDay) throws -> CalendarDay? {
        kind == .complaint ? try ContactClock(.complaint, from: day, rules: rules).deadline : nil
    }

    /// Keeps something written, sealed, and has an open call of the case hear it.
    @discardableResult func say(_ text: String, in one: ContactCaseStore.Case) throws -> ID<ContactMessageRecord> {
        let id: ID<ContactMessageRecord> = newID()
        let key = try door.dataKey(of: one.person, transaction)
        try ContactTrailStore(transaction).add(
            ContactTrailStore.Message(
                id: id, author: author, content: try key.seal(text, as: ContactReader.place(of: id)), at: now,
                by: actor.name),
            to: one.id)
        try ringCalls(of: one.id)
        return id
    }

    var author: ContactTrailStore.Author { actor.role?.isOfficer == true ? .officer : .person }

    func ringCalls(of one: ID<ContactCaseRecord>) throws {
        let dispatch = CallDispatch(transaction, door: door, now: now)
        for call in try CallStore(transaction).all(of: one) where !call.line.isOver { dispatch.ring(call) }
    }

    /// Notes a step in the case's trail.
    func noteContact(_ kind: String, _ detail: String, in one: ID<ContactCaseRecord>) throws {
        try ContactTrailStore(transaction).note(kind, detail, newID(), in: one, at: now, by: actor.name)
    }

    /// - Throws: `absent` where the actor may not know of the case.
    func checkContactReader(_ one: ContactCaseStore.Case) throws(Failure) {
        guard Operation.mayRead(one, actor) else { throw Failure(.absent, "no-such-record") }
    }
}
