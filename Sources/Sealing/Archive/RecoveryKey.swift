// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The key pair that backups are made for. Its private half is needed to read one and lies apart from the installation,
/// so that whoever takes a backup, or the machine that makes them, holds nothing readable.
public struct RecoveryKey: Sendable {
    static let name = "recovery"

    let key: Curve25519.KeyAgreement.PrivateKey

    /// A new pair.
    public init(from random: RandomSource) throws {
        key = try Curve25519.KeyAgreement.PrivateKey(rawRepresentation: random.bytes(32))
    }

    /// Reads the private half from the text of its file.
    ///
    /// - Throws: `KeyFault.damaged`.
    public init(text: String) throws {
        key = try Curve25519.KeyAgreement.PrivateKey(
            rawRepresentation: try KeyFileText.bytes(name: Self.name, text: text))
    }

    /// The text of the private half's file.
    public var text: String { KeyFileText.text(name: Self.name, bytes: Array(key.rawRepresentation)) }

    public var publicKey: RecoveryPublicKey { RecoveryPublicKey(key: key.publicKey) }
}

/// The half of a recovery key that makes backups and cannot read them.
public struct RecoveryPublicKey: Sendable {
    static let name = "recovery-public"

    let key: Curve25519.KeyAgreement.PublicKey

    init(key: Curve25519.KeyAgreement.PublicKey) { self.key = key }

    /// - Throws: `KeyFault.damaged`.
    public init(text: String) throws {
        key = try Curve25519.KeyAgreement.PublicKey(
            rawRepresentation: try KeyFileText.bytes(name: Self.name, text: text))
    }

    public var text: String { KeyFileText.text(name: Self.name, bytes: Array(key.rawRepresentation)) }
}
