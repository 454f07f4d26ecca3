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
    /// So many people at most are found by a name.
    public static let longestMemberList = 50

    /// Finds people by NIK, passport, KPJ, person number, telephone, e-mail address, or words of the name or their
    /// beginnings in any order. A placement officer finds the company's own workers only, a partner its own, a labour
    /// officer those of the province. Each line shown is a look at a record.
    public func findMembers(_ text: String, by actor: Actor) async throws -> [MemberLine] {
        let query = text.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard query.count >= 2 else {
            throw Failure(.invalid, "search-too-short", field: "q", details: ["least": "2"])
        }
        let isName = Self.isOnlyAName(query)
        return try await read(.findMember, by: actor, mayBeBehind: isName) { context in
            let persons = PersonStore(context.transaction)
            let numbered = isName ? [] : try PersonLookup(context.transaction, keys: self.keys).findAll(query)
            let among = NameLineStore.Among(
                organisation: Self.ownWorkersOnly(actor) ? actor.organisation ?? ID(number: 0) : nil,
                province: actor.role == .labourOfficer ? actor.province : nil)
            let found =
                numbered.isEmpty
                ? try Self.named(query, among, context.transaction) : try persons.all(numbered)
            let shown = try found.filter { try Self.isShown($0, to: actor, context.transaction) }
            let kpjs = try MembershipStore(context.transaction).kpjs(of: shown.map(\.id))
            return shown.map { person in
                context.looked(at: person.id)
                return MemberLine(
                    person: person.id, name: person.name, kpj: kpjs[person.id], birthYear: person.birthDay.year,
                    province: person.province)
            }
        }
    }

    /// A person number may be of letters alone, as a name is.
    private static func isOnlyAName(_ query: String) -> Bool {
        !query.contains { $0.isNumber || $0 == "@" } && (try? PersonNumber.parse(query)) == nil
    }

    private static func ownWorkersOnly(_ actor: Actor) -> Bool { actor.role == .p3miOfficer || actor.role == .partner }

    /// A line is for whoever may open the record, or at least ask about its cover, as the gate does. Only a company's
    /// reach depends on more than the record itself.
    private static func isShown(
        _ person: PersonStore.Person, to actor: Actor, _ transaction: any Transaction
    ) throws -> Bool {
        let subject =
            ownWorkersOnly(actor)
            ? try SubjectLookup(transaction).subject(person.id)
            : Subject(person: person.id, province: person.province)
        return [Operation.viewMember, .viewCover].contains { (try? $0.authorise(actor, on: subject)) != nil }
    }

    /// By words of the name in any order. People recorded before names were kept by their words are found by the name's
    /// beginning until the last of them has been added.
    private static func named(
        _ query: String, _ among: NameLineStore.Among, _ transaction: any Transaction
    ) throws -> [PersonStore.Person] {
        let persons = PersonStore(transaction)
        let lines = NameLineStore(transaction)
        let found = try persons.all(try lines.find(SearchName(query), among: among, limit: longestMemberList))
        guard found.count < longestMemberList, !(try lines.isComplete()) else { return found }
        let known = Set(found.map(\.id))
        let older = try persons.search(namePrefix: query, among: among, limit: longestMemberList)
        return Array((found + older.filter { !known.contains($0.id) }).prefix(longestMemberList))
    }
}
