// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import People
import Services
import Wire

extension Site {
    /// Sign-ins that an administrator gives.
    var accountEndpoints: [Endpoint] {
        [
            .page(.listAccounts, "/akun") { call in try await call.accountsPage(.empty, []) },
            .keyedForm(.createAccount, "/akun", takes: AccountRequest.self) { call, failures, typed in
                try await call.accountsPage(typed, failures)
            } _: { call, body, _ in
                let given = try await door.giveSignIn(try body.signIn(), by: call.actor)
                return Response(page: try AccountGivenPage(given, call).page)
            },
            .get(.listAccounts, "/api/v1/accounts", gives: AccountList.self) { call in
                AccountList(accounts: try await door.listSignIns(by: call.actor).signIns.map(AccountRecord.init))
            },
            .postUnkeyed(
                .createAccount, "/api/v1/accounts", takes: AccountRequest.self, gives: AccountGiven.self,
                status: .created
            ) { call, body in
                let given = try await door.giveSignIn(try body.signIn(), by: call.actor)
                return AccountGiven(
                    account: AccountRecord(given.signIn), password: given.password,
                    provisioningURI: given.provisioningURI)
            },
        ]
    }
}

extension AccountRequest {
    fileprivate func signIn() throws(Failure) -> NewSignIn {
        guard let role = Role(rawValue: role) else {
            throw Failure(
                .invalid, "not-one-of", field: "role",
                details: ["found": role, "options": Role.allCases.map(\.rawValue).joined(separator: ", ")])
        }
        var place: Province?
        if let province {
            guard let known = Province(rawValue: province) else {
                throw Failure(.invalid, "province-unknown", field: "province", details: ["found": String(province)])
            }
            place = known
        }
        return NewSignIn(
            login: login, name: name, role: role, person: person, worker: worker, organisation: organisation,
            province: place)
    }
}

extension AccountRecord {
    fileprivate init(_ view: SignInView) {
        self.init(
            id: view.id, login: view.login, name: view.name, role: view.role, person: view.person,
            organisation: view.organisation, province: view.province?.rawValue, secondFactor: view.hasSecondFactor)
    }
}

extension Call {
    fileprivate func accountsPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        AccountListPage(try await site.door.listSignIns(by: actor), self, typed, failures).page
    }
}
