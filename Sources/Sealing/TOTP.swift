// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// One-time codes of an authenticator app: RFC 6238 with SHA-1, six digits, a step of thirty seconds.
public struct TOTP: Sendable {
    public static let period: Int64 = 30
    /// 20 bytes, the length RFC 4226 section 4 recommends.
    public let secret: [UInt8]

    public init(secret: [UInt8]) { self.secret = secret }

    public static func make(from random: RandomSource) -> TOTP { TOTP(secret: random.bytes(20)) }

    /// The secret for typing by hand.
    public var secretText: String { Base32Text.text(secret) }

    /// The step an instant lies in.
    public static func step(at instant: Instant) -> Int64 { instant.seconds / period }

    /// The six digits of a step.
    public func code(step: Int64) -> String {
        let counter = (0..<8).map { UInt8(truncatingIfNeeded: step >> Int64(56 - 8 * $0)) }
        let mac = Array(
            HMAC<Insecure.SHA1>.authenticationCode(for: counter, using: SymmetricKey(data: secret)))
        let offset = Int(mac[19] & 15)
        let number = mac[offset..<offset + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) } & 0x7FFF_FFFF
        let digits = String(number % 1_000_000)
        return String(repeating: "0", count: 6 - digits.count) + digits
    }

    /// The step whose code was given: the present one, or one earlier or later, and after `lastUsed`.
    ///
    /// Store the answer as the next `lastUsed`, or the same code could be used twice.
    /// - Returns: nil when the code is wrong, too old, or used.
    public func matchedStep(of code: String, at now: Instant, lastUsed: Int64?) -> Int64? {
        let given = Array(code.utf8.filter { $0 != 0x20 })
        let present = TOTP.step(at: now)
        var matched: Int64?
        for step in (present - 1)...(present + 1) {
            let fits = ConstantTime.equal(Array(self.code(step: step).utf8), given)
            if fits, step > lastUsed ?? Int64.min { matched = step }
        }
        return matched
    }

    /// The `otpauth://` address that authenticator apps read from a QR code.
    public func provisioningURI(account: String, issuer: String) -> String {
        let who = Self.escaped(issuer)
        let parameters = "secret=\(secretText)&issuer=\(who)&algorithm=SHA1&digits=6&period=\(Self.period)"
        return "otpauth://totp/\(who):\(Self.escaped(account))?\(parameters)"
    }

    /// Percent-encodes everything but the unreserved characters of RFC 3986.
    private static func escaped(_ text: String) -> String {
        var escaped = ""
        for byte in text.utf8 {
            switch byte {
            case 0x30...0x39, 0x41...0x5A, 0x61...0x7A, 0x2D, 0x2E, 0x5F, 0x7E:
                escaped.unicodeScalars.append(Unicode.Scalar(byte))
            default: escaped += "%" + Hex.text([byte]).uppercased()
            }
        }
        return escaped
    }
}
