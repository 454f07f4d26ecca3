// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store
import Text

extension WriteContext {
    /// Puts a notice into a person's inbox and sends it outside as the person chose.
    ///
    /// - Returns: false when the person was told the same before.
    @discardableResult func tell(_ notice: InboxNotice, to person: ID<PersonRecord>) throws -> Bool {
        guard try InboxStore(transaction).insert(message(notice, to: person)) else { return false }
        let set = try PersonStore(transaction).samePersons(as: person)
        let choice = try ContactChoiceStore(transaction).find(set)
        let text = notice.text(choice?.language ?? .indonesian)
        if notice.urgency == .warning {
            try warn(text, set)
        } else {
            let due = try due(notice.urgency, choice, set)
            for channel in choice.map(Self.channels) ?? [nil] {
                try leave(PersonMessage(person: person.description, text: text, channel: channel), person, due: due)
            }
        }
        return true
    }

    /// Tells somebody who was recorded in this transaction: nothing was told before, and nobody has chosen how.
    func tellNewcomer(_ words: (Language) -> String, _ person: ID<PersonRecord>) throws {
        let notice = InboxNotice("news", on: today, words, link: "/beranda", urgency: .news)
        try InboxStore(transaction).insertFirst(message(notice, to: person))
        try leave(PersonMessage(person: person.description, text: notice.text(.indonesian)), person, due: nil)
    }

    private func message(_ notice: InboxNotice, to person: ID<PersonRecord>) -> InboxStore.Message {
        let id: ID<InboxRecord> = newID()
        return InboxStore.Message(
            id: id, person: person, kind: notice.kind, about: notice.about ?? id.number, day: notice.day,
            indonesian: notice.indonesian, english: notice.english, link: notice.link, recordedAt: now)
    }

    /// Tells a person that a way into their account changed, over every contact that is known.
    func warn(_ words: Phrase, link: String, to person: ID<PersonRecord>) throws {
        try tell(
            InboxNotice("warning", on: today, { words.text($0) }, link: link, urgency: .warning), to: person)
    }

    /// The same for the actor's own account; officers are told by nobody but their administrator.
    func warnOwner(_ words: Phrase, link: String) throws {
        guard let person = actor.person else { return }
        try reach(person)
        try warn(words, link: link, to: person)
    }

    private func warn(_ text: String, _ set: [ID<PersonRecord>]) throws {
        for identifier in try IdentifierStore(transaction).all(of: set) where Self.isContact(identifier.kind) {
            try leave(
                PersonMessage(
                    person: identifier.person.description, text: text, identifier: identifier.id.description),
                identifier.person, due: nil)
        }
    }

    private static func isContact(_ kind: IdentifierStore.Kind) -> Bool { kind == .phone || kind == .email }

    private func leave(_ message: PersonMessage, _ person: ID<PersonRecord>, due: Instant?) throws {
        try send("message", about: person.number, payload: try message.payload, due: due)
    }

    private static func channels(_ choice: ContactChoiceStore.Choice) -> [String?] {
        let chosen: [(Bool, MessagePort.Channel)] = [
            (choice.sms, .sms), (choice.whatsapp, .whatsapp), (choice.email, .email),
        ]
        return chosen.filter(\.0).map(\.1.rawValue)
    }

    private func due(
        _ urgency: InboxNotice.Urgency, _ choice: ContactChoiceStore.Choice?, _ set: [ID<PersonRecord>]
    ) throws -> Instant? {
        if choice == nil, urgency == .news { return nil }
        let clock = try transaction.workClock(of: set, on: today)
        let quiet = choice.map { QuietHours(from: $0.quietFrom, to: $0.quietTo, clock: clock) } ?? .usual(clock)
        return quiet.next(from: now)
    }
}
