// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Sealing
import Store

extension Door {
    /// Writes in a case, also while a call of it goes on: the chat of a bad line is kept where the case is. What the
    /// person writes opens an answered case again.
    ///
    /// - Throws: `refused` `contact-case-closed`; `conflict` `contact-case-of-another` for an officer who does not
    ///   handle it.
    public func writeContact(
        _ text: String, in id: ID<ContactCaseRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        _ = try await write(.writeContact, by: actor, repeatKey: repeatKey) { context in
            var one = try context.writable(id)
            try context.say(text, in: one)
            if context.author == .person, one.state == .answered {
                one.state = .open
                try ContactCaseStore(context.transaction).save(one)
            }
            return id
        } answer: { _, id in
            id
        }
    }

    /// Keeps a voice note, sealed under the person's key.
    ///
    /// - Throws: `invalid` `sound-empty`, `document-too-large`, `sound-kind-unknown`; else as for writing.
    public func speakInContact(
        _ bytes: [UInt8], in id: ID<ContactCaseRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ContactTrailStore.Sound {
        let kind = try SoundKind.of(bytes)
        return try await write(.writeContact, by: actor, repeatKey: repeatKey) { context in
            let one = try context.writable(id)
            let sound: ID<ContactSoundRecord> = context.newID()
            let key = try context.door.dataKey(of: one.person, context.transaction)
            try ContactTrailStore(context.transaction).add(
                ContactTrailStore.Sound(
                    id: sound, contactCase: id, author: context.author, kind: kind, size: bytes.count, at: context.now),
                content: try key.seal(bytes, as: ContactReader.place(of: sound)), by: actor.name)
            context.note("voice note")
            return sound
        } answer: { context, sound in
            try ContactTrailStore(context.transaction).sound(sound)
        }
    }

    /// A voice note and its bytes; the look is logged.
    public func openSound(
        _ id: ID<ContactSoundRecord>, by actor: Actor
    ) async throws -> (sound: ContactTrailStore.Sound, bytes: [UInt8]) {
        try await read(.viewContact, by: actor) { context in
            let trail = ContactTrailStore(context.transaction)
            let sound = try trail.sound(id)
            let one = try ContactCaseStore(context.transaction).get(sound.contactCase)
            try context.reach(one.person)
            try context.checkContactReader(one)
            let key = try context.door.dataKey(of: one.person, context.transaction)
            return (sound, try key.open(try trail.content(id), as: ContactReader.place(of: id)))
        }
    }
}

extension WriteContext {
    /// A case that the actor may write in.
    func writable(_ id: ID<ContactCaseRecord>) throws -> ContactCaseStore.Case {
        let one = try ContactCaseStore(transaction).get(id)
        try reach(one.person)
        try checkContactReader(one)
        guard one.state != .closed else { throw Failure(.refused, "contact-case-closed") }
        if author == .officer { try checkHandled(one) }
        return one
    }

    /// Two officers never work on one case.
    func checkHandled(_ one: ContactCaseStore.Case) throws(Failure) {
        guard let assigned = one.assigned else { throw Failure(.conflict, "contact-case-not-taken") }
        guard assigned == actor.account else {
            throw Failure(.conflict, "contact-case-of-another", details: ["officer": one.assignedName ?? "–"])
        }
    }
}
