// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Sealing
import Store

/// A sign-in that an administrator asks for.
public struct NewSignIn: Sendable {
    /// What the person types to come in; kept in lower case.
    public let login: String
    public let name: String
    public let role: Role
    /// Whose record a worker's or relative's sign-in is for.
    public let person: ID<PersonRecord>?
    /// The worker in whose family a relative is recorded; nil where the relative is bound already.
    public let worker: ID<PersonRecord>?
    /// Whom an officer of a company or mission works for.
    public let organisation: ID<OrganisationRecord>?
    /// The province that a labour officer is limited to; nil for the whole country.
    public let province: Province?

    public init(
        login: String, name: String, role: Role, person: ID<PersonRecord>? = nil, worker: ID<PersonRecord>? = nil,
        organisation: ID<OrganisationRecord>? = nil, province: Province? = nil
    ) {
        self.login = login.lowercased()
        self.name = name
        self.role = role
        self.person = person
        self.worker = worker
        self.organisation = organisation
        self.province = province
    }
}

/// A sign-in just given, with the secrets that are told once and kept by nobody but its owner.
public struct SignInGiven: Sendable {
    public let signIn: SignInView
    /// Eighty random bits in groups of four letters and digits.
    public let password: String
    /// Nil for workers and relatives.
    public let secondFactor: TOTP?

    /// What an authenticator app reads from a QR code; nil where no second factor is asked for.
    public var provisioningURI: String? {
        secondFactor?.provisioningURI(account: signIn.login, issuer: "Rantau")
    }
}

extension Door {
    /// Gives somebody a sign-in with a password and, for officers, a second factor, both made here.
    ///
    /// - Throws: `conflict` `login-taken` or `person-has-sign-in`; `invalid` where a field does not fit the role;
    ///   `refused` where a relative stands in nobody's family.
    public func giveSignIn(_ request: NewSignIn, by actor: Actor) async throws -> SignInGiven {
        try Operation.createAccount.authorise(actor)
        try request.check()
        let password = makePassword()
        let hash = try await hasher.hash(password)
        let secret = request.role.isOfficer ? TOTP.make(from: random) : nil
        let id: ID<UserAccount> = ids.next()
        let sealed = try secret.map { try TOTPSecret.seal($0.secret, for: id, keys: keys, random: random) }
        let signIn = SignInStore.SignIn(
            id: id, login: request.login, name: request.name, role: request.role.rawValue, password: hash,
            totp: sealed, person: request.person, organisation: request.organisation,
            province: request.province?.rawValue)
        let view = try await write(.createAccount, by: actor) { context in
            try SignInWriter(context).record(signIn, request)
        }
        return SignInGiven(signIn: view, password: password, secondFactor: secret)
    }

    /// Eighty random bits as `abcd-efgh-…`.
    func makePassword() -> String { Self.groups(Base32Text.text(random.bytes(10)).lowercased()) }

    /// `abcdefgh` as `abcd-efgh`.
    private static func groups(_ text: String) -> String {
        var grouped = ""
        for (index, character) in text.enumerated() {
            if index > 0, index.isMultiple(of: 4) { grouped.append("-") }
            grouped.append(character)
        }
        return grouped
    }
}

extension NewSignIn {
    /// - Throws: `invalid` `login-malformed` for what cannot be a login.
    public static func check(login: String) throws(Failure) {
        let known = login.utf8.allSatisfy { byte in
            (0x61...0x7A).contains(byte) || (0x30...0x39).contains(byte) || [0x2D, 0x2E, 0x40, 0x5F].contains(byte)
        }
        guard known, (3...120).contains(login.utf8.count) else {
            throw Failure(.invalid, "login-malformed", field: "login", details: ["least": "3", "most": "120"])
        }
    }

    /// Whether the role and the fields that bind it agree.
    fileprivate func check() throws(Failure) {
        try Self.check(login: login)
        try check("person", person != nil, needed: !role.isOfficer, possible: !role.isOfficer)
        try check("worker", worker != nil, needed: false, possible: role == .relative)
        try check(
            "organisation", organisation != nil, needed: role == .p3miOfficer || role == .partner,
            possible: role == .p3miOfficer || role == .missionOfficer || role == .partner)
        try check("province", province != nil, needed: false, possible: role == .labourOfficer)
    }

    private func check(_ field: String, _ given: Bool, needed: Bool, possible: Bool) throws(Failure) {
        if needed, !given {
            throw Failure(.invalid, "sign-in-field-needed", field: field, details: ["role": role.rawValue])
        }
        if given, !possible {
            throw Failure(.invalid, "sign-in-field-unexpected", field: field, details: ["role": role.rawValue])
        }
    }
}

private struct SignInWriter {
    private let context: WriteContext
    private let store: SignInStore

    init(_ context: WriteContext) {
        self.context = context
        store = SignInStore(context.transaction)
    }

    func record(_ signIn: SignInStore.SignIn, _ request: NewSignIn) throws -> SignInView {
        guard try !store.isTaken(login: signIn.login) else {
            throw Failure(.conflict, "login-taken", field: "login")
        }
        if let person = request.person { try bind(person, request) }
        try store.insert(signIn, at: context.now)
        context.note(signIn.role)
        return SignInView(signIn, organisation: try organisation(request))
    }

    private func bind(_ person: ID<PersonRecord>, _ request: NewSignIn) throws {
        try context.reach(person)
        guard try store.find(person: person) == nil else {
            throw Failure(.conflict, "person-has-sign-in", field: "person")
        }
        guard request.role == .relative else { return }
        let relations = RelationStore(context.transaction)
        if let worker = request.worker { try bind(person, toFamilyOf: worker) }
        guard try !relations.persons(withRelative: person).isEmpty else {
            throw Failure(.refused, "relative-of-nobody", field: "worker")
        }
    }

    /// The worker named the relative; the record must be that person's: the same name, and the same day of birth where
    /// the worker told one.
    private func bind(_ relative: ID<PersonRecord>, toFamilyOf worker: ID<PersonRecord>) throws {
        let persons = PersonStore(context.transaction)
        let record = try persons.get(relative)
        let relations = RelationStore(context.transaction)
        let family = try relations.all(of: try persons.samePersons(as: worker))
        if family.contains(where: { $0.person == relative }) { return }
        let named = family.first { candidate in
            candidate.person == nil && candidate.member.name.text.lowercased() == record.name.lowercased()
                && candidate.member.birthDay.map { $0 == record.birthDay } ?? true
        }
        guard let named else { throw Failure(.refused, "relative-not-in-family", field: "person") }
        try relations.bind(named.member.id, to: relative)
    }

    private func organisation(_ request: NewSignIn) throws -> String? {
        guard let organisation = request.organisation else { return nil }
        let found = try OrganisationStore(context.transaction).find(ID(number: organisation.number))
        guard let found, request.role == .partner || found.kind == (request.role == .p3miOfficer ? .p3mi : .mission)
        else {
            throw Failure(.invalid, "no-such-organisation", field: "organisation")
        }
        return found.name
    }
}
