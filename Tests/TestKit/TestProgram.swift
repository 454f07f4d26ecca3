// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Crypto
import Foundation
import Kernel
import Services

/// A partner's program with a key of its own, as it would run at the partner.
public struct TestProgram: Sendable {
    public let id: String
    private let key = P256.Signing.PrivateKey()

    public init(_ id: String) { self.id = id }

    public var publicKey: String { key.publicKey.pemRepresentation }

    /// What a proof says; nil leaves the claim as a right one has it.
    public struct Claims: Sendable {
        public var issuer: String?
        public var subject: String?
        public var audience: String?
        public var jti: String?
        public var seconds: Int64 = 60
        public var algorithm = "ES256"

        public init() {}
    }

    /// A proof signed with the program's key.
    public func assertion(
        at now: Instant, audience: String = "http://127.0.0.1:8080/oauth/token",
        _ change: (inout Claims) -> Void = { _ in }
    ) throws -> String {
        var claims = Claims()
        change(&claims)
        let header: [String: Any] = ["alg": claims.algorithm, "typ": "JWT"]
        let body: [String: Any] = [
            "iss": claims.issuer ?? id, "sub": claims.subject ?? id, "aud": claims.audience ?? audience,
            "jti": claims.jti ?? UUID().uuidString, "exp": now.seconds + claims.seconds, "iat": now.seconds,
        ]
        let parts = try [header, body].map { Self.text(try JSONSerialization.data(withJSONObject: $0)) }
        let signed = parts.joined(separator: ".")
        let signature = try key.signature(for: Data(signed.utf8)).rawRepresentation
        return signed + "." + Self.text(signature)
    }

    private static func text(_ data: Data) -> String {
        data.base64EncodedString().replacing("+", with: "-").replacing("/", with: "_").replacing("=", with: "")
    }

    /// Registers the program for a new institution, and proves itself.
    ///
    /// - Returns: its bearer token.
    public func join(
        _ house: TestHouse, scopes: Set<PartnerScope> = Set(PartnerScope.allCases), callsAMinute: Int = 600,
        organisation: ID<OrganisationRecord>? = nil
    ) async throws -> String {
        _ = try await register(house, scopes: scopes, callsAMinute: callsAMinute, organisation: organisation)
        return try await token(house)
    }

    public func register(
        _ house: TestHouse, scopes: Set<PartnerScope> = Set(PartnerScope.allCases), callsAMinute: Int = 600,
        organisation: ID<OrganisationRecord>? = nil
    ) async throws -> ClientView {
        try await house.door.addClient(
            ClientTerms(
                handle: id, name: "Program \(id)", organisation: organisation,
                institution: organisation == nil ? "Lembaga \(id)" : nil, scopes: scopes, callsAMinute: callsAMinute),
            keys: try AssertionKey.read(publicKey),
            by: Actor(account: nil, role: .administrator, name: "administrator"))
    }

    public func token(_ house: TestHouse, scope: String? = nil) async throws -> String {
        try await house.door.issueClientToken(
            assertion: try assertion(at: house.now), clientID: nil, scope: scope
        ).token
    }

    /// The program as whoever asks.
    public func actor(_ house: TestHouse) async throws -> Actor {
        guard let session = try await house.door.findSession(token: try await token(house)) else {
            preconditionFailure("a token just given opens a session")
        }
        return session.actor
    }
}
