// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// The second factor's secret of a sign-in, sealed under a key of its own.
public enum TOTPSecret {
    /// The wrapped key behind its length, then the sealed secret.
    public static func seal(
        _ secret: [UInt8], for signIn: ID<UserAccount>, keys: MasterKeys, random: RandomSource
    ) throws -> [UInt8] {
        let key = DataKey.make(from: random)
        let wrapped = try keys.wrap(key, for: signIn)
        return [UInt8(wrapped.count)] + wrapped + (try key.seal(secret, as: SealContext("sign-in.totp", owner: signIn)))
    }

    /// - Throws: `SealingError` when the bytes were altered or belong to another sign-in.
    public static func open(_ sealed: [UInt8], for signIn: ID<UserAccount>, keys: MasterKeys) throws -> [UInt8] {
        guard let length = sealed.first, sealed.count > Int(length) + 1 else {
            throw SealingError.damagedEnvelope(kind: "sign-in.totp")
        }
        let key = try keys.unwrap(Array(sealed[1...Int(length)]), for: signIn)
        return try key.open(Array(sealed[(Int(length) + 1)...]), as: SealContext("sign-in.totp", owner: signIn))
    }
}
