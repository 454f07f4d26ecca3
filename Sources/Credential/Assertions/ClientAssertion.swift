// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel

/// A program's proof of who it is: a JWT that it signed itself (RFC 7523 section 3).
public struct ClientAssertion: Sendable {
    /// No proof is longer; anything longer is refused unread.
    public static let longest = 8_192
    /// How far ahead a proof may expire, and so how long its `jti` is remembered.
    public static let longestSeconds: Int64 = 600
    /// How far two clocks may differ.
    private static let skewSeconds: Int64 = 60

    /// Who the proof says it is; believed once the signature holds.
    public let client: String
    /// The key's name; nil where the header has none.
    public let keyName: String?
    public let algorithm: String
    /// Only meaningful after `check`.
    public let jti: String
    public let expiresAt: Instant
    private let claims: Claims
    private let signed: [UInt8]
    private let signature: [UInt8]

    /// Reads a proof without believing it.
    ///
    /// - Throws: `unauthenticated` `assertion-malformed`.
    public init(_ text: String) throws(Failure) {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard text.utf8.count <= Self.longest, parts.count == 3,
            let header = Base64URL.bytes(String(parts[0])), let body = Base64URL.bytes(String(parts[1])),
            let signature = Base64URL.bytes(String(parts[2])),
            let head = try? JSONDecoder().decode(Header.self, from: Data(header)),
            let claims = try? JSONDecoder().decode(Claims.self, from: Data(body)),
            claims.exp >= 0, claims.exp < 1_000_000_000_000
        else { throw Failure(.unauthenticated, "assertion-malformed") }
        client = claims.iss
        keyName = head.kid
        algorithm = head.alg
        jti = claims.jti
        expiresAt = Instant(seconds: Int64(claims.exp))
        self.claims = claims
        signed = Array("\(parts[0]).\(parts[1])".utf8)
        self.signature = signature
    }

    /// Whether a key of the program signed it.
    public func isSigned(by keys: [AssertionKey]) -> Bool {
        keys.contains { key in
            key.algorithm == algorithm && (keyName == nil || key.name == nil || key.name == keyName)
                && key.verifies(signature, of: signed)
        }
    }

    /// Checks what a signed proof says of itself.
    ///
    /// - Parameter audiences: what it may be meant for.
    /// - Throws: `unauthenticated` `assertion-…` saying which claim does not hold.
    public func check(audiences: Set<String>, now: Instant) throws(Failure) {
        guard claims.sub == claims.iss else { throw Failure(.unauthenticated, "assertion-subject") }
        guard !audiences.isDisjoint(with: claims.aud.names) else {
            throw Failure(
                .unauthenticated, "assertion-audience",
                details: ["expected": audiences.sorted().joined(separator: ", ")])
        }
        guard expiresAt > now.adding(seconds: -Self.skewSeconds) else {
            throw Failure(.unauthenticated, "assertion-expired")
        }
        guard expiresAt <= now.adding(seconds: Self.longestSeconds + Self.skewSeconds) else {
            throw Failure(.unauthenticated, "assertion-too-long", details: ["most": String(Self.longestSeconds)])
        }
        let latest = Double(now.adding(seconds: Self.skewSeconds).seconds)
        guard (claims.nbf ?? 0) <= latest, (claims.iat ?? 0) <= latest else {
            throw Failure(.unauthenticated, "assertion-not-yet")
        }
        guard (8...128).contains(jti.utf8.count) else { throw Failure(.unauthenticated, "assertion-jti") }
    }
}

private struct Header: Decodable {
    let alg: String
    let kid: String?
}

private struct Claims: Decodable {
    let iss: String
    let sub: String
    let aud: Audience
    let jti: String
    let exp: Double
    let nbf: Double?
    let iat: Double?
}

/// One name, or several (RFC 7519 section 4.1.3).
private struct Audience: Decodable {
    let names: Set<String>

    init(from decoder: any Decoder) throws {
        let container = try decoder.singleValueContainer()
        if let one = try? container.decode(String.self) {
            names = [one]
        } else {
            names = Set(try container.decode([String].self))
        }
    }
}
