// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// A client's idempotency key together with what it was used for.
public struct RepeatKey: Sendable {
    /// Made by the client; unique to it.
    public let text: String
    /// SHA-256 of the request's body.
    public let bodyHash: [UInt8]

    /// - Throws: `invalid` when the key is not 8 to 64 letters, digits, `-` or `_`.
    public init(_ text: String, body: [UInt8]) throws(Failure) {
        let allowed = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F
        }
        guard allowed, (8...64).contains(text.utf8.count) else {
            throw Failure(.invalid, "idempotency-key-malformed", field: "Idempotency-Key")
        }
        self.text = text
        self.bodyHash = Digest.sha256(body)
    }
}
