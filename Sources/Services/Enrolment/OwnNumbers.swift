// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Store

extension Door {
    /// The number itself where it is the person's own KPJ, NIK or telephone; found by their index, so that nothing
    /// sealed is opened. Asked only for somebody who has shown who they are: to others it would tell whose it is.
    func ownNumbers(like text: String, of person: ID<PersonRecord>?) async throws -> [String] {
        let digits = text.filter { ("0"..."9").contains($0) }
        guard let person, !digits.isEmpty else { return [] }
        var values: [(kind: IdentifierStore.Kind, text: String)] = []
        if let nik = try? NIK.parse(digits) { values.append((.nik, nik.text)) }
        for written in [digits, "0" + digits] {
            if let phone = try? PhoneNumber.parse(written) { values.append((.phone, phone.text)) }
        }
        let blinds = values.map { ($0.kind, keys.blindIndex.value(of: $0.text, kind: $0.kind.rawValue)) }
        return try await database.read { transaction in
            let identifiers = IdentifierStore(transaction)
            let isOwn =
                try MembershipStore(transaction).find(kpj: digits) == person
                || blinds.contains { try identifiers.claimants(kind: $0, blind: $1).contains(person) }
            return isOwn ? [text] : []
        }
    }
}
