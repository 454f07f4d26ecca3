// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store
import Text

extension Door {
    /// Lets somebody in with a code from a recovery sheet, or with the one given after two officers recognised them,
    /// and keeps the password that they choose. Every other session and every passkey ends; all contacts are told.
    ///
    /// Wrong codes count as wrong passwords do; a password that is refused beside the right code does not.
    /// - Throws: `unauthenticated` `recovery-wrong` whatever does not fit; `refused` `rebinding-too-early` before the
    ///   end of the waiting time; `throttled` `sign-in-resting`; `invalid` what
    ///   `ChosenPassword.check` throws.
    public func recoverSignIn(login: String, code text: String, newPassword: String) async throws -> OpenedSession {
        let chosen = try await hashChosen(newPassword, own: [login], field: "newPassword")
        let now = clock.now()
        guard let code = OneTimeCode(typed: text),
            let signIn = try await database.read({ try SignInStore($0).find(login: login) }),
            Role(rawValue: signIn.role)?.isOfficer == false
        else {
            try await hasher.spend(newPassword)
            throw Self.recoveryWrong
        }
        try await beginTry(signIn, now)
        guard let key = try await recoveryKey(code, of: signIn), let chosen else {
            try await recordFailure(signIn, now)
            throw Self.recoveryWrong
        }
        if case .rebinding(let rebinding, let confirmation) = key, confirmation.countsFrom > now {
            throw Failure(
                .refused, "rebinding-too-early",
                details: ["from": confirmation.countsFrom.text(at: .wib), "asked": rebinding.recordedAt.text(at: .wib)])
        }
        let own = try await ownNumbers(like: newPassword, of: signIn.person)
        do {
            try ChosenPassword(newPassword, own: own).check(field: "newPassword")
        } catch {
            try await countNoFailure(of: signIn)
            throw error
        }
        try await use(key, of: signIn, newPassword: chosen)
        let renewed = try await database.read { try SignInStore($0).find(signIn.id) }
        guard let renewed else { throw Self.recoveryWrong }
        return try await openSession(for: renewed, step: nil)
    }

    private static let recoveryWrong = Failure(.unauthenticated, "recovery-wrong", field: "code")

    /// What a code opens.
    private enum RecoveryKey: Sendable {
        case sheet(RecoveryCodeStore.Code)
        case rebinding(RebindingStore.Rebinding, RebindingStore.Confirmation)

        var hash: String {
            switch self {
            case .sheet(let code): code.hash
            case .rebinding(_, let confirmation): confirmation.hash
            }
        }
    }

    private func recoveryKey(_ code: OneTimeCode, of signIn: SignInStore.SignIn) async throws -> RecoveryKey? {
        let now = clock.now()
        let found = try await database.read { transaction -> RecoveryKey? in
            if let code = try RecoveryCodeStore(transaction).find(code.selector, of: signIn.id) { return .sheet(code) }
            guard let rebinding = try RebindingStore(transaction).find(code.selector, of: signIn.id),
                let confirmation = rebinding.confirmation, confirmation.endsAt > now
            else { return nil }
            return .rebinding(rebinding, confirmation)
        }
        guard let found else {
            try await hasher.spend(code.secret)
            return nil
        }
        return try await hasher.verify(code.secret, against: found.hash) ? found : nil
    }

    private func use(_ key: RecoveryKey, of signIn: SignInStore.SignIn, newPassword: String) async throws {
        try await write(.recoverSignIn, by: Self.actor(signIn)) { context in
            let isUsed =
                switch key {
                case .sheet(let code): try RecoveryCodeStore(context.transaction).use(code.id, at: context.now)
                case .rebinding(let rebinding, _):
                    try RebindingStore(context.transaction).use(rebinding.id, at: context.now)
                }
            guard isUsed else { throw Self.recoveryWrong }
            if case .rebinding = key {
                try RecoveryCodeStore(context.transaction).withdraw(of: signIn.id, at: context.now)
                context.note("rebinding")
            }
            try SignInStore(context.transaction).changePassword(signIn.id, to: newPassword)
            try SessionStore(context.transaction).delete(of: signIn.id)
            try PasskeyStore(context.transaction).endAll(of: signIn.id, at: context.now)
            try context.warnOwner(RecoveryTexts.recovered, link: "/kunci-sandi")
        }
    }
}
