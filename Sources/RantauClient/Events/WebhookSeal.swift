// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel
import Wire

#if canImport(FoundationEssentials)
    import FoundationEssentials
#else
    import Foundation
#endif

/// Tells whether what came to the partner's address is from Rantau and fresh (standardwebhooks.com).
public struct WebhookSeal: Sendable {
    private static let prefix = "whsec_"

    /// Why something is not taken.
    public enum Fault: Error, Sendable, Hashable {
        /// A header is missing or malformed.
        case unsigned
        /// None of the signatures is right for these bytes.
        case forged
        /// It is older, or lies further ahead, than is allowed: perhaps somebody sends it again.
        case stale(seconds: Int64)
        /// It is from Rantau, but not an event that this version knows.
        case unreadable
    }

    private let key: SymmetricKey
    private let tolerance: Int64

    /// - Parameters:
    ///   - secret: As it was told when the address was registered: `whsec_…`.
    ///   - tolerance: Seconds that the sender's clock may be off.
    /// - Throws: `invalid` `webhook-secret-malformed`.
    public init(secret: String, tolerance: Int64 = 300) throws(Failure) {
        guard secret.hasPrefix(Self.prefix),
            let bytes = Data(base64Encoded: String(secret.dropFirst(Self.prefix.count))),
            bytes.count >= 16
        else { throw Failure(.invalid, "webhook-secret-malformed", field: "secret") }
        key = SymmetricKey(data: bytes)
        self.tolerance = tolerance
    }

    /// Opens what came: checks signature and age, then reads the event.
    ///
    /// - Parameters:
    ///   - headers: By their names, in whatever letters.
    ///   - body: The bytes as received, before anything reads them.
    public func open(
        headers: [String: String], body: [UInt8], now: Instant
    ) throws(Fault) -> FeedEvent {
        let named = Dictionary(headers.map { ($0.key.lowercased(), $0.value) }) { first, _ in first }
        guard let id = named["webhook-id"], let moment = named["webhook-timestamp"], let sent = Int64(moment),
            let signatures = named["webhook-signature"]
        else { throw .unsigned }
        let signed = Data(Array("\(id).\(moment).".utf8) + body)
        let isRight = signatures.split(separator: " ").contains { signature in
            guard signature.hasPrefix("v1,"), let code = Data(base64Encoded: String(signature.dropFirst(3))) else {
                return false
            }
            return HMAC<SHA256>.isValidAuthenticationCode(code, authenticating: signed, using: key)
        }
        guard isRight else { throw .forged }
        let age = now.seconds - sent
        guard abs(age) <= tolerance else { throw .stale(seconds: age) }
        do throws(RantauError) {
            return try TolerantReading.read(body, as: FeedEvent.self)
        } catch {
            throw .unreadable
        }
    }
}
