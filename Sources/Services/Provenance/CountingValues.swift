// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Sealing
import Store

/// What counts of a person's fields now: the record itself where it keeps a field, else what was said and taken last.
struct CountingValues {
    let person: PersonStore.Person
    let key: DataKey
    /// Several telephones may count at once.
    private(set) var values: [ToldField: [String]] = [:]
    let statements: [ProvenanceStore.Statement]

    /// - Parameter asked: the fields that are about to be compared.
    init(
        _ transaction: any Transaction, of id: ID<PersonRecord>, keys: MasterKeys, asked: Set<ToldField> = []
    ) throws {
        person = try PersonStore(transaction).get(id)
        key = try keys.unwrap(person.wrappedKey, for: id)
        statements = try ProvenanceStore(transaction).all(of: [id])
        values[.name] = [person.name]
        values[.birthDay] = [person.birthDay.description]
        for identifier in try IdentifierStore(transaction).all(of: [id]) {
            let context = SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id)
            guard let field = ToldField(identifier.kind) else { continue }
            values[field, default: []].append(try key.openText(identifier.sealed, as: context))
        }
        if !ToldField.ofPlacement.isDisjoint(with: asked.union(statements.map(\.field))) {
            try readPlacement(transaction)
        }
        for field in ToldField.allCases where values[field] == nil && !ToldField.ofPlacement.contains(field) {
            let said = statements.filter { $0.field == field }
            let counting = said.compactMap { statement -> (Instant, ProvenanceStore.Statement)? in
                statement.standing == .counts
                    ? (statement.recordedAt, statement)
                    : statement.decision.flatMap { $0.taken ? ($0.at, statement) : nil }
            }
            guard let newest = counting.max(by: { $0.0 < $1.0 })?.1 else { continue }
            values[field] = [try text(of: newest)]
        }
    }

    /// What the newest placement and its contracts say.
    private mutating func readPlacement(_ transaction: any Transaction) throws {
        let set = try PersonStore(transaction).samePersons(as: person.id)
        guard let facts = try MemberFactsStore(transaction).load(set).placements.last else { return }
        let last = facts.contracts.max { $0.lastDay < $1.lastDay }
        values[.placementCountry] = [(last?.country ?? facts.placement.country).code]
        values[.contractFirstDay] = facts.contracts.map(\.firstDay).min().map { [$0.description] }
        values[.contractLastDay] = last.map { [$0.lastDay.description] }
        let company = try facts.placement.organisation.flatMap(OrganisationStore(transaction).find)
        values[.placementCompany] = [company?.name ?? facts.placement.route.rawValue]
    }

    func text(of statement: ProvenanceStore.Statement) throws -> String {
        try key.openText(
            statement.sealed, as: SealContext("statement.\(statement.field.rawValue)", owner: statement.id))
    }
}

extension ToldField {
    /// The field that an identifier of a record keeps; nil for a NIK, which no partner corrects.
    init?(_ kind: IdentifierStore.Kind) {
        switch kind {
        case .nik: return nil
        case .passport: self = .passport
        case .phone: self = .phone
        case .email: self = .email
        }
    }

    /// The identifier in which a record keeps the field.
    var identifier: IdentifierStore.Kind? {
        switch self {
        case .passport: .passport
        case .phone: .phone
        case .email: .email
        case .name, .birthDay, .addressAbroad, .employer, .emergencyContact, .placementCompany, .placementCountry,
            .contractFirstDay, .contractLastDay:
            nil
        }
    }

    /// What a desk may read of a value: numbers masked, as everywhere.
    func masked(_ text: String) -> String {
        switch self {
        case .phone: (try? PhoneNumber.parse(text))?.masked ?? "****"
        case .passport: (try? Passport.parse(text))?.masked ?? "****"
        case .email: (try? EmailAddress.parse(text))?.masked ?? "****"
        case .name, .birthDay, .addressAbroad, .employer, .emergencyContact, .placementCompany, .placementCountry,
            .contractFirstDay, .contractLastDay:
            text
        }
    }
}
