// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Spdci
import Store

/// A message whose sender is known for sure, with what was agreed with it.
struct RegistryVisit: Sendable {
    /// How old a message may be, and how far ahead of us its clock.
    static let oldestSeconds: Int64 = 3_600
    static let aheadSeconds: Int64 = 300

    let client: ClientStore.Client
    let terms: RegistryTerms
    let action: SpdciAction
    let envelope: SpdciEnvelope
    let bytes: [UInt8]
    let actor: Actor

    /// Where the answer goes; nil where no address is known, so that the sender asks what became of its message.
    ///
    /// - Throws: `err.sender_uri.invalid` where the message names another place than the agreed one.
    func replyURL(_ places: WebhookPlaces) throws -> String? {
        let told = envelope.header.senderURI
        if terms.answersAnywhere {
            guard let told else { return nil }
            guard (try? places.check(told)) != nil else { throw Self.elsewhere }
            return told
        }
        guard let told else { return terms.callback.map { $0 + (action.callback ?? action).path } }
        guard let base = terms.callback, let place = WebhookPlace(told), place == WebhookPlace(base),
            told == base || told.hasPrefix(base + "/")
        else { throw Self.elsewhere }
        return told
    }

    private static let elsewhere = SpdciRefusal(
        .senderURI, nil, "header.sender_uri does not lie under the agreed address")

    func desk(_ door: Door) throws -> SpdciDesk {
        SpdciDesk(us: terms.receiver, partner: terms.sender, signer: try door.registrySigner())
    }
}

extension Door {
    /// Finds out whose a message is: permission, form, terms, sender, receiver, signature, time, in this order.
    ///
    /// - Throws: `Failure` where the program may not ask at all; `SpdciRefusal` for everything else.
    func admitRegistryMessage(
        _ bytes: [UInt8], _ action: SpdciAction, _ operation: Operation, by actor: Actor
    ) async throws -> RegistryVisit {
        try operation.authorise(actor)
        guard let id = actor.client else { throw Failure(.forbidden, "client-only") }
        let envelope = try SpdciEnvelope(bytes, action)
        let agreed = try await database.read { try RegistryTermsReader($0).terms(of: id) }
        guard let (client, terms) = agreed else {
            throw SpdciRefusal(.forbidden, nil, "nothing was agreed on with this program")
        }
        let header = envelope.header
        if let sender = header.sender, sender != terms.sender {
            throw SpdciRefusal(.sender, nil, "header.sender_id is not that of the program that calls")
        }
        if let receiver = header.receiver, receiver != terms.receiver {
            throw SpdciRefusal(.receiver, nil, "header.receiver_id is not ours")
        }
        let now = clock.now()
        try Self.checkSignature(of: envelope, terms, now)
        guard header.sentAt <= now.adding(seconds: RegistryVisit.aheadSeconds),
            header.sentAt >= now.adding(seconds: -RegistryVisit.oldestSeconds)
        else { throw SpdciRefusal(.bad, .messageTime, "header.message_ts is too old, or lies ahead") }
        return RegistryVisit(
            client: client, terms: terms, action: action, envelope: envelope, bytes: bytes, actor: actor)
    }

    /// Where a signature may lack, an empty one and the word `unsigned…` count as none; any other must hold.
    private static func checkSignature(
        of envelope: SpdciEnvelope, _ terms: RegistryTerms, _ now: Instant
    ) throws(SpdciRefusal) {
        guard let text = envelope.signature, !text.hasPrefix("unsigned") else {
            if terms.mayBeUnsigned { return }
            throw SpdciRefusal(.unsigned, nil, "the message is not signed")
        }
        let signature = try SpdciSignature(text)
        guard signature.sender == terms.sender, let json = terms.keys, let keys = try? SpdciKeySet(json: json) else {
            throw SpdciRefusal(.signature, nil, "no key of the sender made the signature")
        }
        try signature.check(envelope.signed, with: keys, now: now)
    }

    /// Takes a message, once.
    ///
    /// - Parameters:
    ///   - references: the `reference_id` of its requests.
    ///   - url: where its answer goes; nil where it is answered at once.
    ///   - decide: decides what the message asks for.
    /// - Returns: the exchange's key, which correlates all that belongs to the message.
    func takeRegistryMessage(
        _ visit: RegistryVisit, _ operation: Operation, references: [String], note: String? = nil, replyTo url: String?,
        decide: @escaping @Sendable (WriteContext) throws -> SpdciDecision? = { _ in nil }
    ) async throws -> ID<RegistryExchangeRecord> {
        try await write(operation, by: visit.actor) { context in
            let store = RegistryExchangeStore(context.transaction)
            let messageID = visit.envelope.header.messageID
            guard try store.claim(messageID, of: visit.client.id, at: context.now) else {
                throw SpdciRefusal(.bad, .messageRepeated, "a message with this message_id came before")
            }
            let id: ID<RegistryExchangeRecord> = context.newID()
            let key = DataKey.make(from: self.random)
            let decision = try decide(context)
            try store.insert(
                RegistryExchangeStore.Exchange(
                    id: id, client: visit.client.id, action: visit.action.rawValue,
                    transactionID: visit.envelope.transaction, wrappedKey: try self.keys.wrap(key, for: id),
                    request: try key.seal(visit.bytes, as: SealContext("registry.request", owner: id)),
                    decision: try decision.map {
                        try key.seal($0.text, as: SealContext("registry.decision", owner: id))
                    },
                    recordedAt: context.now),
                references: references)
            if let url {
                try RegistryLetterStore(context.transaction).insertAnswer(
                    context.newID(), to: id, of: visit.client.id, url: url, at: context.now)
            }
            context.note("\(visit.action.rawValue) \(references.count)")
            if let note { context.note(note) }
            return id
        }
    }
}
