// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Sealing
import Spdci
import Store

/// The terms of one program's institution, as officers see them.
public struct RegistryTermsView: Sendable {
    /// The program's `client_id`.
    public let handle: String
    public let terms: RegistryTerms
    /// Whether the program may prove itself by a secret.
    public let hasSecret: Bool
    /// The secret, where it was just made. Told once.
    public let secret: String?
    /// The newest messages to it.
    public let letters: [RegistryLetterStore.Letter]
}

extension Door {
    /// Agrees on what a program's institution may ask and see; holds at once.
    ///
    /// - Throws: `absent` `no-such-client`; `conflict` `registry-sender-known`; `invalid` `webhook-url`.
    public func setRegistryTerms(
        _ terms: RegistryTerms, of handle: String, by actor: Actor
    ) async throws -> RegistryTermsView {
        try await write(.manageRegistryTerms, by: actor) { context in
            let client = try context.registryClient(handle)
            if let callback = terms.callback { try context.door.settings.webhooks.check(callback) }
            let store = RegistryTermsStore(context.transaction)
            if let other = try store.find(sender: terms.sender), other.client != client.id {
                throw Failure(.conflict, "registry-sender-known", field: "sender")
            }
            try store.save(terms.kept(client.id), by: context.actor.name, at: context.now)
            context.note("terms of \(handle)")
            return try context.registryView(client)
        }
    }

    /// Gives a program a secret to get its token with, as the standard has it (RFC 6749 section 2.3.1). An earlier one
    /// ends.
    ///
    /// - Throws: `absent` `registry-terms-missing`.
    public func renewRegistrySecret(of handle: String, by actor: Actor) async throws -> RegistryTermsView {
        let secret = Token.make(from: random)
        return try await write(.manageRegistryTerms, by: actor) { context in
            let client = try context.registryClient(handle)
            _ = try context.registryView(client)
            try RegistryTermsStore(context.transaction).setSecret(secret.hash, of: client.id)
            context.note("secret of \(handle)")
            return try context.registryView(client, secret: secret.text)
        }
    }

    public func viewRegistryTerms(of handle: String, by actor: Actor) async throws -> RegistryTermsView {
        try await read(.viewRegistryTerms, by: actor) { context in
            guard let client = try ClientStore(context.transaction).find(handle: handle) else {
                throw Failure(.absent, "no-such-client")
            }
            return try RegistryTermsReader(context.transaction).view(client)
        }
    }

    /// Our public keys for sister institutions, members of a JWKS.
    public var registryKeys: [String] {
        get throws { [try registrySigner().jwk] }
    }

    func registrySigner() throws -> SpdciSigner { try SpdciSigner(seed: keys.registrySeed) }
}

/// Reads terms with what goes with them.
struct RegistryTermsReader {
    private static let letters = 20

    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    /// - Throws: `absent` `registry-terms-missing`.
    func view(_ client: ClientStore.Client, secret: String? = nil) throws -> RegistryTermsView {
        let store = RegistryTermsStore(transaction)
        guard let kept = try store.find(client.id) else { throw Failure(.absent, "registry-terms-missing") }
        return RegistryTermsView(
            handle: client.handle, terms: try RegistryTerms(kept),
            hasSecret: try store.secretHash(of: client.id) != nil, secret: secret,
            letters: try RegistryLetterStore(transaction).newest(of: client.id, limit: Self.letters))
    }

    /// The terms that a program asks under; nil where none were agreed on.
    func terms(of client: ID<ClientRecord>) throws -> (client: ClientStore.Client, terms: RegistryTerms)? {
        guard let found = try ClientStore(transaction).find(client), found.closedAt == nil else { return nil }
        if let kept = try RegistryTermsStore(transaction).find(client) { return (found, try RegistryTerms(kept)) }
        return found.isSandbox ? (found, RegistryTerms(sandbox: found.handle)) : nil
    }
}

extension WriteContext {
    fileprivate func registryClient(_ handle: String) throws -> ClientStore.Client {
        guard let client = try ClientStore(transaction).find(handle: handle) else {
            throw Failure(.absent, "no-such-client")
        }
        guard client.closedAt == nil else { throw Failure(.conflict, "client-closed") }
        return client
    }

    fileprivate func registryView(_ client: ClientStore.Client, secret: String? = nil) throws -> RegistryTermsView {
        try RegistryTermsReader(transaction).view(client, secret: secret)
    }
}
