// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Placement
import Store

/// Reads programs with their keys and whose they are.
struct ClientReader {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func view(_ client: ClientStore.Client) throws -> ClientView {
        guard let organisation = try OrganisationStore(transaction).find(ID(number: client.organisation.number)) else {
            throw Failure(.absent, "no-such-organisation")
        }
        return ClientView(
            client, organisation: organisation.name,
            keys: try ClientKeyStore(transaction).all(of: [client.id]))
    }

    /// Those that an actor may see: a partner its own, an officer all.
    func clients(for actor: Actor) throws -> [ClientStore.Client] {
        guard actor.role == .partner else { return try ClientStore(transaction).all() }
        return try actor.organisation.map(ClientStore(transaction).all(of:)) ?? []
    }
}

extension Actor {
    /// What lets this actor see programs of partners: all, or its own.
    var seesClients: Operation { role == .partner ? .viewOwnClients : .viewClients }
}

extension Door {
    /// Programs by their handle: a partner sees its own, an officer all.
    public func listClients(by actor: Actor) async throws -> [ClientView] {
        try await read(actor.seesClients, by: actor) { context in
            let reader = ClientReader(context.transaction)
            return try reader.clients(for: context.actor).map(reader.view)
        }
    }

    /// One program.
    ///
    /// - Throws: `absent` `no-such-client`, also where it is another partner's.
    public func viewClient(_ handle: String, by actor: Actor) async throws -> ClientView {
        guard let found = try await listClients(by: actor).first(where: { $0.client.handle == handle }) else {
            throw Failure(.absent, "no-such-client")
        }
        return found
    }

    /// Whom a program can be registered for: placement companies, missions and institutions, by kind and name.
    public func listClientOrganisations(by actor: Actor) async throws -> [Organisation] {
        try await read(.viewClients, by: actor) { context in
            try [.institution, .mission, .p3mi].flatMap(OrganisationStore(context.transaction).all(kind:))
        }
    }
}
