// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import Protection
import Sealing
import Store

/// Something written in a case, opened.
public struct ContactLine: Sendable {
    public let id: ID<ContactMessageRecord>
    public let author: ContactTrailStore.Author
    public let text: String
    public let at: Instant
    public let by: String
}

/// A case of the contact centre with everything in it.
public struct ContactView: Sendable {
    public let contactCase: ContactCaseStore.Case
    public let personName: String
    public let lines: [ContactLine]
    public let sounds: [ContactTrailStore.Sound]
    public let events: [ContactTrailStore.Event]
    public let calls: [(call: CallStore.Call, recordings: [CallRecordingStore.Recording])]
    /// Nil where no time of the law runs.
    public let standing: ClockStanding?
    /// Whether the reader handles it.
    public let isOwn: Bool
}

/// A case as a line of a list.
public struct ContactItem: Sendable {
    public let contactCase: ContactCaseStore.Case
    public let personName: String
    public let standing: ClockStanding?
}

/// Gathers what is shown of the contact centre's cases.
struct ContactReader {
    private let transaction: any Transaction
    private let door: Door
    private let workingDays: WorkingDays

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
        workingDays = WorkingDays(door.rules)
    }

    static func place(of message: ID<ContactMessageRecord>) -> SealContext {
        SealContext("contact.message", owner: message)
    }

    static func place(of sound: ID<ContactSoundRecord>) -> SealContext { SealContext("contact.sound", owner: sound) }

    private func standing(_ one: ContactCaseStore.Case, today: CalendarDay) -> ClockStanding? {
        one.deadline.map {
            ContactClock.standing(deadline: $0, today: today, closedOn: one.closedDay, workingDays: workingDays)
        }
    }

    /// What was written after a message, opened.
    func lines(
        of one: ID<ContactCaseRecord>, person: ID<PersonRecord>, after last: Int64 = 0
    ) throws -> [ContactLine] {
        let messages = try ContactTrailStore(transaction).messages(of: one, after: last)
        guard !messages.isEmpty else { return [] }
        let key = try door.dataKey(of: person, transaction)
        return try messages.map { message in
            ContactLine(
                id: message.id, author: message.author,
                text: try key.openText(message.content, as: Self.place(of: message.id)), at: message.at, by: message.by)
        }
    }

    func item(_ one: ContactCaseStore.Case, today: CalendarDay) throws -> ContactItem {
        ContactItem(
            contactCase: one, personName: try PersonStore(transaction).getName(one.person),
            standing: standing(one, today: today))
    }

    func view(_ one: ContactCaseStore.Case, today: CalendarDay, reader: Actor) throws -> ContactView {
        let trail = ContactTrailStore(transaction)
        let recordings = CallRecordingStore(transaction)
        return ContactView(
            contactCase: one, personName: try PersonStore(transaction).getName(one.person),
            lines: try lines(of: one.id, person: one.person), sounds: try trail.sounds(of: one.id),
            events: try trail.events(of: one.id),
            calls: try CallStore(transaction).all(of: one.id).map { ($0, try recordings.all(of: $0.id)) },
            standing: standing(one, today: today),
            isOwn: one.assigned != nil && one.assigned == reader.account)
    }
}

extension Operation {
    /// Whether somebody may know of a case beyond the right to the person's record: of violence and trafficking only
    /// the family, whoever handles the case, and the roles named for such cases.
    static func mayRead(_ one: ContactCaseStore.Case, _ actor: Actor) -> Bool {
        guard one.category.isSensitive, let role = actor.role, role.isOfficer else { return true }
        if let assigned = one.assigned, assigned == actor.account { return true }
        return Operation.listSensitiveContacts.roles.contains(role)
    }
}

extension ReadContext {
    /// - Throws: `absent` where the reader may not know of the case.
    func checkContactReader(_ one: ContactCaseStore.Case) throws(Failure) {
        guard Operation.mayRead(one, actor) else { throw Failure(.absent, "no-such-record") }
    }
}
