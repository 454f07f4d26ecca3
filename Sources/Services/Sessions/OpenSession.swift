// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// How long a session lasts.
    private static let sessionSeconds: Int64 = 12 * 3_600
    /// After this many failed tries in a row the sign-in rests.
    private static let patience = 5
    private static let restSeconds: Int64 = 15 * 60

    /// Opens a session for a login, password and, for officers, a second factor.
    ///
    /// - Parameter newPassword: The password from now on, which ends every other session of the sign-in; needed where
    ///   somebody else set the present one.
    /// - Throws: `unauthenticated` `sign-in-wrong` whatever of the three is wrong, so that nobody learns which;
    ///   `unauthenticated` `sign-in-code-used` where the rest is right and the code, or a later one, was used;
    ///   `throttled` `sign-in-resting` after five failures in a row; `refused` `new-password-needed` or
    ///   `new-password-same`.
    public func openSession(
        login: String, password: String, code: String?, newPassword: String? = nil
    ) async throws -> OpenedSession {
        let now = clock.now()
        let found = try await database.read { transaction in try SignInStore(transaction).find(login: login) }
        guard let signIn = found else {
            try await hasher.spend(password)
            throw Failure(.unauthenticated, "sign-in-wrong")
        }
        try await beginTry(signIn, now)
        let passwordHolds = try await hasher.verify(password, against: signIn.password)
        let factor = try secondFactor(signIn, code, now)
        guard passwordHolds, factor.holds else {
            try await recordFailure(signIn, now)
            throw Failure(.unauthenticated, passwordHolds && factor.wasUsed ? "sign-in-code-used" : "sign-in-wrong")
        }
        let chosen = try await chosenPassword(newPassword, insteadOf: password, signIn)
        return try await openSession(for: signIn, step: factor.step, newPassword: chosen)
    }

    /// Opens a session for somebody whose identity was just established otherwise, as at enrolment.
    ///
    /// - Parameter newPassword: The hash of the password from now on; nil where it stays.
    func openSession(
        for signIn: SignInStore.SignIn, step: Int64?, newPassword: String? = nil
    ) async throws -> OpenedSession {
        let token = Token.make(from: random)
        let csrf = Token.make(from: random).text
        let actor = Self.actor(signIn)
        return try await write(.openSession, by: actor) { context in
            let expiry = context.now.adding(seconds: Self.sessionSeconds)
            let store = SignInStore(context.transaction)
            guard try store.succeed(signIn.id, password: signIn.password, step: step) else {
                throw Failure(.unauthenticated, "sign-in-wrong")
            }
            if let newPassword {
                try store.changePassword(signIn.id, to: newPassword)
                try SessionStore(context.transaction).delete(of: signIn.id)
                context.note("new-password")
            }
            try SessionStore(context.transaction).insert(
                tokenHash: token.hash, signIn: signIn.id, csrf: csrf, at: context.now, until: expiry)
            return OpenedSession(
                token: token.text,
                session: Session(actor: actor, csrf: csrf, expiresAt: expiry, displayName: signIn.name))
        }
    }

    public func closeSession(token: String, by actor: Actor) async throws {
        try await write(.closeSession, by: actor) { context in
            try SessionStore(context.transaction).delete(tokenHash: Token(text: token).hash)
        }
    }

    /// The session of a token; nil when there is none or it ran out.
    public func findSession(token: String) async throws -> Session? {
        if token.hasPrefix(ClientToken.prefix) { return try await findClientSession(token: token) }
        let now = clock.now()
        return try await database.read { transaction in
            guard let record = try SessionStore(transaction).find(tokenHash: Token(text: token).hash, at: now),
                let signIn = try SignInStore(transaction).find(record.signIn)
            else { return nil }
            return Session(
                actor: Self.actor(signIn), csrf: record.csrf, expiresAt: record.expiresAt, displayName: signIn.name)
        }
    }

    static func actor(_ signIn: SignInStore.SignIn) -> Actor {
        guard let role = Role(rawValue: signIn.role) else {
            preconditionFailure("sign-in \(signIn.login) has a role that is not in the table: \(signIn.role)")
        }
        return Actor(
            account: signIn.id, role: role, person: signIn.person, organisation: signIn.organisation,
            province: signIn.province, name: signIn.login)
    }

    /// The hash of the password from now on; nil where the present one stays. Whoever is asked for a new one has shown
    /// who they are: no failed try is counted, and the code may be used once more.
    private func chosenPassword(
        _ chosen: String?, insteadOf password: String, _ signIn: SignInStore.SignIn
    ) async throws -> String? {
        guard chosen != nil || signIn.mustChangePassword else { return nil }
        do {
            guard let chosen else { throw Failure(.refused, "new-password-needed", field: "newPassword") }
            guard chosen != password else { throw Failure(.refused, "new-password-same", field: "newPassword") }
            let own = try await ownNumbers(like: chosen, of: signIn.person)
            return try await hashChosen(chosen, own: own, field: "newPassword")
        } catch {
            try await countNoFailure(of: signIn)
            throw error
        }
    }

    /// Takes back the failed tries of somebody who has shown who they are.
    func countNoFailure(of signIn: SignInStore.SignIn) async throws {
        _ = try await database.write { transaction in
            try SignInStore(transaction).succeed(signIn.id, password: signIn.password, step: nil)
        }
    }

    private func secondFactor(
        _ signIn: SignInStore.SignIn, _ code: String?, _ now: Instant
    ) throws -> (holds: Bool, step: Int64?, wasUsed: Bool) {
        guard let sealed = signIn.totp else { return (true, nil, false) }
        guard let code else { return (false, nil, false) }
        let totp = TOTP(secret: try TOTPSecret.open(sealed, for: signIn.id, keys: keys))
        guard let step = totp.matchedStep(of: code, at: now, lastUsed: signIn.totpStep) else {
            return (false, nil, totp.matchedStep(of: code, at: now, lastUsed: nil) != nil)
        }
        return (true, step, false)
    }

    func beginTry(_ signIn: SignInStore.SignIn, _ now: Instant) async throws {
        let restUntil = now.adding(seconds: Self.restSeconds)
        let may = try await database.write { transaction in
            try SignInStore(transaction).beginTry(
                signIn.id, patience: Self.patience, restUntil: restUntil, at: now)
        }
        guard may else {
            let until = signIn.lockedUntil ?? restUntil
            throw Failure(.throttled, "sign-in-resting", details: ["until": until.text(at: .wib)])
        }
    }

    func recordFailure(_ signIn: SignInStore.SignIn, _ now: Instant) async throws {
        try await database.write { transaction in
            try AuditStore(transaction, mac: mac).append(
                AuditRow(
                    recordedAt: now, actor: signIn.login, role: "", operation: "session.refused", subject: nil,
                    detail: ""),
                id: ids.next())
        }
    }
}
