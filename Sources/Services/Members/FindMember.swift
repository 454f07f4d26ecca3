// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Store

/// A person as a line of a list.
public struct MemberLine: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String?
    public let birthYear: Int
    public let province: Int
}

extension Door {
    private static let longestList = 50

    /// Finds people by NIK, passport, KPJ, person number or the beginning of the name. A placement officer finds the
    /// company's own workers only, a labour officer those of the province.
    public func findMembers(_ text: String, by actor: Actor) async throws -> [MemberLine] {
        let query = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard query.count >= 2 else {
            throw Failure(.invalid, "search-too-short", field: "q", details: ["least": "2"])
        }
        return try await read(.findMember, by: actor) { context in
            let persons = PersonStore(context.transaction)
            let found: [PersonStore.Person]
            if let person = try PersonLookup(context.transaction, keys: self.keys).find(query) {
                found = [try persons.get(person)]
            } else {
                found = try persons.search(namePrefix: query, limit: Self.longestList)
            }
            return try found.compactMap { person in
                let subject = try SubjectLookup(context.transaction).subject(person.id)
                guard (try? Operation.viewCover.authorise(actor, on: subject)) != nil else { return nil }
                return MemberLine(
                    person: person.id, name: person.name,
                    kpj: try MembershipStore(context.transaction).kpj(of: person.id), birthYear: person.birthDay.year,
                    province: person.province)
            }
        }
    }
}
