// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Spdci
import Store

extension Door {
    /// Exchanges that one question may be about.
    private static let mostExchanges = 20

    /// Says at once what became of earlier messages.
    ///
    /// - Returns: the signed answer.
    public func askRegistryStatus(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .status, .askRegistryStatus, by: actor)
        let question = try SpdciStatusQuestion(visit.envelope)
        let id = try await takeRegistryMessage(visit, .askRegistryStatus, references: [], replyTo: nil)
        let status = try await registryStatus(question, visit.terms, by: actor)
        return try visit.desk(self).answer(
            status, correlation: id.description, id: ids.next(RegistryLetterRecord.self).description, at: clock.now())
    }

    /// Takes the same question; the answer goes to the sender's address.
    ///
    /// - Returns: the acknowledgement.
    public func takeRegistryStatus(_ bytes: [UInt8], by actor: Actor) async throws -> [UInt8] {
        let visit = try await admitRegistryMessage(bytes, .status, .askRegistryStatus, by: actor)
        _ = try SpdciStatusQuestion(visit.envelope)
        let url = try visit.replyURL(settings.webhooks)
        let id = try await takeRegistryMessage(visit, .askRegistryStatus, references: [], replyTo: url)
        return SpdciAcknowledgement.accepted(correlation: id.description, at: clock.now())
    }

    /// What became of a program's earlier messages. What a search found is not kept: it is searched again.
    func registryStatus(
        _ question: SpdciStatusQuestion, _ terms: RegistryTerms, by actor: Actor
    ) async throws -> SpdciStatusAnswer {
        guard let client = actor.client else { throw Failure(.forbidden, "client-only") }
        let told = question.told
        switch question.kind {
        case .receipt: return SpdciStatusAnswer(question, transaction: told, .nothing)
        case .search:
            let kept = try await keptExchanges(question, of: client)
            let asked = try kept.flatMap { try SpdciSearch(try SpdciEnvelope($0.request, .search)).questions }
            let findings = try await findings(
                of: asked.filter { question.isAbout($0.reference) }, terms, by: actor)
            return SpdciStatusAnswer(
                question, transaction: kept.first?.exchange.transactionID ?? told, .search(findings, terms.fields))
        case .subscribe, .unsubscribe:
            if case .subscriptions(let codes) = question.subject {
                let decision = try await subscriptions(codes, of: client, question, told)
                return SpdciStatusAnswer(question, transaction: told, .decided(decision))
            }
            let kept = try await keptExchanges(question, of: client)
            let transaction = kept.first?.exchange.transactionID ?? told
            let decision =
                kept.lazy.compactMap(\.decision).first
                ?? Self.nothingDecided(question.kind, transaction, clock.now())
            return SpdciStatusAnswer(question, transaction: transaction, .decided(decision))
        }
    }

    private static func nothingDecided(
        _ kind: SpdciStatusQuestion.Kind, _ transaction: String, _ now: Instant
    ) -> SpdciDecision {
        kind == .subscribe
            ? SpdciDecision([SpdciWishOutcome](), transaction: transaction, at: now)
            : SpdciDecision([SpdciEnded](), transaction: transaction, at: now)
    }

    private func keptExchanges(
        _ question: SpdciStatusQuestion, of client: ID<ClientRecord>
    ) async throws -> [KeptExchange] {
        let action = question.kind.rawValue
        return try await database.read { transaction in
            let store = RegistryExchangeStore(transaction)
            let found: [RegistryExchangeStore.Exchange]
            switch question.subject {
            case .transaction(let id):
                found = try store.all(of: client, transaction: id, action: action, limit: Self.mostExchanges)
            case .references(let references):
                found = try store.all(of: client, references: references, action: action, limit: Self.mostExchanges)
            case .correlation(let text):
                let one = try ID<RegistryExchangeRecord>(text).flatMap(store.find)
                found = one.map { $0.client == client && $0.action == action ? [$0] : [] } ?? []
            case .subscriptions: found = []
            }
            return try found.map { try KeptExchange($0, self.keys) }
        }
    }

    /// How subscriptions stand now.
    private func subscriptions(
        _ codes: [String], of client: ID<ClientRecord>, _ question: SpdciStatusQuestion, _ told: String
    ) async throws -> SpdciDecision {
        let now = clock.now()
        let found = try await database.read { transaction in
            try codes.compactMap { code in
                try ID<RegistrySubscriptionRecord>(code).flatMap(RegistrySubscriptionStore(transaction).find)
            }.filter { $0.client == client }
        }
        guard question.kind == .subscribe else {
            let ended = found.filter { $0.endedAt != nil }.map { SpdciEnded($0.id.description, nil) }
            return SpdciDecision(ended, transaction: told, at: now)
        }
        let outcomes = found.compactMap { one -> SpdciWishOutcome? in
            guard let entity = SpdciEntity(rawValue: one.entity) else { return nil }
            let subscription = SpdciSubscription(
                code: one.id.description, isOpen: one.endedAt == nil, recordedAt: one.recordedAt, event: one.event,
                entity: entity, first: one.startsAt, last: one.endsAt,
                filter: (try? registryFilter(of: one)).map { Array($0.utf8) })
            return SpdciWishOutcome(one.reference, locale: nil, .success(subscription))
        }
        return SpdciDecision(outcomes, transaction: told, at: now)
    }
}

extension SpdciStatusQuestion {
    /// The transaction that it names, or its own.
    fileprivate var told: String {
        if case .transaction(let id) = subject { id } else { transaction }
    }

    fileprivate func isAbout(_ reference: String) -> Bool {
        if case .references(let references) = subject { references.contains(reference) } else { true }
    }
}
