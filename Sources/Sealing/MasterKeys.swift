// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The secrets of one installation.
public struct MasterKeys: Sendable {
    /// The wrapping key in use for new data keys; the greatest number in the key directory.
    public let currentID: UInt32
    private let wrapping: [UInt32: SymmetricKey]
    /// Look-up of sealed values by equality.
    public let blindIndex: BlindIndex
    /// The key (32 bytes) of the audit rows' message authentication codes.
    public let auditKey: [UInt8]
    /// The Ed25519 seed (32 bytes) that signs the roots of the transparency log.
    public let logSeed: [UInt8]
    /// The P-256 scalar (32 bytes) that signs membership cards and their status list.
    public let cardScalar: [UInt8]

    init(
        wrapping: [UInt32: [UInt8]], currentID: UInt32, blindIndex: [UInt8], audit: [UInt8], logSeed: [UInt8],
        cardScalar: [UInt8]
    ) {
        self.currentID = currentID
        self.wrapping = wrapping.mapValues { SymmetricKey(data: $0) }
        self.blindIndex = BlindIndex(key: blindIndex)
        self.auditKey = audit
        self.logSeed = logSeed
        self.cardScalar = cardScalar
    }

    /// The ids of all wrapping keys, oldest first.
    public var wrappingIDs: [UInt32] { wrapping.keys.sorted() }

    /// The private key for cards, as PEM (PKCS #8).
    public func cardKeyPEM() throws -> String {
        try P256.Signing.PrivateKey(rawRepresentation: cardScalar).pemRepresentation
    }

    /// The Ed25519 seed (32 bytes) that signs messages to sister institutions. It comes of the log's seed, and tells
    /// nothing of it.
    public var registrySeed: [UInt8] {
        let derived = HKDF<SHA256>.deriveKey(
            inputKeyMaterial: SymmetricKey(data: logSeed), info: Array("rantau registry messages".utf8),
            outputByteCount: 32)
        return derived.withUnsafeBytes { Array($0) }
    }

    /// Wraps a person's data key under the current master key: the master key's id (4 bytes), then the sealed key.
    public func wrap<Subject>(_ key: DataKey, for owner: ID<Subject>) throws -> [UInt8] {
        guard let master = wrapping[currentID] else { throw SealingError.unknownMasterKey(currentID) }
        let id = (0..<4).map { UInt8(truncatingIfNeeded: currentID >> UInt32(24 - 8 * $0)) }
        return id + (try Envelope.seal(key.bytes, key: master, context: Self.context(owner)))
    }

    /// Unwraps a data key, under whichever master key it was wrapped.
    /// - Throws: `SealingError` when the master key is missing, the bytes were altered, or belong to another person.
    public func unwrap<Subject>(_ wrapped: [UInt8], for owner: ID<Subject>) throws -> DataKey {
        guard let id = Self.masterID(of: wrapped) else {
            throw SealingError.damagedEnvelope(kind: Self.context(owner).kind)
        }
        guard let master = wrapping[id] else { throw SealingError.unknownMasterKey(id) }
        let bytes = try Envelope.open(wrapped.dropFirst(4), key: master, context: Self.context(owner))
        guard bytes.count == 32 else { throw SealingError.damagedEnvelope(kind: Self.context(owner).kind) }
        return DataKey(bytes: bytes)
    }

    /// The same data key under the current master key, or nil when it already is.
    public func rewrap<Subject>(_ wrapped: [UInt8], for owner: ID<Subject>) throws -> [UInt8]? {
        if Self.masterID(of: wrapped) == currentID { return nil }
        return try wrap(unwrap(wrapped, for: owner), for: owner)
    }

    /// The id of the master key that a data key is wrapped under; nil when the bytes are too short.
    public static func masterID(of wrapped: [UInt8]) -> UInt32? {
        guard wrapped.count > 4 else { return nil }
        return wrapped.prefix(4).reduce(0) { $0 << 8 | UInt32($1) }
    }

    private static func context<Subject>(_ owner: ID<Subject>) -> SealContext { SealContext("data-key", owner: owner) }
}
