// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// The record whose rows an auditor asks for: by person number (`XXXX-XXXX-XXXX`), KPJ or key.
    ///
    /// - Parameter field: where it was typed.
    /// - Throws: `invalid` `sign-in-person-unknown`.
    public func findAuditPerson(_ text: String, field: String, by actor: Actor) async throws -> ID<PersonRecord> {
        try await read(.viewAudit, by: actor) { context in
            try context.person(printedAs: text, field: field)
        }
    }
}
