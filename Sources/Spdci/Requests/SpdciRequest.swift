// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A message as the one who asks writes it.
public struct SpdciRequest: Sendable {
    public var version = SpdciHeader.version
    public var messageID: String
    public var sentAt: Instant
    public var action: String
    public var sender: String
    /// Where an answer is wanted; nil for the address that was agreed on.
    public var senderURI: String?
    public var receiver: String
    public var totalCount: Int
    public var content: JSONValue

    public init(
        messageID: String, sentAt: Instant, action: String, sender: String, senderURI: String?, receiver: String,
        totalCount: Int, content: JSONValue
    ) {
        self.messageID = messageID
        self.sentAt = sentAt
        self.action = action
        self.sender = sender
        self.senderURI = senderURI
        self.receiver = receiver
        self.totalCount = totalCount
        self.content = content
    }

    /// The whole message.
    ///
    /// - Parameter signer: nil leaves the signature out.
    public func bytes(signedBy signer: SpdciSigner?) throws -> [UInt8] {
        var header: [String: JSONValue] = [
            "version": .text(version), "message_id": .text(messageID), "message_ts": .text(sentAt.description),
            "action": .text(action), "sender_id": .text(sender), "receiver_id": .text(receiver),
            "total_count": .integer(Int64(totalCount)), "is_msg_encrypted": .bool(false),
        ]
        if let senderURI { header["sender_uri"] = .text(senderURI) }
        var whole: [String: JSONValue] = ["header": .object(header), "message": content]
        if let signer {
            let signed = CanonicalJSON.bytes(.object(whole))
            whole["signature"] = .text(try signer.signature(signed, as: sender, at: sentAt))
        }
        return CanonicalJSON.bytes(.object(whole))
    }
}
