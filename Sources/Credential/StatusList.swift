// SPDX-License-Identifier: Apache-2.0
import JWTKit
import Kernel

/// One bit a card, set when the card is revoked. Card `i` is bit `i % 8`, counted from the least, of byte `i / 8`.
public struct StatusList: Sendable, Hashable {
    /// How many cards the list speaks of. Cards beyond have no known status.
    public let size: Int
    private let bytes: [UInt8]

    /// A list in which the given indexes are revoked.
    public init(size: Int, revoked: some Sequence<Int>) {
        self.size = size
        var bytes = [UInt8](repeating: 0, count: (size + 7) / 8)
        for index in revoked {
            precondition((0..<size).contains(index), "a revoked card lies within its list")
            bytes[index / 8] |= 1 << UInt8(index % 8)
        }
        self.bytes = bytes
    }

    init?(size: Int, text: String) {
        guard size >= 0, let bytes = Base64URL.bytes(text), bytes.count == size / 8 + (size % 8).signum() else {
            return nil
        }
        self.size = size
        self.bytes = bytes
    }

    /// Whether a card is revoked; nil when the list does not speak of it.
    public func isRevoked(_ index: Int) -> Bool? {
        guard (0..<size).contains(index) else { return nil }
        return bytes[index / 8] & (1 << UInt8(index % 8)) != 0
    }

    /// The bytes as base 64 for URLs.
    var text: String { Base64URL.text(bytes) }
}

/// A status list as it was at a moment.
public struct DatedStatusList: Sendable, Hashable {
    public let list: StatusList
    /// When it was signed: how old the answer is.
    public let at: Instant

    public init(list: StatusList, at: Instant) {
        self.list = list
        self.at = at
    }
}

/// The claims of a signed status list.
struct StatusPayload: JWTPayload {
    let iss: String
    let iat: Int64
    let size: Int
    /// The bits as base 64 for URLs.
    let revoked: String

    /// Its age is judged by whoever uses it.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
