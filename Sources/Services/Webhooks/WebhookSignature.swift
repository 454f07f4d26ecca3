// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Sealing

/// Signs what is sent, as standardwebhooks.com has it: HMAC-SHA256 over id, moment and body, so that a receiver needs
/// no library of ours.
enum WebhookSignature {
    static let prefix = "whsec_"

    /// A new secret as its owner is told it.
    static func makeSecret(from random: RandomSource) -> String {
        prefix + Data(random.bytes(32)).base64EncodedString()
    }

    /// The headers that go with a body. Several secrets give several signatures, by spaces, while one takes another's
    /// place.
    static func headers(
        id: String, at now: Instant, body: [UInt8], secrets: [String]
    ) -> [(name: String, value: String)] {
        let moment = String(now.seconds)
        let signed = Array("\(id).\(moment).".utf8) + body
        let signatures = secrets.compactMap { secret -> String? in
            guard let key = Data(base64Encoded: String(secret.dropFirst(prefix.count))) else { return nil }
            return "v1," + Data(MessageCode.make(signed, key: Array(key))).base64EncodedString()
        }
        return [
            ("Content-Type", "application/json"), ("User-Agent", "Rantau-Webhooks/1"), ("webhook-id", id),
            ("webhook-timestamp", moment), ("webhook-signature", signatures.joined(separator: " ")),
        ]
    }
}
