// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Sealing
import Store

/// What a register is asked about somebody by: the numbers opened, for one question.
struct KnownIdentity {
    /// The record that stands for the person.
    let person: PersonStore.Person
    let set: [ID<PersonRecord>]
    /// Undisputed; nil where the person has none.
    let nik: NIK?
    let pmiID: String?
    /// The mother's name, where it was told.
    let mother: String?

    init(_ transaction: any Transaction, _ id: ID<PersonRecord>, keys: MasterKeys) throws {
        let persons = PersonStore(transaction)
        let canonical = try persons.canonical(of: id)
        set = try persons.samePersons(as: canonical)
        person = try persons.get(canonical)
        let identifiers = try IdentifierStore(transaction).all(of: set).filter { $0.kind == .nik && !$0.disputed }
        let identifier = identifiers.last { $0.person == canonical } ?? identifiers.last
        nik = try identifier.map { identifier in
            let key = try Self.key(of: identifier.person, transaction, keys)
            return try NIK.parse(
                key.openText(identifier.sealed, as: SealContext("identifier.nik", owner: identifier.id)))
        }
        pmiID = try PMINumberStore(transaction).newest(of: set).map { number in
            try Self.key(of: number.person, transaction, keys)
                .openText(number.sealed, as: SealContext("pmi-number", owner: number.id))
        }
        mother = try RelationStore(transaction).all(of: set).last { $0.member.relation == .mother }?.member.name.text
    }

    private static func key(
        of person: ID<PersonRecord>, _ transaction: any Transaction, _ keys: MasterKeys
    ) throws -> DataKey {
        try keys.unwrap(try PersonStore(transaction).get(person).wrappedKey, for: person)
    }
}
