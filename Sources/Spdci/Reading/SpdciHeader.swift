// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a message says of itself.
public struct SpdciHeader: Sendable {
    /// The version of the standard that is spoken here.
    public static let version = "1.0.0"

    public let messageID: String
    public let sentAt: Instant
    /// Where an answer is wanted; nil for the address that was agreed on.
    public let senderURI: String?
    /// nil in callbacks that do not say.
    public let sender: String?
    public let receiver: String?
    /// How many requests the message says to hold; nil in callbacks that do not say.
    public let totalCount: Int?
    public let isEncrypted: Bool

    init(_ part: SpdciPart, of action: SpdciAction) throws(SpdciRefusal) {
        let part = try part.object()
        if let version = part["version"], try version.word() != Self.version {
            throw SpdciRefusal(.version, .version, "header.version is not \(Self.version)")
        }
        messageID = try part.needed("message_id").word()
        sentAt = try part.needed("message_ts").instant(.messageTime)
        guard try part.needed("action").word() == action.rawValue else {
            throw SpdciRefusal(.bad, .action, "header.action is not \(action.rawValue)")
        }
        if action.headerHasStatus {
            let status = try part.needed("status")
            guard SpdciStatus(rawValue: try status.word()) != nil else {
                throw status.wrong("one of rcvd, pdng, succ, rjct")
            }
            sender = try part["sender_id"]?.word()
            totalCount = try part["total_count"]?.integer(.totalCount)
        } else {
            sender = try part.needed("sender_id").word()
            totalCount = try part.needed("total_count").integer(.totalCount)
        }
        senderURI = try part["sender_uri"]?.text(upTo: 500)
        receiver = try part["receiver_id"]?.word()
        isEncrypted = try part["is_msg_encrypted"]?.flag() ?? false
        if let meta = part["meta"] { _ = try meta.object() }
    }
}
