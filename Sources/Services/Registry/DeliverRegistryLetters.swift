// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Spdci
import Store

extension Door {
    /// Sends sister institutions what is due: many institutions at once, to each one message after the other.
    ///
    /// - Parameter signer: whose time messages carry; this door's where nothing is said.
    /// - Returns: how many messages were tried.
    @discardableResult public func deliverRegistryLetters(
        through port: WebhookPort, limit: Int = 200, signedBy signer: Clock? = nil
    ) async throws -> Int {
        let now = clock.now()
        let signer = signer ?? clock
        let due = try await database.read { transaction in
            try RegistryLetterStore(transaction).due(at: now, limit: limit)
        }
        return try await DeliverySchedule.takeTurns(due, to: \.client) { letter in
            guard let body = try await RegistryPost(self, signer.now()).body(of: letter) else {
                try await self.end(letter, "what it is about is gone")
                return nil
            }
            let outcome = await port.deliver(
                WebhookPort.Order(
                    url: letter.url,
                    headers: [
                        ("Content-Type", "application/json"), ("Accept", "application/json"),
                        ("User-Agent", "Rantau-Registry/1"),
                    ], body: body))
            try await self.close(letter, outcome)
            return outcome
        }
    }

    private func end(_ letter: RegistryLetterStore.Letter, _ error: String) async throws {
        let now = clock.now()
        try await database.write { transaction in
            try RegistryLetterStore(transaction).end(letter.id, as: .givenUp, status: nil, error: error, at: now)
        }
    }

    private func close(_ letter: RegistryLetterStore.Letter, _ outcome: WebhookPort.Outcome) async throws {
        let now = clock.now()
        let verdict = DeliverySchedule.verdict(
            outcome, tries: letter.tries, recordedAt: letter.recordedAt, now: now)
        try await database.write { transaction in
            let store = RegistryLetterStore(transaction)
            let (status, error) = (verdict.status, verdict.error)
            switch verdict.next {
            case .delivered: try store.end(letter.id, as: .delivered, status: status, error: error, at: now)
            case .givenUp: try store.end(letter.id, as: .givenUp, status: status, error: error, at: now)
            case .again(let due): try store.postpone(letter.id, until: due, status: status, error: error)
            }
        }
    }
}

/// Writes a message when it leaves, so that it tells what holds then, within the terms that hold then.
private struct RegistryPost {
    private let door: Door
    private let signedAt: Instant

    init(_ door: Door, _ signedAt: Instant) {
        self.door = door
        self.signedAt = signedAt
    }

    /// nil where what it is about is gone: the program was closed, the subscription ended.
    func body(of letter: RegistryLetterStore.Letter) async throws -> [UInt8]? {
        let agreed = try await door.database.read { try RegistryTermsReader($0).terms(of: letter.client) }
        guard let (client, terms) = agreed else { return nil }
        let actor = Door.actor(client, [.registry])
        let desk = SpdciDesk(us: terms.receiver, partner: terms.sender, signer: try door.registrySigner())
        if let id = letter.exchange { return try await answer(id, letter, terms, actor, desk) }
        guard let id = letter.subscription, let person = letter.person else { return nil }
        return try await notice(id, of: person, letter, terms, actor, desk)
    }

    private func answer(
        _ id: ID<RegistryExchangeRecord>, _ letter: RegistryLetterStore.Letter, _ terms: RegistryTerms, _ actor: Actor,
        _ desk: SpdciDesk
    ) async throws -> [UInt8]? {
        guard let kept = try await door.database.read({ try RegistryExchangeStore($0).find(id) }),
            let action = SpdciAction(rawValue: kept.action), let callback = action.callback
        else { return nil }
        let opened = try KeptExchange(kept, door.keys)
        let (correlation, messageID) = (id.description, letter.id.description)
        if let decision = opened.decision {
            return try desk.answer(callback, decision, correlation: correlation, id: messageID, at: signedAt)
        }
        let envelope = try SpdciEnvelope(opened.request, action)
        guard action == .status else {
            let search = try SpdciSearch(envelope)
            let findings = try await door.findings(of: search.questions, terms, by: actor)
            return try desk.answer(
                findings, terms.fields, transaction: search.transaction, correlation: correlation, id: messageID,
                at: signedAt)
        }
        let status = try await door.registryStatus(try SpdciStatusQuestion(envelope), terms, by: actor)
        return try desk.answer(status, correlation: correlation, id: messageID, at: signedAt)
    }

    private func notice(
        _ id: ID<RegistrySubscriptionRecord>, of person: ID<PersonRecord>, _ letter: RegistryLetterStore.Letter,
        _ terms: RegistryTerms, _ actor: Actor, _ desk: SpdciDesk
    ) async throws -> [UInt8]? {
        let found = try await door.read(.subscribeRegistry, by: actor) {
            context -> (RegistrySubscriptionStore.Subscription, SocialFacts)? in
            guard let subscription = try RegistrySubscriptionStore(context.transaction).find(id),
                subscription.endedAt == nil, try SealedRecords(context.transaction).among([person]).isEmpty
            else { return nil }
            return (subscription, try RegistryReader(context, terms.fields).facts(person))
        }
        guard let (subscription, facts) = found, let entity = SpdciEntity(rawValue: subscription.entity) else {
            return nil
        }
        return try desk.notice(
            of: facts, as: entity, event: subscription.event, terms.fields, subscription: subscription.id.description,
            reference: subscription.reference, transaction: subscription.transactionID, id: letter.id.description,
            at: signedAt)
    }
}

/// An exchange with its seals opened.
struct KeptExchange {
    let exchange: RegistryExchangeStore.Exchange
    let request: [UInt8]
    let decision: SpdciDecision?

    init(_ exchange: RegistryExchangeStore.Exchange, _ keys: MasterKeys) throws {
        self.exchange = exchange
        let key = try keys.unwrap(exchange.wrappedKey, for: exchange.id)
        request = try key.open(exchange.request, as: SealContext("registry.request", owner: exchange.id))
        decision = try exchange.decision
            .map { try key.openText($0, as: SealContext("registry.decision", owner: exchange.id)) }
            .flatMap(SpdciDecision.init(kept:))
    }
}
