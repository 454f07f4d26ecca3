// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store
import Text

extension Door {
    /// How long after an enrolment its officer can have the sheet printed.
    private static let firstSheetSeconds: Int64 = 30 * 60

    /// Makes the first recovery sheet of a worker whom the actor has just enrolled, to be printed at the desk and
    /// handed over. Where the enrolment gave no sign-in, one is made that only the sheet opens; the worker is told.
    ///
    /// Only the record that was just made counts, never another of the same person: who has an account already comes
    /// in by their own sheet, or by two officers.
    /// - Throws: `refused` `recovery-sheet-late` for a worker whom somebody else enrolled, or some time ago; `refused`
    ///   `recovery-sheet-made` where there was a sheet before.
    public func printFirstSheet(of person: ID<PersonRecord>, by actor: Actor) async throws -> RecoverySheet {
        try Operation.printFirstSheet.authorise(actor)
        let (codes, stored) = try await drawRecoveryCodes()
        let unknown = try await hasher.hash(makePassword())
        return try await write(.printFirstSheet, by: actor) { context in
            try context.reach(person)
            let enrolled = try PersonStore(context.transaction).recorded(person)
            guard enrolled.by == actor.name, context.now <= enrolled.at.adding(seconds: Self.firstSheetSeconds) else {
                throw Failure(.refused, "recovery-sheet-late")
            }
            let signIn =
                try SignInStore(context.transaction).find(person: person)
                ?? context.makeSignIn(of: person, passwordHash: unknown)
            let store = RecoveryCodeStore(context.transaction)
            guard try !store.wasMade(of: signIn.id) else { throw Failure(.refused, "recovery-sheet-made") }
            try store.insert(stored, of: signIn.id, at: context.now)
            try context.warn(RecoveryTexts.sheetPrinted, link: "/lembar-pemulihan", to: person)
            return RecoverySheet(login: signIn.login, name: signIn.name, codes: codes, madeAt: context.now)
        }
    }
}
