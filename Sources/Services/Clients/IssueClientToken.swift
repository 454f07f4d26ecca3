// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Sealing
import Store

/// A bearer token just given to a program.
public struct ClientTokenGiven: Sendable {
    public let token: String
    public let scopes: Set<PartnerScope>
    public let seconds: Int64
}

extension Door {
    /// How long a token holds.
    private static let clientTokenSeconds: Int64 = 900

    /// Gives a token to a program that proved who it is with a JWT signed by its own key (RFC 7523 section 2.2). A
    /// proof counts once.
    ///
    /// - Parameters:
    ///   - clientID: what the request itself says of who it is; must agree where it is there.
    ///   - scope: the scopes wanted, by spaces; all that were agreed where nothing is said.
    /// - Throws: `unauthenticated` `client-unproven` where program or signature are unknown, `assertion-…` where a
    ///   signed proof does not hold; `invalid` `scope-unknown`; `forbidden` `scope-not-agreed`.
    public func issueClientToken(
        assertion text: String, clientID: String?, scope: String?, certificate: String? = nil
    ) async throws -> ClientTokenGiven {
        let assertion = try ClientAssertion(text)
        guard clientID == nil || clientID == assertion.client else {
            throw Failure(.unauthenticated, "client-unproven")
        }
        let (client, keys) = try await provingKeys(of: assertion.client)
        guard let client, assertion.isSigned(by: keys) else { throw Failure(.unauthenticated, "client-unproven") }
        guard client.certificate == nil || client.certificate == certificate else {
            throw Failure(.unauthenticated, "client-certificate")
        }
        let address = settings.publicURL
        try assertion.check(audiences: [address, address + "/oauth/token"], now: clock.now())
        let scopes = try Self.scopes(wanted: scope, agreed: client.scopes)
        return try await giveClientToken(to: client, scopes) { context in
            let kept = assertion.expiresAt.adding(seconds: ClientAssertion.longestSeconds)
            guard try ClientTokenStore(context.transaction).use(assertion.jti, by: client.id, until: kept) else {
                throw Failure(.unauthenticated, "assertion-replayed")
            }
        }
    }

    /// Gives a token to a program that proved who it is.
    func giveClientToken(
        to client: ClientStore.Client, _ scopes: Set<PartnerScope>,
        use: @escaping @Sendable (WriteContext) throws -> Void = { _ in }
    ) async throws -> ClientTokenGiven {
        let token = Token(text: ClientToken.prefix + Token.make(from: random).text)
        return try await write(.issueClientToken, by: Self.actor(client, scopes)) { context in
            try use(context)
            try ClientTokenStore(context.transaction).insert(
                hash: token.hash, client: client.id, scopes: PartnerScope.text(scopes),
                until: context.now.adding(seconds: Self.clientTokenSeconds))
            return ClientTokenGiven(token: token.text, scopes: scopes, seconds: Self.clientTokenSeconds)
        }
    }

    /// An open program with the keys that hold; an unknown one has none.
    private func provingKeys(of handle: String) async throws -> (ClientStore.Client?, [AssertionKey]) {
        try await database.read { transaction in
            guard let client = try ClientStore(transaction).find(handle: handle), client.closedAt == nil else {
                return (nil, [])
            }
            let keys = try ClientKeyStore(transaction).all(of: [client.id]).filter { $0.withdrawnAt == nil }
            return (client, try keys.map { try AssertionKey(pem: $0.pem, name: $0.name) })
        }
    }

    private static func scopes(wanted: String?, agreed text: String) throws -> Set<PartnerScope> {
        let agreed = try PartnerScope.kept(text)
        guard let wanted else { return agreed }
        guard let scopes = PartnerScope.list(wanted), !scopes.isEmpty else {
            throw Failure(.invalid, "scope-unknown", details: ["known": PartnerScope.text(Set(PartnerScope.allCases))])
        }
        guard scopes.isSubset(of: agreed) else {
            throw Failure(.forbidden, "scope-not-agreed", details: ["agreed": text])
        }
        return scopes
    }

    /// The program as whoever asks.
    static func actor(_ client: ClientStore.Client, _ scopes: Set<PartnerScope>) -> Actor {
        Actor(
            account: nil, role: .partner, organisation: client.organisation, name: "client:\(client.handle)",
            client: client.id, scopes: scopes)
    }
}
