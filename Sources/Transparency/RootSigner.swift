// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// Signs the roots of the log with Ed25519.
public struct RootSigner: Sendable {
    private let key: Curve25519.Signing.PrivateKey

    /// - Parameter seed: 32 bytes, `MasterKeys.logSeed`.
    /// - Throws: `LogFault.unusableKey`.
    public init(seed: [UInt8]) throws {
        guard let key = try? Curve25519.Signing.PrivateKey(rawRepresentation: seed) else { throw LogFault.unusableKey }
        self.key = key
    }

    /// The key to publish (32 bytes), with which anyone can check the roots.
    public var publicKey: [UInt8] { Array(key.publicKey.rawRepresentation) }

    public var verifier: RootVerifier { RootVerifier(key: key.publicKey) }

    /// Signs the root of a frontier as the follower of `previous`, which is nil for the first root only.
    public func sign(_ frontier: Frontier, after previous: SignedRoot?, at instant: Instant) throws -> SignedRoot {
        let root = frontier.root
        let before = previous?.chainHash ?? SignedRoot.noPrevious
        let bytes = SignedRoot.signedBytes(size: frontier.size, root: root, previousRootHash: before, at: instant)
        return SignedRoot(
            size: frontier.size, root: root, previousRootHash: before, at: instant,
            signature: Array(try key.signature(for: bytes)))
    }
}

/// Checks signed roots with the published key alone.
public struct RootVerifier: Sendable {
    private let key: Curve25519.Signing.PublicKey

    init(key: Curve25519.Signing.PublicKey) { self.key = key }

    /// - Parameter publicKey: 32 bytes.
    /// - Throws: `LogFault.unusableKey`.
    public init(publicKey: [UInt8]) throws {
        guard let key = try? Curve25519.Signing.PublicKey(rawRepresentation: publicKey) else {
            throw LogFault.unusableKey
        }
        self.key = key
    }

    /// Whether this root was signed with the key and not altered since.
    public func holds(_ root: SignedRoot) -> Bool { key.isValidSignature(root.signature, for: root.signedBytes) }
}
