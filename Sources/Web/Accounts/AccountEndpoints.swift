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
            .keyedForm(
                .createAccount, "/akun", takes: AccountRequest.self, alsoWrong: AccountRequest.loginFaults
            ) { call, failures, typed in
                try await call.accountsPage(typed, failures)
            } _: { call, body, _ in
                let given = try await door.giveSignIn(try await body.signIn(call), by: call.actor)
                return Response(page: try AccountGivenPage(given, call).page)
            },
            .page(.listAccounts, "/akun/{account}") { call in try await call.accountPage(nil) },
            .form(
                .resetAccount, "/akun/{account}/atur-ulang", takes: EmptyForm.self,
                again: { call, failure, _ in try await call.accountPage(failure) }
            ) { call, _ in
                Response(page: try AccountGivenPage(try await reset(call), isReset: true, call).page)
            },
            .form(
                .closeAccount, "/akun/{account}/penutupan", takes: EmptyForm.self,
                again: { call, failure, _ in try await call.accountPage(failure) }
            ) { call, _ in
                _ = try await close(call)
                return Call.redirect("/akun?ditutup=1")
            },
            .get(.listAccounts, "/api/v1/accounts", query: AccountQuery.self, gives: AccountList.self) { call, query in
                let list = try await door.listSignIns(login: query.login, by: call.actor)
                return AccountList(accounts: list.signIns.map(AccountRecord.init))
            },
            .postUnkeyed(
                .resetAccount, "/api/v1/accounts/{account}/reset", takes: EmptyForm.self, gives: AccountGiven.self
            ) { call, _ in
                AccountGiven(try await reset(call))
            },
            .postUnkeyed(
                .closeAccount, "/api/v1/accounts/{account}/close", takes: EmptyForm.self, gives: AccountRecord.self
            ) { call, _ in
                AccountRecord(try await close(call))
            },
            .postUnkeyed(
                .createAccount, "/api/v1/accounts", takes: AccountRequest.self, gives: AccountGiven.self,
                status: .created
            ) { call, body in
                AccountGiven(try await door.giveSignIn(try await body.signIn(call), by: call.actor))
            },
        ]
    }

    private func reset(_ call: Call) async throws -> SignInGiven {
        let account = try call.key("account", UserAccount.self)
        let given = try await door.resetSignIn(account, by: call.actor)
        sessions.forget(account)
        return given
    }

    private func close(_ call: Call) async throws -> SignInView {
        let account = try call.key("account", UserAccount.self)
        let closed = try await door.closeSignIn(account, by: call.actor)
        sessions.forget(account)
        return closed
    }
}

extension AccountRequest {
    /// What is wrong with the login, told together with the other fields.
    fileprivate static func loginFaults(_ typed: TypedFields) -> [Failure] {
        var faults = FaultList()
        guard let login = typed["login"], !login.isEmpty else { return [] }
        _ = faults.read { () throws(Failure) in try NewSignIn.check(login: login.lowercased()) }
        return faults.failures
    }

    fileprivate func signIn(_ call: Call) async throws -> NewSignIn {
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
            login: login, name: name, role: role, person: try await record(person, "person", call),
            worker: try await record(worker, "worker", call), organisation: organisation, province: place)
    }

    private func record(_ named: String?, _ field: String, _ call: Call) async throws -> ID<PersonRecord>? {
        guard let named else { return nil }
        return try await call.site.door.findSignInPerson(named, field: field, by: call.actor)
    }
}

extension AccountGiven {
    fileprivate init(_ given: SignInGiven) {
        self.init(
            account: AccountRecord(given.signIn), password: given.password, provisioningURI: given.provisioningURI)
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
    fileprivate func accountPage(_ failure: Failure?) async throws -> Page {
        AccountPage(try await site.door.viewSignIn(key("account"), by: actor), self, failure).page
    }

    fileprivate func accountsPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let sought = query("cari").flatMap { $0.isEmpty ? nil : $0 }
        let list = try await site.door.listSignIns(containing: sought, by: actor)
        return AccountListPage(list, self, typed, failures).page
    }
}
