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

    /// Records with their papers opened; those that are not there are left out.
    static func all(
        _ persons: [ID<PersonRecord>], _ transaction: any Transaction, keys: MasterKeys
    ) throws -> [ID<PersonRecord>: Described] {
        guard !persons.isEmpty else { return [:] }
        let (lines, wrapped, identifiers) = try transaction.ask(
            RegisterStore.asking(persons), PersonStore.askingWrappedKeys(of: persons),
            IdentifierStore.askingAll(of: persons))
        let papers = Dictionary(grouping: identifiers, by: \.person)
        var found: [ID<PersonRecord>: Described] = [:]
        for line in lines {
            guard let wrapped = wrapped[line.person] else { continue }
            let key = try keys.unwrap(wrapped, for: line.person)
            found[line.person] = try Described(line, papers: papers[line.person, default: []], key: key)
        }
        return found
    }

    private init(_ line: RegisterStore.Line, papers: [IdentifierStore.Identifier], key: DataKey) throws {
        var texts = PersonRegister.texts(line)
        for paper in papers {
            let field: PersonField? =
                switch paper.kind {
                case .nik: .nik
                case .passport: .passport
                case .phone, .email: nil
                }
            guard let field else { continue }
            let context = SealContext("identifier.\(paper.kind.rawValue)", owner: paper.id)
            texts[field] = try key.openText(paper.sealed, as: context)
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
        return try likenesses(described, to: (found ?? []).compactMap { ID($0) })
            .filter { $0.probability >= Self.strong }.max { $0.probability < $1.probability }
    }

    /// Weighs a description against one record; nil where there is no opinion, or the record is sealed.
    func likeness(_ described: Described, to person: ID<PersonRecord>) throws -> Likeness? {
        try likenesses(described, to: [person]).first
    }

    /// Against records that were found in the memory, some of which may be gone. Their papers are read together.
    private func likenesses(_ described: Described, to persons: [ID<PersonRecord>]) throws -> [Likeness] {
        let sealed = try SealedRecords(transaction).among(persons)
        let known = try Described.all(persons.filter { !sealed.contains($0) }, transaction, keys: door.keys)
        let weighed = door.register.askAsItStands { index in
            persons.compactMap { person -> Likeness? in
                guard let record = known[person] else { return nil }
                let opinion = index.weigh(record.texts, described.texts)
                return Likeness(person: person, probability: opinion.probability, reasons: opinion.reasons)
            }
        }
        return weighed ?? []
    }
}

extension Door {
    /// Keeps the memory of likeness: built when there is none, brought up to date otherwise.
    public func keepRegister() async throws {
        try await register.keep(database)
    }
}
