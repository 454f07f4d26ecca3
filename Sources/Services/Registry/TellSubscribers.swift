// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spdci
import Store

extension WriteContext {
    /// Has sister institutions told that somebody became a member, or that a member's cover changed, in this
    /// transaction. What is told is read when it leaves.
    func tellSubscribers(_ all: [(person: ID<PersonRecord>, news: PartnerNews)]) throws {
        let told = all.compactMap { one -> (person: ID<PersonRecord>, isNew: Bool)? in
            switch one.news {
            case .enrolled: (one.person, true)
            case .coverChanged: (one.person, false)
            default: nil
            }
        }
        let store = RegistrySubscriptionStore(transaction)
        let persons = PersonStore(transaction)
        for one in told {
            let set = try persons.samePersons(as: one.person)
            let standing = try persons.canonical(of: one.person)
            for subscription in try store.open(about: set)
            where try wants(subscription, standing, isNew: one.isNew) {
                try tell(subscription, about: standing)
            }
        }
    }

    private func wants(
        _ subscription: RegistrySubscriptionStore.Subscription, _ person: ID<PersonRecord>, isNew: Bool
    ) throws -> Bool {
        guard !isNew || subscription.event == SpdciEvent.register.rawValue,
            subscription.startsAt.map({ $0 <= now }) ?? true, subscription.endsAt.map({ now < $0 }) ?? true
        else { return false }
        guard subscription.person == nil else { return true }
        guard let condition = SpdciSubscribe.condition(kept: try door.registryFilter(of: subscription)),
            let line = try RegistryPeopleStore(transaction).lines(of: [person]).first
        else { return false }
        let match = RegistryMatch(transaction, keys: door.keys, today: today)
        try match.prepare(condition, sortedBy: [], [line])
        return try match.satisfies(line, condition)
    }

    private func tell(
        _ subscription: RegistrySubscriptionStore.Subscription, about person: ID<PersonRecord>
    ) throws {
        guard let (client, terms) = try RegistryTermsReader(transaction).terms(of: subscription.client),
            let callback = terms.callback
        else { return }
        if terms.people == .own {
            let subject = try SubjectLookup(transaction).subject(person)
            guard subject.organisations.contains(client.organisation) else { return }
        }
        let letters = RegistryLetterStore(transaction)
        guard try !letters.waits(subscription.id, about: person, of: client.id) else { return }
        try letters.insertNotice(
            newID(), of: subscription.id, about: person, to: client.id, url: callback + SpdciAction.notify.path,
            at: now)
    }
}
