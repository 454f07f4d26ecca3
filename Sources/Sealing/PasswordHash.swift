// SPDX-License-Identifier: Apache-2.0
import CArgon2
import Kernel

/// The cost of an argon2id password hash.
public struct PasswordCost: Sendable, Hashable {
    /// Memory in KiB.
    public let memory: UInt32
    /// Passes over the memory.
    public let passes: UInt32
    public let lanes: UInt32

    public init(memory: UInt32, passes: UInt32, lanes: UInt32) {
        self.memory = memory
        self.passes = passes
        self.lanes = lanes
    }

    /// 19 MiB, two passes, one lane: the OWASP recommendation.
    public static let standard = PasswordCost(memory: 19 * 1_024, passes: 2, lanes: 1)
}

/// argon2id in the PHC text form `$argon2id$v=19$m=19456,t=2,p=1$SALT$HASH`. Blocks its thread for tens of
/// milliseconds: servers go through `PasswordHasher`.
public enum PasswordHash {
    /// Longer passwords are refused rather than cut.
    public static let longestPassword = 1_024
    private static let hashLength = 32

    /// Hashes a password with a salt of at least 8 bytes.
    /// - Throws: `Failure` `password-too-long`, or `password-check-unavailable` when memory is short.
    public static func make(_ password: String, salt: [UInt8], cost: PasswordCost = .standard) throws -> String {
        let secret = try bytes(of: password)
        let length = argon2_encodedlen(
            cost.passes, cost.memory, cost.lanes, UInt32(salt.count), UInt32(hashLength), Argon2_id)
        var encoded = [CChar](repeating: 0, count: length)
        let result = argon2id_hash_encoded(
            cost.passes, cost.memory, cost.lanes, secret, secret.count, salt, salt.count, hashLength, &encoded, length)
        guard result == ARGON2_OK.rawValue else { throw unavailable(result) }
        return String(decoding: encoded.prefix { $0 != 0 }.map(UInt8.init(bitPattern:)), as: UTF8.self)
    }

    /// Whether the password made this hash.
    /// - Throws: `Failure` when the hash cannot be read or memory is short; a wrong password is `false`, no error.
    public static func matches(_ password: String, hash: String) throws -> Bool {
        let secret = try bytes(of: password)
        let result = argon2id_verify(hash, secret, secret.count)
        switch result {
        case ARGON2_OK.rawValue: return true
        case ARGON2_VERIFY_MISMATCH.rawValue: return false
        default: throw unavailable(result)
        }
    }

    /// Whether a hash was made by another method or at another cost and should be made anew at the next sign-in.
    public static func needsRehash(_ hash: String, cost: PasswordCost = .standard) -> Bool {
        !hash.hasPrefix("$argon2id$v=19$m=\(cost.memory),t=\(cost.passes),p=\(cost.lanes)$")
    }

    private static func bytes(of password: String) throws -> [UInt8] {
        let bytes = Array(password.utf8)
        guard bytes.count <= longestPassword else {
            throw Failure(
                .invalid, "password-too-long", field: "password", details: ["most": String(longestPassword)])
        }
        return bytes
    }

    private static func unavailable(_ result: Int32) -> Failure {
        let cause = String(cString: argon2_error_message(result))
        return Failure(.unavailable, "password-check-unavailable", details: ["cause": cause])
    }
}
