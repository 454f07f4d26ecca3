// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The key under which everything personal of one person is sealed. Erasing its wrapped form erases the person.
///
/// Hold one while working on a person: sealing and opening then cost a few microseconds each.
public struct DataKey: Sendable {
    let key: SymmetricKey

    init(bytes: [UInt8]) { key = SymmetricKey(data: bytes) }

    /// A new key of 256 bits.
    public static func make(from random: RandomSource) -> DataKey {
        let bytes = random.bytes(32)
        precondition(bytes.count == 32, "a random source gives as many bytes as asked for")
        return DataKey(bytes: bytes)
    }

    /// Seals bytes for one place; 29 bytes longer than `plain`.
    public func seal(_ plain: [UInt8], as context: SealContext) throws -> [UInt8] {
        try Envelope.seal(plain, key: key, context: context)
    }

    /// Seals the UTF-8 of a text.
    public func seal(_ text: String, as context: SealContext) throws -> [UInt8] {
        try seal(Array(text.utf8), as: context)
    }

    /// Opens what `seal` made for the same place.
    /// - Throws: `SealingError` when the key is another, or the bytes were altered or moved.
    public func open(_ sealed: [UInt8], as context: SealContext) throws -> [UInt8] {
        try Envelope.open(sealed, key: key, context: context)
    }

    /// Opens a sealed text.
    public func openText(_ sealed: [UInt8], as context: SealContext) throws -> String {
        guard let text = String(validating: try open(sealed, as: context), as: UTF8.self) else {
            throw SealingError.notText(kind: context.kind)
        }
        return text
    }

    var bytes: [UInt8] { key.withUnsafeBytes { Array($0) } }
}
