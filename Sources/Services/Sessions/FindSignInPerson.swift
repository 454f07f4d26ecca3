// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    /// The record that an administrator names for a sign-in, by what stands on a card or letter: person number
    /// (`RT-…`) or KPJ; or by its key. Whether a NIK or passport is known, an administrator does not learn here.
    ///
    /// - Parameter field: where it was typed.
    /// - Throws: `invalid` `sign-in-person-unknown`.
    public func findSignInPerson(_ text: String, field: String, by actor: Actor) async throws -> ID<PersonRecord> {
        try await read(.listAccounts, by: actor) { context in
            let persons = PersonStore(context.transaction)
            let found =
                if let number = try? PersonNumber.parse(text) {
                    try persons.find(number: number.text)
                } else if let kpj = try? KPJ.parse(text) {
                    try MembershipStore(context.transaction).find(kpj: kpj.text)
                } else {
                    ID<PersonRecord>(text)
                }
            guard let found else {
                throw Failure(.invalid, "sign-in-person-unknown", field: field, details: ["found": text])
            }
            context.looked(at: found)
            return found
        }
    }
}
