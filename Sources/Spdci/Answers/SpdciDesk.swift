// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// Writes and signs what we say to one sister institution.
public struct SpdciDesk: Sendable {
    /// What we are called by the partner.
    public let us: String
    /// What the partner is called.
    public let partner: String
    let signer: SpdciSigner

    public init(us: String, partner: String, signer: SpdciSigner) {
        self.us = us
        self.partner = partner
        self.signer = signer
    }

    /// How a message ends as a whole.
    public struct Outcome: Sendable {
        public let status: SpdciStatus
        public let total: Int
        public let completed: Int

        public init(status: SpdciStatus, total: Int, completed: Int) {
            self.status = status
            self.total = total
            self.completed = completed
        }
    }

    /// A whole message.
    ///
    /// - Parameters:
    ///   - content: the members of `message`.
    ///   - id: of this message.
    func message(
        _ action: SpdciAction, _ content: [String: JSONValue], _ outcome: Outcome, id: String, at now: Instant
    ) throws -> [UInt8] {
        let header: JSONValue = .object([
            "version": .text(SpdciHeader.version), "message_id": .text(id), "message_ts": .text(now.description),
            "action": .text(action.rawValue), "status": .text(outcome.status.rawValue),
            "total_count": .integer(Int64(outcome.total)), "completed_count": .integer(Int64(outcome.completed)),
            "sender_id": .text(us), "receiver_id": .text(partner), "is_msg_encrypted": .bool(false),
        ])
        let message = JSONValue.object(content)
        let signed = CanonicalJSON.bytes(.object(["header": header, "message": message]))
        return CanonicalJSON.bytes(
            .object([
                "signature": .text(try signer.signature(signed, as: us, at: now)), "header": header,
                "message": message,
            ]))
    }
}

/// Short answers that carry no record.
public enum SpdciAcknowledgement {
    /// The message came whole and from whom it says.
    public static func accepted(correlation: String, at now: Instant) -> [UInt8] {
        CanonicalJSON.bytes(
            .object([
                "message": .object([
                    "ack_status": .text("ACK"), "timestamp": .text(now.description),
                    "correlation_id": .text(correlation),
                ])
            ]))
    }

    /// The message is refused: in the form of an acknowledgement, in that of an error of the transport, and, where an
    /// answer is waited for, in that of an answer without records.
    ///
    /// - Parameters:
    ///   - hint: what could be read of the message.
    ///   - action: what was asked for; nil where nobody knows.
    public static func refused(
        _ refusal: SpdciRefusal, _ hint: SpdciHint, _ action: SpdciAction?, id: String, at now: Instant
    ) -> [UInt8] {
        let text = String(((refusal.reason.map { "\($0.rawValue): " } ?? "") + refusal.text).prefix(999))
        let error: JSONValue = .object(["code": .text(refusal.fault.rawValue), "message": .text(text)])
        var message: [String: JSONValue] = [
            "ack_status": .text("ERR"), "timestamp": .text(now.description), "error": error,
            "correlation_id": .text(hint.messageID ?? id),
        ]
        var whole: [String: JSONValue] = ["errors": .list([error])]
        if let callback = action?.callback {
            if let transaction = hint.transaction { message["transaction_id"] = .text(transaction) }
            if action == .search { message["search_response"] = .list([]) }
            var header: [String: JSONValue] = [
                "version": .text(SpdciHeader.version), "message_id": .text(id), "message_ts": .text(now.description),
                "action": .text(callback.rawValue), "status": .text(SpdciStatus.rejected.rawValue),
                "status_reason_message": .text(text),
            ]
            if let reason = refusal.reason, reason.isOfHeader {
                header["status_reason_code"] = .text(reason.rawValue)
            }
            whole["header"] = .object(header)
        }
        whole["message"] = .object(message)
        return CanonicalJSON.bytes(.object(whole))
    }
}
