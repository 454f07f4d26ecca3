// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store
import Text

/// One-time codes as they are printed: told this once, kept by nobody but their owner.
public struct RecoverySheet: Sendable {
    public let login: String
    public let name: String
    public let codes: [OneTimeCode]
    public let madeAt: Instant
}

extension Door {
    /// How many codes a sheet has.
    private static let codesOnASheet = 6

    /// Makes the actor's recovery sheet; the codes of an earlier one count no longer.
    ///
    /// - Parameters:
    ///   - password: asked for where the sign-in does not date from this moment: a telephone lying about makes no
    ///     sheet.
    ///   - hasJustSignedIn: whether it does.
    /// - Throws: `unauthenticated` `password-wrong`; `throttled` `sign-in-resting`.
    public func makeRecoverySheet(
        password: String?, hasJustSignedIn: Bool, by actor: Actor
    ) async throws -> RecoverySheet {
        try Operation.makeRecoverySheet.authorise(actor)
        let signIn = try await ownSignIn(actor)
        if !hasJustSignedIn { try await checkPassword(password ?? "", of: signIn) }
        let (codes, stored) = try await drawRecoveryCodes()
        return try await write(.makeRecoverySheet, by: actor) { context in
            let store = RecoveryCodeStore(context.transaction)
            let isFirst = try store.left(of: signIn.id) == nil
            try store.withdraw(of: signIn.id, at: context.now)
            try store.insert(stored, of: signIn.id, at: context.now)
            _ = try context.reachOwn()
            if !isFirst { try context.warnOwner(RecoveryTexts.sheetMade, link: "/lembar-pemulihan") }
            return RecoverySheet(login: signIn.login, name: signIn.name, codes: codes, madeAt: context.now)
        }
    }

    /// How many codes the actor has left, and from when; nil where no sheet was made.
    public func recoveryCodesLeft(by actor: Actor) async throws -> (count: Int, madeAt: Instant)? {
        try Operation.makeRecoverySheet.authorise(actor)
        guard let account = actor.account else { return nil }
        return try await database.read { try RecoveryCodeStore($0).left(of: account) }
    }

    /// The codes of a new sheet, and what is kept of them; hashed before any transaction, because it takes its time.
    func drawRecoveryCodes() async throws -> (codes: [OneTimeCode], kept: [RecoveryCodeStore.Code]) {
        let codes = (0..<Self.codesOnASheet).map { _ in OneTimeCode(from: random) }
        var kept: [RecoveryCodeStore.Code] = []
        for code in codes {
            kept.append(
                .init(id: ids.next(), selector: code.selector, hash: try await hasher.hash(code.secret)))
        }
        return (codes, kept)
    }

    func ownSignIn(_ actor: Actor) async throws -> SignInStore.SignIn {
        guard let account = actor.account,
            let signIn = try await database.read({ try SignInStore($0).find(account) })
        else { throw Failure(.absent, "no-such-record") }
        return signIn
    }

    /// - Throws: `unauthenticated` `password-wrong`; `throttled` `sign-in-resting` after too many wrong ones.
    private func checkPassword(_ password: String, of signIn: SignInStore.SignIn) async throws {
        try await beginTry(signIn, clock.now())
        guard try await hasher.verify(password, against: signIn.password) else {
            throw Failure(.unauthenticated, "password-wrong", field: "password")
        }
        _ = try await database.write { transaction in
            try SignInStore(transaction).succeed(signIn.id, password: signIn.password, step: nil)
        }
    }
}
