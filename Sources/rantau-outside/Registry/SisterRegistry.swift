// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Spdci
import Synchronization
import Wire

/// A sister institution: writes and signs what it is told to ask, remembers what it is answered.
final class SisterRegistry: Sendable {
    /// `POST /control/ask`: a message to send, and how to spoil it.
    struct Order: Sendable, Decodable {
        /// `search`, `subscribe`, `unsubscribe`, `txn-status`.
        let action: String
        /// The member `message`.
        let message: JSONValue
        /// Whether the answer is waited for.
        let sync: Bool?
        let totalCount: Int?
        let spoil: Spoiling?
    }

    /// What is wrong with a message on purpose.
    struct Spoiling: Sendable, Decodable {
        let withoutToken: Bool?
        let token: String?
        let unsigned: Bool?
        /// Changes the message after it was signed.
        let alteredAfterSigning: Bool?
        /// Signs with a key that nobody knows.
        let foreignKey: Bool?
        let version: String?
        let action: String?
        let receiver: String?
        let sender: String?
        let senderURI: String?
        let secondsOld: Int64?
        /// Uses this `message_id`.
        let messageID: String?
        /// Sends half of the document.
        let half: Bool?
    }

    struct Report: Sendable, Encodable {
        let messageID: String
        let status: Int
        let body: String
        /// Whether Rantau's key signed the answer; nil where it carries no signature.
        let signed: Bool?
    }

    /// A message that came.
    struct Received: Sendable, Encodable {
        let action: String
        let body: String
        let signed: Bool
    }

    let line: SisterLine
    let sender: String
    let receiver: String
    private let callback: String
    let signer: SpdciSigner
    private let keys: KeySource
    private let clock: Clock
    let failures = OutageSwitches(SisterFailurePlan())
    private let mail = Mutex<[Received]>([])

    init(
        line: SisterLine, sender: String, receiver: String, callback: String, signer: SpdciSigner, keys: KeySource,
        clock: Clock
    ) {
        self.line = line
        self.sender = sender
        self.receiver = receiver
        self.callback = callback
        self.signer = signer
        self.keys = keys
        self.clock = clock
    }

    var received: [Received] { mail.withLock { $0 } }

    // MARK: Asking

    /// 400 where the order names no action that asks.
    func ask(_ order: Order) async throws -> Report {
        guard let action = SpdciAction(rawValue: order.action), let answer = action.callback else {
            throw HTTPError(.badRequest, message: "action is one of search, subscribe, unsubscribe, txn-status")
        }
        let spoil = order.spoil
        let now = clock.now()
        let messageID = spoil?.messageID ?? keys.next(SisterRegistry.self).description
        var request = SpdciRequest(
            messageID: messageID, sentAt: now.adding(seconds: -(spoil?.secondsOld ?? 0)),
            action: spoil?.action ?? order.action, sender: spoil?.sender ?? sender,
            senderURI: spoil?.senderURI ?? callback + answer.path, receiver: spoil?.receiver ?? receiver,
            totalCount: order.totalCount ?? 1, content: order.message)
        if let version = spoil?.version { request.version = version }
        let key = spoil?.foreignKey == true ? try SpdciSigner(seed: Machine.random.bytes(32)) : signer
        var bytes = try request.bytes(signedBy: spoil?.unsigned == true ? nil : key)
        if spoil?.alteredAfterSigning == true {
            let text = String(decoding: bytes, as: UTF8.self)
            bytes = Array(text.replacing(messageID, with: messageID + "-altered").utf8)
        }
        if spoil?.half == true { bytes = Array(bytes.prefix(bytes.count / 2)) }
        let path = order.sync == true ? action.syncPath ?? action.path : action.path
        let reply = try await line.send(
            path, bytes, token: spoil?.withoutToken == true ? "" : spoil?.token)
        let signed = order.sync == true && reply.status == 200 ? await isSigned(Array(reply.body.utf8), answer) : nil
        return Report(messageID: messageID, status: reply.status, body: reply.body, signed: signed)
    }

    // MARK: Receiving

    func receive(_ action: SpdciAction, _ body: [UInt8]) async throws -> Response {
        let plan = failures.use { plan in
            defer { if plan.failures > 0 { plan.failures -= 1 } }
            return plan
        }
        if plan.delayMilliseconds > 0 { try await Task.sleep(for: .milliseconds(plan.delayMilliseconds)) }
        if plan.failures > 0 {
            let nothing: [UInt8] = Array(#"{"errors":[]}"#.utf8)
            return Answer.json(nothing, status: plan.status)
        }
        let isSigned = await isSigned(body, action)
        mail.withLock { mail in
            mail.append(
                Received(action: action.rawValue, body: String(decoding: body, as: UTF8.self), signed: isSigned))
        }
        let now = clock.now()
        guard isSigned else {
            let refusal = SpdciRefusal(.signature, nil, "the signature is not Rantau's")
            return Answer.json(
                SpdciAcknowledgement.refused(
                    refusal, SpdciHint(body), action, id: keys.next(SisterRegistry.self).description, at: now),
                status: refusal.fault.status)
        }
        return Answer.json(
            SpdciAcknowledgement.accepted(correlation: keys.next(SisterRegistry.self).description, at: now))
    }

    private func isSigned(_ body: [UInt8], _ action: SpdciAction) async -> Bool {
        do {
            let envelope = try SpdciEnvelope(body, action)
            guard let text = envelope.signature else { return false }
            let signature = try SpdciSignature(text)
            try signature.check(
                envelope.signed, with: try SpdciKeySet(json: try await line.keys()), now: clock.now())
            return signature.sender == receiver
        } catch {
            return false
        }
    }
}

/// How the institution misbehaves until told otherwise.
struct SisterFailurePlan: Sendable, Codable {
    /// Answers the next so many messages with `status`.
    var failures = 0
    var status = 503
    var delayMilliseconds = 0

    init() {}

    init(from decoder: any Decoder) throws {
        let values = try decoder.container(keyedBy: CodingKeys.self)
        failures = try values.decodeIfPresent(Int.self, forKey: .failures) ?? 0
        status = try values.decodeIfPresent(Int.self, forKey: .status) ?? 503
        delayMilliseconds = try values.decodeIfPresent(Int.self, forKey: .delayMilliseconds) ?? 0
    }
}
