// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Protection

/// Loads what the gate decides by, for many workers in a handful of statements.
public struct GateFactsStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Everything the gate asks about one worker.
    public struct Facts: Sendable {
        public let person: ID<PersonRecord>
        public let name: String
        public let kpj: String?
        public let member: MemberFacts
        /// Newest first.
        public let openInvoices: [OpenInvoice]
        /// Blind indexes of the NIK and passports in use.
        public let blindNumbers: [[UInt8]]
        /// Not yet decided: whether another record with the same number is this human being.
        public let openCase: ID<DeskCaseRecord>?
    }

    /// An invoice that can still be paid.
    public struct OpenInvoice: Sendable {
        public let id: ID<InvoiceRecord>
        public let customerNumber: String
        public let amount: Rupiah
        public let expiresAt: Instant
    }

    /// Members in the order of their KPJ, behind one.
    public func members(after kpj: String, limit: Int) throws -> [(kpj: String, person: ID<PersonRecord>)] {
        try transaction.rows("SELECT kpj, person FROM membership WHERE kpj > \(kpj) ORDER BY kpj LIMIT \(limit)").map {
            (try $0.text(0), try $0.id(1))
        }
    }

    /// In the order asked for; persons that are not there are left out.
    public func load(_ persons: [ID<PersonRecord>], at now: Instant) throws -> [Facts] {
        let sets = try sameSets(persons)
        let all = Array(Set(persons + sets.values.joined()))
        let (names, memberships, placed, invoices, blinds, cases) = try transaction.ask(
            Self.askingNames(of: persons), Self.askingMemberships(of: all), PlacementStore.askingPlacements(of: all),
            Self.askingOpenInvoices(of: all, at: now), Self.askingBlindNumbers(of: persons),
            DeskCaseStore.askingUndecided(all))
        let placements = try PlacementStore(transaction).withTheirFacts(placed)
        return persons.compactMap { person in
            guard let name = names[person] else { return nil }
            let set = sets[person] ?? [person]
            return Facts(
                person: person, name: name, kpj: memberships[person]?.first?.kpj,
                member: MemberFacts(
                    registrations: set.flatMap { memberships[$0] ?? [] }.map { membership in
                        RegistrationFact(day: membership.at.jakartaDay, recordedAt: membership.at)
                    },
                    placements: set.flatMap { placements[$0] ?? [] }.sorted { $0.placement.id < $1.placement.id }),
                openInvoices: set.flatMap { invoices[$0] ?? [] }.sorted { $0.id > $1.id },
                blindNumbers: blinds[person] ?? [], openCase: cases.first { $0.holdsUp(set) }?.id)
        }
    }

    /// All records of the same human being, for those who have several.
    private func sameSets(_ persons: [ID<PersonRecord>]) throws -> [ID<PersonRecord>: [ID<PersonRecord>]] {
        let pairs: [(person: ID<PersonRecord>, canonical: ID<PersonRecord>)] = try transaction.rows(
            """
            SELECT person, canonical FROM same_as WHERE canonical IN (\(list: persons))
            UNION SELECT other.person, other.canonical FROM same_as one
                JOIN same_as other ON other.canonical = one.canonical WHERE one.person IN (\(list: persons))
            """
        ).map { (try $0.id(0), try $0.id(1)) }
        var sets: [ID<PersonRecord>: [ID<PersonRecord>]] = [:]
        for (canonical, group) in Dictionary(grouping: pairs, by: \.canonical) {
            let set = [canonical] + group.map(\.person)
            for person in set { sets[person] = set }
        }
        return sets
    }

    private static func askingNames(of persons: [ID<PersonRecord>]) -> Question<[ID<PersonRecord>: String]> {
        Question("SELECT id, name FROM person WHERE id IN (\(list: persons))") { rows in
            try rows.reduce(into: [:]) { names, row in names[try row.id(0)] = try row.text(1) }
        }
    }

    private static func askingMemberships(
        of persons: [ID<PersonRecord>]
    ) -> Question<[ID<PersonRecord>: [(kpj: String, at: Instant)]]> {
        Question("SELECT person, kpj, recorded_at FROM membership WHERE person IN (\(list: persons))") { rows in
            try rows.reduce(into: [:]) { found, row in
                found[try row.id(0), default: []].append((try row.text(1), try row.instant(2)))
            }
        }
    }

    private static func askingOpenInvoices(
        of persons: [ID<PersonRecord>], at now: Instant
    ) -> Question<[ID<PersonRecord>: [OpenInvoice]]> {
        Question(
            """
            SELECT person, id, customer_number, amount, expires_at FROM invoice
            WHERE person IN (\(list: persons)) AND settled_at IS NULL AND cancelled_at IS NULL
                AND expires_at > \(now)
            """
        ) { rows in
            try rows.reduce(into: [:]) { found, row in
                found[try row.id(0), default: []].append(
                    OpenInvoice(
                        id: try row.id(1), customerNumber: try row.text(2), amount: try row.rupiah(3),
                        expiresAt: try row.instant(4)))
            }
        }
    }

    private static func askingBlindNumbers(
        of persons: [ID<PersonRecord>]
    ) -> Question<[ID<PersonRecord>: [[UInt8]]]> {
        Question(
            """
            SELECT person, blind FROM identifier
            WHERE person IN (\(list: persons)) AND kind IN ('nik', 'passport') AND disputed = 0 AND ended_at IS NULL
            """
        ) { rows in
            try rows.reduce(into: [:]) { found, row in found[try row.id(0), default: []].append(try row.blob(1)) }
        }
    }
}
