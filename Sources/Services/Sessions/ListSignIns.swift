// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Placement
import Store

/// A sign-in as an administrator sees it: never its secrets.
public struct SignInView: Sendable {
    public let id: ID<UserAccount>
    public let login: String
    public let name: String
    /// `Role.rawValue`.
    public let role: String
    public let person: ID<PersonRecord>?
    public let organisation: ID<OrganisationRecord>?
    /// The organisation's name.
    public let organisationName: String?
    public let province: Province?
    public let hasSecondFactor: Bool
    /// Until when sign-in rests after failed tries; may lie in the past.
    public let lockedUntil: Instant?
    /// Whether the owner must choose a new password.
    public let mustChangePassword: Bool

    init(_ signIn: SignInStore.SignIn, organisation name: String?) {
        id = signIn.id
        login = signIn.login
        self.name = signIn.name
        role = signIn.role
        person = signIn.person
        organisation = signIn.organisation
        organisationName = name
        province = signIn.province.flatMap(Province.init(rawValue:))
        hasSecondFactor = signIn.totp != nil
        lockedUntil = signIn.lockedUntil
        mustChangePassword = signIn.mustChangePassword
    }

    /// With the organisation's name read.
    init(_ signIn: SignInStore.SignIn, _ transaction: any Transaction) throws {
        let organisation = try signIn.organisation.flatMap {
            try OrganisationStore(transaction).find(ID(number: $0.number))
        }
        self.init(signIn, organisation: organisation?.name)
    }
}

/// The sign-ins of officers and relatives, and whom an officer can be put to.
public struct SignInList: Sendable {
    /// By login.
    public let signIns: [SignInView]
    /// Placement companies, missions and institutions, by kind and name.
    public let organisations: [Organisation]
}

extension Door {
    private static let mostSignIns = 1_000

    /// The sign-ins of everybody but workers, who open their own when they register; or the one with a login, a
    /// worker's too.
    public func listSignIns(login: String? = nil, by actor: Actor) async throws -> SignInList {
        try await listSignIns(noting: login != nil, by: actor) { signIns, all in
            try login.map { try signIns.find(login: $0).map { [$0] } ?? [] } ?? all()
        }
    }

    /// The same, as far as a text stands in the login or the name; a worker's by the whole login.
    public func listSignIns(containing text: String?, by actor: Actor) async throws -> SignInList {
        guard let sought = text?.lowercased() else { return try await listSignIns(by: actor) }
        return try await listSignIns(noting: true, by: actor) { signIns, all in
            let found = try all().filter { $0.login.contains(sought) || $0.name.lowercased().contains(sought) }
            guard let exact = try signIns.find(login: sought), !found.contains(where: { $0.id == exact.id }) else {
                return found
            }
            return [exact] + found
        }
    }

    /// - Parameter isNamed: whether somebody was sought, so that whose record it is stands in the log.
    private func listSignIns(
        noting isNamed: Bool, by actor: Actor,
        choosing choose:
            @escaping @Sendable (SignInStore, () throws -> [SignInStore.SignIn]) throws
            -> [SignInStore.SignIn]
    ) async throws -> SignInList {
        try await read(.listAccounts, by: actor) { context in
            let store = OrganisationStore(context.transaction)
            let organisations = try [.p3mi, .mission, .institution].flatMap(store.all(kind:))
            let names = Dictionary(
                organisations.map { ($0.id.number, $0.name) }, uniquingKeysWith: { first, _ in first })
            let roles = Role.allCases.filter { $0 != .worker }.map(\.rawValue)
            let signIns = SignInStore(context.transaction)
            let found = try choose(signIns) { try signIns.all(roles: roles, limit: Self.mostSignIns) }
            if isNamed { for person in found.compactMap(\.person) { context.looked(at: person) } }
            return SignInList(
                signIns: found.map { signIn in
                    SignInView(signIn, organisation: signIn.organisation.flatMap { names[$0.number] })
                }, organisations: organisations)
        }
    }

    /// One sign-in.
    ///
    /// - Throws: `absent` when there is none, or it was closed.
    public func viewSignIn(_ id: ID<UserAccount>, by actor: Actor) async throws -> SignInView {
        try await read(.listAccounts, by: actor) { context in
            guard let signIn = try SignInStore(context.transaction).find(id) else {
                throw Failure(.absent, "no-such-record")
            }
            if let person = signIn.person { context.looked(at: person) }
            return try SignInView(signIn, context.transaction)
        }
    }
}
