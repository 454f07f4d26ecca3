// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension WriteContext {
    /// Tells the partners whose own worker somebody is, in this transaction: into the feed, and on its way to each
    /// address that asked for it.
    func tellPartners(_ news: PartnerNews, about person: ID<PersonRecord>) throws {
        try tellPartners([(person, news)])
    }

    /// The same for many people at once. Where no partner listens, this costs one look.
    func tellPartners(_ all: [(person: ID<PersonRecord>, news: PartnerNews)]) throws {
        guard !all.isEmpty else { return }
        let (hasSubscribers, hasListeners) = try transaction.ask(
            RegistrySubscriptionStore.askingWhetherAnyIsOpen, PartnerEventStore.askingWhetherAnyListens)
        if hasSubscribers { try tellSubscribers(all) }
        try tellPlacementSystem(all)
        guard hasListeners else { return }
        let events = PartnerEventStore(transaction)
        let listeners = try listeners(to: all.map(\.person), events)
        for one in all {
            for listener in listeners[one.person, default: []] {
                let event = PartnerEventStore.Event(
                    id: newID(), organisation: listener.organisation, kind: one.news.kind.rawValue,
                    person: listener.person, content: try one.news.content, recordedAt: now)
                try events.insert(event)
                try send(event)
            }
        }
    }

    /// Who listens to each person. A partner knows a human being by the first of the records that are its own.
    private func listeners(
        to persons: [ID<PersonRecord>], _ events: PartnerEventStore
    ) throws -> [ID<PersonRecord>: [PartnerEventStore.Listener]] {
        let store = PersonStore(transaction)
        let joined = try store.havingOtherRecords(persons)
        let alone = persons.filter { !joined.contains($0) }
        var found = Dictionary(grouping: try alone.isEmpty ? [] : events.listeners(to: alone), by: \.person)
        for person in joined {
            let all = try events.listeners(to: try store.samePersons(as: person))
            found[person] = Dictionary(grouping: all, by: \.organisation).compactMap(\.value.first)
        }
        return found
    }

    private func send(_ event: PartnerEventStore.Event) throws {
        for webhook in try WebhookStore(transaction).open(of: event.organisation)
        where webhook.kinds.split(separator: " ").contains(Substring(event.kind)) {
            try DeliveryStore(transaction).insert(
                newID(), of: event.id, about: event.person, to: webhook.id, at: now)
        }
    }
}
