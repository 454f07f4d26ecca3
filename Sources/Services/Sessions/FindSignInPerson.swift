// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// The record that an administrator names for a sign-in, by what stands on a card or letter: person number
    /// (`XXXX-XXXX-XXXX`) or KPJ; or by its key. Whether a NIK or passport is known, an administrator does not
    /// learn here.
    ///
    /// - Parameter field: where it was typed.
    /// - Throws: `invalid` `sign-in-person-unknown`.
    public func findSignInPerson(_ text: String, field: String, by actor: Actor) async throws -> ID<PersonRecord> {
        try await read(.listAccounts, by: actor) { context in
            try context.person(printedAs: text, field: field)
        }
    }
}
