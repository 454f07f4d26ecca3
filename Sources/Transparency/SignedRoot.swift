// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The state of the log at one moment, signed, naming the signed root before it.
public struct SignedRoot: Sendable, Hashable {
    /// How many leaves the root covers.
    public let size: Int64
    public let root: [UInt8]
    /// `chainHash` of the signed root before this one; 32 zero bytes for the first.
    public let previousRootHash: [UInt8]
    public let at: Instant
    /// Ed25519 over `signedBytes`, 64 bytes.
    public let signature: [UInt8]

    /// A signed root as stored or published.
    public init(size: Int64, root: [UInt8], previousRootHash: [UInt8], at: Instant, signature: [UInt8]) {
        self.size = size
        self.root = root
        self.previousRootHash = previousRootHash
        self.at = at
        self.signature = signature
    }

    /// What the first root names as the one before it.
    public static let noPrevious = [UInt8](repeating: 0, count: 32)

    /// The canonical bytes under the signature.
    public var signedBytes: [UInt8] {
        SignedRoot.signedBytes(size: size, root: root, previousRootHash: previousRootHash, at: at)
    }

    /// What the next root names as the one before it: SHA-256 over `signedBytes`.
    public var chainHash: [UInt8] { Array(SHA256.hash(data: signedBytes)) }

    static func signedBytes(size: Int64, root: [UInt8], previousRootHash: [UInt8], at: Instant) -> [UInt8] {
        var bytes = CanonicalBytes(tag: "rantau-root-1")
        bytes.append(size)
        bytes.append(root)
        bytes.append(previousRootHash)
        bytes.append(at.microseconds)
        return bytes.bytes
    }
}
