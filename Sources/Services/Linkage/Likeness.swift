// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Linkage
import People
import Sealing
import Store

/// How probable it is that two records, or a report and a record, are of one person, and why.
public struct Likeness: Sendable {
    public let person: ID<PersonRecord>
    /// From 0 to 1.
    public let probability: Float
    /// Each with its weight in bits; their sum is the score.
    public let reasons: [Reason]
}

/// Whom a registration or report describes.
struct Described {
    let texts: [PersonField: String]

    init(_ enrolment: Enrolment, keys: MasterKeys) {
        let digest = keys.blindIndex.value(of: enrolment.phone.text, kind: IdentifierStore.Kind.phone.rawValue)
        var texts: [PersonField: String] = [
            .name: enrolment.name.text, .dob: enrolment.birthDay.description, .sex: enrolment.sex.rawValue,
            .regency: String(enrolment.address.province.rawValue), .phone: PersonRegister.digits(digest),
            .nik: enrolment.nik.text,
        ]
        texts[.mother] = enrolment.family.first { $0.relation == .mother }?.name.text
        texts[.passport] = enrolment.passport?.text
        self.texts = texts
    }

    /// A record, its papers opened.
    init(_ person: ID<PersonRecord>, _ transaction: any Transaction, keys: MasterKeys) throws {
        var texts = PersonRegister.texts(try RegisterStore(transaction).get(person))
        let key = try keys.unwrap(try PersonStore(transaction).get(person).wrappedKey, for: person)
        for identifier in try IdentifierStore(transaction).all(of: [person]) {
            let field: PersonField? =
                switch identifier.kind {
                case .nik: .nik
                case .passport: .passport
                case .phone, .email: nil
                }
            guard let field else { continue }
            let context = SealContext("identifier.\(identifier.kind.rawValue)", owner: identifier.id)
            texts[field] = try key.openText(identifier.sealed, as: context)
        }
        self.texts = texts
    }
}

/// Looks for somebody known before a double is made.
struct LikenessSearch {
    /// From here on a desk decides before, or as soon as, a double is made.
    static let strong: Float = 0.9
    /// Candidates of the first look, whose papers are opened for the second.
    private static let most = 8
    private static let least: Float = 0.02

    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    /// Who this most probably is, if it is strongly probable. A sealed record (violence,
    /// trafficking) is never found.
    ///
    /// - Parameter own: The record of the described person, if there is one already.
    func strongest(_ described: Described, besides own: ID<PersonRecord>? = nil) throws -> Likeness? {
        let found = try door.register.ask(transaction) { index in
            index.find(described.texts, besides: own?.description, least: Self.least, most: Self.most).map(\.key)
        }
        let likenesses = try (found ?? []).compactMap { key -> Likeness? in
            guard let person = ID<PersonRecord>(key), try PersonStore(transaction).find(person) != nil else {
                return nil
            }
            return try likeness(described, to: person)
        }
        return likenesses.filter { $0.probability >= Self.strong }.max { $0.probability < $1.probability }
    }

    /// Weighs a description against one record; nil where there is no opinion, or the record is sealed.
    func likeness(_ described: Described, to person: ID<PersonRecord>) throws -> Likeness? {
        guard try SealedRecords(transaction).among([person]).isEmpty else { return nil }
        let known = try Described(person, transaction, keys: door.keys)
        let opinion = try door.register.ask(transaction) { $0.weigh(known.texts, described.texts) }
        return opinion.map { Likeness(person: person, probability: $0.probability, reasons: $0.reasons) }
    }
}

extension Door {
    /// Keeps the memory of likeness: built when there is none, brought up to date otherwise.
    public func keepRegister() async throws {
        try await register.keep(database)
    }
}
