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
    /// company's own workers only, a partner its own, a labour officer those of the province. Each line shown
    /// is a look at a record.
    public func findMembers(_ text: String, by actor: Actor) async throws -> [MemberLine] {
        let query = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard query.count >= 2 else {
            throw Failure(.invalid, "search-too-short", field: "q", details: ["least": "2"])
        }
        let isName = PersonLookup.handles(query, keys: keys).isEmpty && !query.contains { $0.isNumber }
        return try await read(.findMember, by: actor, mayBeBehind: isName) { context in
            let persons = PersonStore(context.transaction)
            let found: [PersonStore.Person]
            let numbered = try PersonLookup(context.transaction, keys: self.keys).findAll(query)
            if !numbered.isEmpty {
                found = try numbered.map(persons.get)
            } else {
                found = try persons.search(
                    namePrefix: query,
                    organisation: Self.ownWorkersOnly(actor) ? actor.organisation ?? ID(number: 0) : nil,
                    province: actor.role == .labourOfficer ? actor.province : nil, limit: Self.longestList)
            }
            return try found.compactMap { person in
                let subject = try SubjectLookup(context.transaction).subject(person.id)
                guard Self.isShown(subject, to: actor) else { return nil }
                context.looked(at: person.id)
                return MemberLine(
                    person: person.id, name: person.name,
                    kpj: try MembershipStore(context.transaction).kpj(of: person.id), birthYear: person.birthDay.year,
                    province: person.province)
            }
        }
    }

    private static func ownWorkersOnly(_ actor: Actor) -> Bool { actor.role == .p3miOfficer || actor.role == .partner }

    /// A line is for whoever may open the record, or at least ask about its cover, as the gate does.
    private static func isShown(_ subject: Subject, to actor: Actor) -> Bool {
        [Operation.viewMember, .viewCover].contains { (try? $0.authorise(actor, on: subject)) != nil }
    }
}
