// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Placement
import Store

extension Door {
    /// Registers a partner's program. It proves itself with its own private key, of which we never know more than the
    /// public half: there is no secret to hand over.
    ///
    /// - Throws: `invalid` with the field at fault; `conflict` `client-known` or `client-key-known`.
    public func addClient(_ terms: ClientTerms, keys: [AssertionKey], by actor: Actor) async throws -> ClientView {
        try await write(.manageClients, by: actor) { context in
            try terms.check()
            let store = ClientStore(context.transaction)
            guard try store.find(handle: terms.handle) == nil else {
                throw Failure(.conflict, "client-known", field: "id")
            }
            let client = ClientStore.Client(
                id: context.newID(), handle: terms.handle, name: terms.name,
                organisation: try context.organisation(of: terms), scopes: PartnerScope.text(terms.scopes),
                callsAMinute: terms.callsAMinute, isSandbox: terms.isSandbox)
            try store.insert(client, by: context.actor.name, at: context.now)
            try context.add(keys, to: client)
            context.note("added \(terms.handle)")
            return try context.client(terms.handle)
        }
    }

    /// Changes what a program may do; tokens given before end.
    public func changeClient(
        _ handle: String, scopes: Set<PartnerScope>, callsAMinute: Int, by actor: Actor
    ) async throws -> ClientView {
        try await write(.manageClients, by: actor) { context in
            try ClientTerms.check(scopes, callsAMinute)
            let view = try context.openClient(handle)
            try ClientStore(context.transaction).change(
                view.client.id, scopes: PartnerScope.text(scopes), callsAMinute: callsAMinute)
            try ClientTokenStore(context.transaction).delete(of: view.client.id)
            context.note("changed \(handle)")
            return try context.client(handle)
        }
    }

    /// Ends a program's calls at once. Its name is never given to another.
    ///
    /// - Throws: `absent` `no-such-client`; `conflict` `client-closed`.
    public func closeClient(_ handle: String, by actor: Actor) async throws -> ClientView {
        try await write(.manageClients, by: actor) { context in
            let view = try context.openClient(handle)
            _ = try ClientStore(context.transaction).close(view.client.id, at: context.now)
            try ClientTokenStore(context.transaction).delete(of: view.client.id)
            context.note("closed \(handle)")
            return try context.client(handle)
        }
    }

    /// Lets a program prove itself with more keys, beside those that hold.
    public func addClientKeys(_ keys: [AssertionKey], to handle: String, by actor: Actor) async throws -> ClientView {
        try await write(.manageClients, by: actor) { context in
            try context.add(keys, to: try context.openClient(handle).client)
            context.note("key of \(handle)")
            return try context.client(handle)
        }
    }

    /// Ends a key at once, and the tokens that were given for any key.
    ///
    /// - Throws: `absent` `no-such-client-key`.
    public func withdrawClientKey(
        _ key: ID<ClientKeyRecord>, of handle: String, by actor: Actor
    ) async throws -> ClientView {
        try await write(.manageClients, by: actor) { context in
            let client = try context.client(handle).client
            guard try ClientKeyStore(context.transaction).withdraw(key, of: client.id, at: context.now) else {
                throw Failure(.absent, "no-such-client-key")
            }
            try ClientTokenStore(context.transaction).delete(of: client.id)
            context.note("withdrew a key of \(handle)")
            return try context.client(handle)
        }
    }
}

extension WriteContext {
    /// - Throws: `absent` `no-such-client`.
    fileprivate func client(_ handle: String) throws -> ClientView {
        guard let client = try ClientStore(transaction).find(handle: handle) else {
            throw Failure(.absent, "no-such-client")
        }
        return try ClientReader(transaction).view(client)
    }

    fileprivate func openClient(_ handle: String) throws -> ClientView {
        let view = try client(handle)
        guard view.isOpen else { throw Failure(.conflict, "client-closed") }
        return view
    }

    fileprivate func add(_ keys: [AssertionKey], to client: ClientStore.Client) throws {
        let store = ClientKeyStore(transaction)
        for key in keys {
            guard try store.find(fingerprint: key.fingerprint) == nil else {
                throw Failure(.conflict, "client-key-known", field: "publicKey")
            }
            try store.insert(
                ClientKeyStore.Key(
                    id: newID(), client: client.id, name: key.name, fingerprint: key.fingerprint,
                    algorithm: key.algorithm, pem: key.pem, recordedAt: now), by: actor.name)
        }
    }

    /// The organisation named, or a new institution.
    fileprivate func organisation(of terms: ClientTerms) throws -> ID<OrganisationRecord> {
        let store = OrganisationStore(transaction)
        if let known = terms.organisation {
            guard try store.find(ID(number: known.number)) != nil else {
                throw Failure(.invalid, "no-such-organisation", field: "organisation")
            }
            return known
        }
        guard let institution = terms.institution else {
            throw Failure(.invalid, "client-organisation-missing", field: "organisation")
        }
        let made = try Organisation(id: newID(), kind: .institution, name: institution, licence: nil)
        try store.insert(made, province: nil, country: nil, at: now)
        return ID(number: made.id.number)
    }
}
