// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

extension Door {
    /// How content somebody is with a closed case, once.
    ///
    /// - Parameter rating: 1, not at all, to 5, very.
    /// - Throws: `refused` `contact-case-still-open`; `conflict` `contact-case-already-rated`.
    public func rateContact(
        _ id: ID<ContactCaseRecord>, rating: Int, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        _ = try await write(.rateContact, by: actor, repeatKey: repeatKey) { context in
            let store = ContactCaseStore(context.transaction)
            var one = try store.get(id)
            try context.reach(one.person)
            guard one.state == .closed else { throw Failure(.refused, "contact-case-still-open") }
            guard one.rating == nil else { throw Failure(.conflict, "contact-case-already-rated") }
            one.rating = rating
            one.ratedAt = context.now
            try store.save(one)
            try context.noteContact("rated", "\(rating)", in: id)
            return id
        } answer: { _, id in
            id
        }
    }
}
