// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials

/// AES-256-GCM into bytes: a version, the nonce (12), the ciphertext, the tag (16).
///
/// Nonces come from the machine's own generator, never from an injected one: a repeated nonce would give the key away.
enum Envelope {
    static let overhead = 29
    private static let version: UInt8 = 1

    static func seal(_ plain: some DataProtocol, key: SymmetricKey, context: SealContext) throws -> [UInt8] {
        let box = try AES.GCM.seal(plain, using: key, authenticating: context.authenticated)
        var bytes: [UInt8] = []
        bytes.reserveCapacity(plain.count + overhead)
        bytes.append(version)
        bytes.append(contentsOf: box.nonce)
        bytes.append(contentsOf: box.ciphertext)
        bytes.append(contentsOf: box.tag)
        return bytes
    }

    static func open(_ sealed: some Collection<UInt8>, key: SymmetricKey, context: SealContext) throws -> [UInt8] {
        guard sealed.count >= overhead, sealed.first == version,
            let box = try? AES.GCM.SealedBox(combined: Array(sealed.dropFirst()))
        else { throw SealingError.damagedEnvelope(kind: context.kind) }
        guard let plain = try? AES.GCM.open(box, using: key, authenticating: context.authenticated) else {
            throw SealingError.wrongKeyOrAltered(kind: context.kind)
        }
        return Array(plain)
    }
}
