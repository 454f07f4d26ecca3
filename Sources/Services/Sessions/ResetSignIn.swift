// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// Gives a sign-in a new password and, for officers, a new second factor, both made here, and ends its sessions. At
    /// the next sign-in the owner must choose a password of their own.
    ///
    /// - Throws: `absent` when there is no such sign-in, or it was closed; `conflict` `own-sign-in` for the actor's
    ///   own; `unauthenticated` where the actor's own was closed or reset meanwhile.
    public func resetSignIn(_ id: ID<UserAccount>, by actor: Actor) async throws -> SignInGiven {
        try Operation.resetAccount.authorise(actor)
        guard id != actor.account else { throw Failure(.conflict, "own-sign-in") }
        let password = makePassword()
        let hash = try await hasher.hash(password)
        let secret = TOTP.make(from: random)
        let sealed = try TOTPSecret.seal(secret.secret, for: id, keys: keys, random: random)
        let view = try await write(.resetAccount, by: actor) { context in
            let signIn = try context.endSessions(of: id)
            let hasFactor = Role(rawValue: signIn.role)?.isOfficer ?? false
            let store = SignInStore(context.transaction)
            try store.reset(id, password: hash, totp: hasFactor ? sealed : nil, at: context.now)
            return try SignInView(try store.find(id) ?? signIn, context.transaction)
        }
        return SignInGiven(signIn: view, password: password, secondFactor: view.hasSecondFactor ? secret : nil)
    }

    /// The same for the sign-in of a login.
    public func resetSignIn(login: String, by actor: Actor) async throws -> SignInGiven {
        let found = try await database.read { transaction in try SignInStore(transaction).find(login: login) }
        guard let found else { throw Failure(.absent, "no-such-record") }
        return try await resetSignIn(found.id, by: actor)
    }

    /// Closes a sign-in for ever and ends its sessions. Its login is given to nobody again.
    ///
    /// - Returns: the sign-in as it was.
    /// - Throws: `absent` when there is no such sign-in, or it was closed before; `conflict` `own-sign-in` for the
    ///   actor's own; `unauthenticated` where the actor's own was closed or reset meanwhile.
    public func closeSignIn(_ id: ID<UserAccount>, by actor: Actor) async throws -> SignInView {
        try await write(.closeAccount, by: actor) { context in
            guard id != actor.account else { throw Failure(.conflict, "own-sign-in") }
            let signIn = try context.endSessions(of: id)
            try SignInStore(context.transaction).close(id, at: context.now)
            return try SignInView(signIn, context.transaction)
        }
    }
}

extension WriteContext {
    /// Says whose sign-in it is, and ends its sessions and every other way in that its owner had made.
    fileprivate func endSessions(of id: ID<UserAccount>) throws -> SignInStore.SignIn {
        let store = SignInStore(transaction)
        try requireOwnSignIn(store)
        guard let signIn = try store.find(id) else { throw Failure(.absent, "no-such-record") }
        if let person = signIn.person { try reach(person) }
        note(id.description)
        try SessionStore(transaction).delete(of: id)
        try PasskeyStore(transaction).endAll(of: id, at: now)
        try RecoveryCodeStore(transaction).withdraw(of: id, at: now)
        return signIn
    }

    /// Of two administrators who shut each other out at once only the first succeeds: the session that the second came
    /// with has ended by now.
    private func requireOwnSignIn(_ store: SignInStore) throws {
        guard let account = actor.account else { return }
        guard let own = try store.find(account), !own.mustChangePassword else {
            throw Failure(.unauthenticated, "sign-in-needed")
        }
    }
}
