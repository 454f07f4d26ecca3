// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Sealing
import Store

extension Door {
    /// The hash of a password that somebody chose; made before any transaction, because it takes its time.
    ///
    /// - Parameter own: numbers of the person, which strangers know.
    /// - Throws: what `ChosenPassword.check` throws; `invalid` `password-too-long`.
    func hashChosen(
        _ password: String?, own: [String], field: String = "password"
    ) async throws -> String? {
        guard let password else { return nil }
        try ChosenPassword(password, own: own).check(field: field)
        return try await hasher.hash(password)
    }

    /// Opens the session of a worker who has just registered; only a registration makes an `Enrolled`.
    public func openSession(after enrolled: Enrolled) async throws -> OpenedSession {
        let signIn = try await database.read { transaction in
            try SignInStore(transaction).find(person: enrolled.person)
        }
        guard let signIn else { throw Failure(.unauthenticated, "sign-in-needed") }
        return try await openSession(for: signIn, step: nil)
    }

    /// A key for a form that is about to be shown: sent twice, the form counts once.
    public func formKey() -> String { Token.make(from: random).text }
}

extension WriteContext {
    /// Lets a worker sign in: by e-mail address, or by KPJ where there is none or another sign-in has it.
    func giveSignIn(
        to person: ID<PersonRecord>, name: PersonName, email: EmailAddress?, kpj: String, passwordHash: String
    ) throws {
        let store = SignInStore(transaction)
        let wanted = email?.text.lowercased()
        let isTaken = try wanted.map { try store.isTaken(login: $0) } ?? true
        try store.insert(
            .init(
                id: newID(), login: isTaken ? kpj : wanted ?? kpj, name: name.text, role: Role.worker.rawValue,
                password: passwordHash, totp: nil, person: person),
            at: now)
    }
}
