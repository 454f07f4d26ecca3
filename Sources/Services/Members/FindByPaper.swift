// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Whom the number on a paper names; nil when nobody here has it.
    public func findByPaper(_ number: String, by actor: Actor) async throws -> ID<PersonRecord>? {
        try await read(.readPassport, by: actor) { context in
            let person = try PersonLookup(context.transaction, keys: self.keys).find(number)
            if let person { context.looked(at: person) }
            return person
        }
    }
}
