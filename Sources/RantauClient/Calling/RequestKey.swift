// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The key that makes a request count once, however often it is sent. Keep it with what it belongs to before the first
/// try, so that the request can be sent again after a crash.
public struct RequestKey: Sendable, Hashable {
    public let text: String

    /// - Throws: `invalid` `idempotency-key-malformed` unless it has 8 to 64 plain letters, digits, hyphens or
    ///   underscores.
    public init(_ text: String) throws(Failure) {
        let isPlain = text.utf8.allSatisfy { byte in
            (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
                || byte == 0x2D || byte == 0x5F
        }
        guard (8...64).contains(text.utf8.count), isPlain else {
            throw Failure(.invalid, "idempotency-key-malformed", field: "Idempotency-Key")
        }
        self.text = text
    }

    private init(plain text: String) { self.text = text }

    static func make(from random: RandomSource) -> RequestKey { RequestKey(plain: HexText.of(random.bytes(16))) }
}

enum HexText {
    private static let digits = Array("0123456789abcdef".utf8)

    static func of(_ bytes: [UInt8]) -> String {
        String(decoding: bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] }, as: UTF8.self)
    }
}
