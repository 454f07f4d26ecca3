// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Sealing
import Store

/// Tells programs' tokens from people's.
enum ClientToken {
    static let prefix = "rantau-client."
}

/// What a session of a program carries beside who it is.
public struct ClientPass: Sendable {
    public let client: ID<ClientRecord>
    public let handle: String
    public let callsAMinute: Int
    /// Whether its calls are about made-up data of its own.
    public let isSandbox: Bool
    /// Whether each request must be signed.
    public let signs: Bool
    /// The SHA-256 of the certificate that it must call with; nil where it needs none.
    public let certificate: String?
    /// The keys that may sign its requests.
    public let keys: [AssertionKey]
}

extension PartnerScope {
    /// The scopes of a row.
    ///
    /// - Throws: where it names one that this program does not know.
    static func kept(_ text: String) throws -> Set<PartnerScope> {
        guard let scopes = list(text) else { throw UnknownKeptWord("scopes", text) }
        return scopes
    }
}

extension Door {
    /// How every token of a program begins.
    public static let clientTokenPrefix = ClientToken.prefix

    /// The session of a program's token; nil where there is none, it ran out, or the program was closed.
    func findClientSession(token: String) async throws -> Session? {
        let now = clock.now()
        return try await database.read { transaction in
            guard let held = try ClientTokenStore(transaction).find(hash: Token(text: token).hash, at: now),
                let client = try ClientStore(transaction).find(held.client), client.closedAt == nil
            else { return nil }
            let keys = try ClientKeyStore(transaction).all(of: [client.id]).filter { $0.withdrawnAt == nil }
            let pass = ClientPass(
                client: client.id, handle: client.handle, callsAMinute: client.callsAMinute,
                isSandbox: client.isSandbox, signs: client.signs, certificate: client.certificate,
                keys: try keys.map { try AssertionKey(pem: $0.pem, name: $0.name) })
            return Session(
                actor: Self.actor(client, try PartnerScope.kept(held.scopes)), csrf: "", expiresAt: held.expiresAt,
                displayName: client.name, client: pass)
        }
    }
}
