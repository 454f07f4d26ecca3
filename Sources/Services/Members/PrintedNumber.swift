// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Store

/// What stands on a person's card or letters: person number (`XXXX-XXXX-XXXX`) or KPJ; or the record's key.
/// No NIK or passport: who asks by one would learn whether it is known.
struct PrintedNumber {
    private let text: String

    init(_ text: String) { self.text = text }

    /// The record that it names; nil where nobody has the number.
    func person(_ transaction: any Transaction) throws -> ID<PersonRecord>? {
        if let number = try? PersonNumber.parse(text) { return try PersonStore(transaction).find(number: number.text) }
        if let kpj = try? KPJ.parse(text) { return try MembershipStore(transaction).find(kpj: kpj.text) }
        return ID<PersonRecord>(text)
    }
}

extension ReadContext {
    /// The record that somebody names by a printed number; the look is recorded.
    ///
    /// - Parameter field: where it was typed.
    /// - Throws: `invalid` `sign-in-person-unknown`.
    func person(printedAs text: String, field: String) throws -> ID<PersonRecord> {
        guard let found = try PrintedNumber(text).person(transaction) else {
            throw Failure(.invalid, "sign-in-person-unknown", field: field, details: ["found": text])
        }
        looked(at: found)
        return found
    }
}
