// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Spdci
import Store

extension Door {
    /// Takes wishes to be told; what becomes of each goes to the sender's address.
    ///
    /// - Returns: the acknowledgement.
    public func takeRegistrySubscribe(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .subscribe, .subscribeRegistry, by: actor)
        let message = try SpdciSubscribe(visit.envelope)
        let url = try visit.replyURL(settings.webhooks)
        let id = try await takeRegistryMessage(
            visit, .subscribeRegistry, references: message.wishes.map(\.reference), replyTo: url
        ) { context in
            let desk = RegistrySubscriber(context, visit)
            return SpdciDecision(
                try message.wishes.map(desk.decide), transaction: message.transaction, at: context.now)
        }
        return SpdciAcknowledgement.accepted(correlation: id.description, at: clock.now())
    }

    /// Ends subscriptions; what became of each code goes to the sender's address.
    ///
    /// - Returns: the acknowledgement.
    public func takeRegistryUnsubscribe(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .unsubscribe, .subscribeRegistry, by: actor)
        let message = try SpdciUnsubscribe(visit.envelope)
        let url = try visit.replyURL(settings.webhooks)
        let id = try await takeRegistryMessage(visit, .subscribeRegistry, references: [], replyTo: url) { context in
            let desk = RegistrySubscriber(context, visit)
            return SpdciDecision(try message.codes.map(desk.end), transaction: message.transaction, at: context.now)
        }
        return SpdciAcknowledgement.accepted(correlation: id.description, at: clock.now())
    }
}

/// Decides on wishes to be told.
private struct RegistrySubscriber {
    /// Subscriptions that one program may have open.
    private static let most = 10_000

    let context: WriteContext
    let visit: RegistryVisit
    private let store: RegistrySubscriptionStore

    init(_ context: WriteContext, _ visit: RegistryVisit) {
        self.context = context
        self.visit = visit
        store = RegistrySubscriptionStore(context.transaction)
    }

    func decide(_ wish: SpdciWish) throws -> SpdciWishOutcome {
        do {
            return SpdciWishOutcome(wish.reference, locale: wish.locale, .success(try subscribe(wish)))
        } catch let rejection as SpdciRejection {
            return SpdciWishOutcome(wish.reference, locale: wish.locale, .failure(rejection))
        }
    }

    private func subscribe(_ wish: SpdciWish) throws -> SpdciSubscription {
        let criteria = try wish.criteria.get()
        guard visit.terms.callback != nil else {
            throw SpdciRejection(.notifyDetails, "no address for notices was agreed on")
        }
        guard visit.terms.queries.contains(criteria.queryType) else {
            throw SpdciRejection(.notifyDetails, "filters of this type were not agreed on")
        }
        if let last = criteria.last, last <= context.now {
            throw SpdciRejection(.notifyDetails, "frequency lies in the past")
        }
        try RegistryFilter(visit.terms).check(criteria.condition, .notifyDetails)
        let person = try person(criteria.condition)
        let open = try store.open(of: visit.client.id)
        guard open.count < Self.most else { throw SpdciRejection(.notifyDetails, "too many subscriptions are open") }
        for other in open
        where other.event == criteria.event.rawValue && other.entity == criteria.entity.rawValue
            && other.person == person
        {
            guard try person == nil && filter(of: other) != wish.filter else {
                throw SpdciRejection(.subscribedAlready, "subscription \(other.id) tells the same")
            }
        }
        return try insert(wish, criteria, person)
    }

    private func insert(
        _ wish: SpdciWish, _ criteria: SpdciWish.Criteria, _ person: ID<PersonRecord>?
    ) throws -> SpdciSubscription {
        let id: ID<RegistrySubscriptionRecord> = context.newID()
        let key = DataKey.make(from: context.door.random)
        try store.insert(
            RegistrySubscriptionStore.Subscription(
                id: id, client: visit.client.id, reference: wish.reference,
                transactionID: visit.envelope.transaction, event: criteria.event.rawValue,
                entity: criteria.entity.rawValue, person: person,
                wrappedKey: try context.door.keys.wrap(key, for: id),
                filter: try key.seal(wish.filter, as: SealContext("registry.filter", owner: id)),
                startsAt: criteria.first, endsAt: criteria.last, recordedAt: context.now))
        return SpdciSubscription(
            code: id.description, isOpen: true, recordedAt: context.now, event: criteria.event.rawValue,
            entity: criteria.entity, first: criteria.first, last: criteria.last, filter: wish.filter)
    }

    /// Whom alone it is about; nil where the filter decides.
    ///
    /// - Throws: `rjct.person_id.invalid` where nobody has the number, or nobody whom the sender may see.
    private func person(_ condition: SpdciCondition) throws -> ID<PersonRecord>? {
        guard case .compare(let name, .equal, let values) = condition, let value = values.first,
            let attribute = RegistryAttribute(name), attribute.isIdentifier
        else { return nil }
        let lookup = RegistryLookup(transaction: context.transaction, keys: context.door.keys)
        let found = try lookup.find(attribute, value).sorted().first { person in
            guard visit.terms.people == .own else { return true }
            let subject = try SubjectLookup(context.transaction).subject(person)
            return context.actor.organisation.map(subject.organisations.contains) ?? false
        }
        guard let found else { throw SpdciRejection(.person, "the filter names nobody who can be told of") }
        return found
    }

    private func filter(of subscription: RegistrySubscriptionStore.Subscription) throws -> [UInt8] {
        Array(try context.door.registryFilter(of: subscription).utf8)
    }

    // MARK: Ending

    func end(_ code: String) throws -> SpdciEnded {
        guard let id = ID<RegistrySubscriptionRecord>(code), let found = try store.find(id),
            found.client == visit.client.id
        else { return SpdciEnded(code, SpdciRejection(.subscriptionCode, "there is no such subscription")) }
        guard try store.end(id, at: context.now) else {
            return SpdciEnded(code, SpdciRejection(.unsubscribedAlready, "the subscription ended before"))
        }
        return SpdciEnded(code, nil)
    }
}

extension Door {
    /// The filter of a subscription, in canonical JSON.
    func registryFilter(of subscription: RegistrySubscriptionStore.Subscription) throws -> String {
        try keys.unwrap(subscription.wrappedKey, for: subscription.id)
            .openText(subscription.filter, as: SealContext("registry.filter", owner: subscription.id))
    }
}
