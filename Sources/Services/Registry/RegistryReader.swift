// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Sealing
import Spdci
import Store

/// Gathers what the standard's social record says of a member; opens nothing that is not shown.
struct RegistryReader {
    private let context: ReadContext
    private let fields: Set<SocialField>

    init(_ context: ReadContext, _ fields: Set<SocialField>) {
        self.context = context
        self.fields = fields
    }

    /// Each call is a look at the record.
    ///
    /// - Parameter id: the record that stands for a human being.
    func facts(_ id: ID<PersonRecord>) throws -> SocialFacts {
        context.looked(at: id)
        let transaction = context.transaction
        let person = try PersonStore(transaction).get(id)
        let set = try PersonStore(transaction).samePersons(as: id)
        let key = try context.door.keys.unwrap(person.wrappedKey, for: id)
        let kpj = try MembershipStore(transaction).kpj(of: id)
        let placements = PlacementStore(transaction)
        let worked = shows(.work, .birth) ? try placements.placements(of: set) : []
        let died =
            shows(.birth)
            ? try placements.journey(of: worked.map(\.id)).first { $0.kind == .died } : nil
        let cover = shows(.cover, .work) ? try CoverStore(transaction).periods(of: id) : []
        let numbers = try numbers(of: id, key)
        return SocialFacts(
            address: "\(context.door.settings.publicURL)/api/v1/persons/\(id)", kpj: kpj,
            identifiers: identifiers(numbers, kpj), name: person.name, sex: person.sex, birthDay: person.birthDay,
            diedOn: died?.day, phones: numbers.filter { $0.kind == .phone }.map(\.text),
            emails: numbers.filter { $0.kind == .email }.map(\.text),
            home: shows(.address) ? try key.openText(person.address, as: SealContext("person.address", owner: id)) : "",
            province: String(person.province), country: worked.last?.country.code,
            occupation: worked.last?.occupation,
            isAtWork: cover.contains { $0.phase == .during && $0.range.contains(context.today) },
            relatives: shows(.family) ? try relatives(of: set) : [], cover: cover.map(Self.cover),
            registeredAt: person.recordedAt)
    }

    private func shows(_ wanted: SocialField...) -> Bool { wanted.contains(where: fields.contains) }

    private struct Number {
        let kind: IdentifierStore.Kind
        let text: String
    }

    /// The numbers and addresses that are shown; the rest stays sealed.
    private func numbers(of id: ID<PersonRecord>, _ key: DataKey) throws -> [Number] {
        guard shows(.identifiers, .contact) else { return [] }
        return try IdentifierStore(context.transaction).all(of: [id]).compactMap { identifier in
            let isNumber = identifier.kind == .nik || identifier.kind == .passport
            guard shows(isNumber ? .identifiers : .contact), !identifier.disputed else { return nil }
            return Number(
                kind: identifier.kind,
                text: try key.openText(
                    identifier.sealed, as: SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id)))
        }
    }

    private func identifiers(_ numbers: [Number], _ kpj: String?) -> [SocialFacts.Identifier] {
        guard shows(.identifiers) else { return [] }
        let papers = numbers.compactMap { number -> SocialFacts.Identifier? in
            switch number.kind {
            case .nik: SocialFacts.Identifier(type: "UIN", value: number.text)
            case .passport: SocialFacts.Identifier(type: "PASSPORT", value: number.text)
            case .phone, .email: nil
            }
        }
        return papers + (kpj.map { [SocialFacts.Identifier(type: "KPJ", value: $0)] } ?? [])
    }

    private func relatives(of set: [ID<PersonRecord>]) throws -> [SocialFacts.Relative] {
        try RelationStore(context.transaction).all(of: set).map { relative in
            SocialFacts.Relative(
                name: relative.member.name.text, relation: relative.member.relation.rawValue,
                birthDay: relative.member.birthDay, diedOn: relative.member.diedOn)
        }
    }

    private static func cover(_ period: CoverStore.Period) -> SocialFacts.Cover {
        SocialFacts.Cover(
            programme: period.programme.rawValue, phase: period.phase.rawValue, first: period.range.first,
            last: period.range.last)
    }
}
