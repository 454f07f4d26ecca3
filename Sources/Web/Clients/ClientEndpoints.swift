// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import HTML
import Hummingbird
import Kernel
import Services
import Wire

extension Site {
    /// Programs that partners call our API with: for the administrator, and each partner's own.
    var clientEndpoints: [Endpoint] { tokenEndpoints + clientPages + clientAddresses + ownClientEndpoints }

    private var clientPages: [Endpoint] {
        [
            .page(.viewClients, "/klien") { call in try await call.clientsPage(.empty, []) },
            .keyedForm(.manageClients, "/klien", takes: ClientRequest.self) { call, failures, typed in
                try await call.clientsPage(typed, failures)
            } _: { call, body, _ in
                let view = try await door.addClient(try body.terms, keys: try body.keys, by: call.actor)
                return Call.redirect("/klien/\(view.client.handle)")
            },
            .page(.viewClients, "/klien/{client}") { call in try await call.clientPage(.empty, []) },
            .keyedForm(.manageClients, "/klien/{client}/kunci", takes: ClientKeyRequest.self) {
                call, failures, typed in
                try await call.clientPage(typed, failures)
            } _: { call, body, _ in
                let view = try await addKeys(body, call)
                return Call.redirect("/klien/\(view.client.handle)")
            },
            .form(.manageClients, "/klien/{client}/kunci/{key}/penarikan", takes: EmptyForm.self) { call, _ in
                let view = try await withdrawKey(call)
                return Call.redirect("/klien/\(view.client.handle)")
            },
            .keyedForm(.manageClients, "/klien/{client}", takes: ClientChange.self) { call, failures, typed in
                try await call.clientPage(typed, failures)
            } _: { call, body, _ in
                let view = try await change(body, call)
                return Call.redirect("/klien/\(view.client.handle)")
            },
            .form(.manageClients, "/klien/{client}/penutupan", takes: EmptyForm.self) { call, _ in
                let view = try await close(call)
                return Call.redirect("/klien/\(view.client.handle)")
            },
        ]
    }

    private var clientAddresses: [Endpoint] {
        [
            .get(.viewClients, "/api/v1/clients", gives: ClientList.self) { call in
                ClientList(clients: try await door.listClients(by: call.actor).map(ClientAnswer.init))
            },
            .get(.viewClients, "/api/v1/clients/{client}", gives: ClientAnswer.self) { call in
                ClientAnswer(try await door.viewClient(call.parameter("client"), by: call.actor))
            },
            .get(.viewClients, "/api/v1/clients/{client}/usage", gives: UsageAnswer.self) { call in
                UsageAnswer(try await door.viewUsage(of: call.parameter("client"), by: call.actor))
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients", takes: ClientRequest.self, gives: ClientAnswer.self,
                status: .created
            ) { call, body in
                ClientAnswer(try await door.addClient(try body.terms, keys: try body.keys, by: call.actor))
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients/{client}", takes: ClientChange.self, gives: ClientAnswer.self
            ) { call, body in
                ClientAnswer(try await change(body, call))
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients/{client}/keys", takes: ClientKeyRequest.self,
                gives: ClientAnswer.self, status: .created
            ) { call, body in
                ClientAnswer(try await addKeys(body, call))
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients/{client}/keys/{key}/withdraw", takes: EmptyForm.self,
                gives: ClientAnswer.self
            ) { call, _ in
                ClientAnswer(try await withdrawKey(call))
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients/{client}/proof", takes: ClientProofRequest.self,
                gives: ClientAnswer.self
            ) { call, body in
                let view = try await door.setClientProof(
                    call.parameter("client"), signs: body.signs, certificate: body.certificate, by: call.actor)
                sessions.forget(client: view.client.id)
                return ClientAnswer(view)
            },
            .postUnkeyed(
                .manageClients, "/api/v1/clients/{client}/close", takes: EmptyForm.self, gives: ClientAnswer.self
            ) { call, _ in
                ClientAnswer(try await close(call))
            },
        ]
    }

    private var ownClientEndpoints: [Endpoint] {
        [
            .page(.viewOwnClients, "/mitra-saya") { call in
                OwnClientsPage(try await door.listClients(by: call.actor), call).page
            },
            .page(.viewOwnClients, "/mitra-saya/{client}") { call in try await call.clientPage(.empty, []) },
            .get(.viewOwnClients, "/api/v1/own/clients", gives: ClientList.self) { call in
                ClientList(clients: try await door.listClients(by: call.actor).map(ClientAnswer.init))
            },
            .get(.viewOwnClients, "/api/v1/own/clients/{client}/usage", gives: UsageAnswer.self) { call in
                UsageAnswer(try await door.viewUsage(of: call.parameter("client"), by: call.actor))
            },
        ]
    }

    private func addKeys(_ body: ClientKeyRequest, _ call: Call) async throws -> ClientView {
        try await door.addClientKeys(
            try AssertionKey.read(body.publicKey), to: call.parameter("client"), by: call.actor)
    }

    private func change(_ body: ClientChange, _ call: Call) async throws -> ClientView {
        let view = try await door.changeClient(
            call.parameter("client"), scopes: try body.scopeSet, callsAMinute: body.callsAMinute, by: call.actor)
        sessions.forget(client: view.client.id)
        return view
    }

    private func withdrawKey(_ call: Call) async throws -> ClientView {
        let view = try await door.withdrawClientKey(
            try call.key("key"), of: call.parameter("client"), by: call.actor)
        sessions.forget(client: view.client.id)
        return view
    }

    private func close(_ call: Call) async throws -> ClientView {
        let view = try await door.closeClient(call.parameter("client"), by: call.actor)
        sessions.forget(client: view.client.id)
        return view
    }
}

extension Call {
    fileprivate func clientsPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let clients = try await site.door.listClients(by: actor)
        let organisations = try await site.door.listClientOrganisations(by: actor)
        return ClientListPage(clients, organisations, self, typed, failures).page
    }

    fileprivate func clientPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        ClientPage(try await site.door.viewUsage(of: parameter("client"), by: actor), self, typed, failures).page
    }
}
