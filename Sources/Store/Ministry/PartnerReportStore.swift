// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement

/// What partners reported about persons: whole, sealed under a key of its own, with what became of it.
public struct PartnerReportStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        /// Lapor diri: a worker reports the arrival abroad.
        case selfReport = "self-report"
        /// A contract that follows the one before.
        case contract
    }

    public enum Outcome: String, Sendable, CaseIterable {
        /// A member already.
        case member
        /// Registered with this report, or for a new placement.
        case enrolled
        /// A desk has yet to decide whom it is about.
        case needsHuman = "needs-human"
        /// A desk found nobody whom it could be about.
        case declined
    }

    public struct Report: Sendable {
        public let id: ID<PartnerReportRecord>
        /// Who told us: `ministry`.
        public let source: String
        public let kind: Kind
        /// The source's own number of the report.
        public let reference: String
        public let bodyHash: [UInt8]
        /// The report's data key, wrapped by the master key.
        public let wrappedKey: [UInt8]
        /// Sealed as `partner-report.body`, owner is the report.
        public let sealed: [UInt8]
        public let toldAt: Instant
        public let outcome: Outcome
        /// Whom it is about; while a desk has yet to decide, whom it may be about.
        public let person: ID<PersonRecord>
        /// The contract that the report made; nil where it made none.
        public let contract: ID<ContractFact>?
        public let deskCase: ID<DeskCaseRecord>?

        public init(
            id: ID<PartnerReportRecord>, source: String, kind: Kind, reference: String, bodyHash: [UInt8],
            wrappedKey: [UInt8], sealed: [UInt8], toldAt: Instant, outcome: Outcome, person: ID<PersonRecord>,
            contract: ID<ContractFact>?, deskCase: ID<DeskCaseRecord>?
        ) {
            self.id = id
            self.source = source
            self.kind = kind
            self.reference = reference
            self.bodyHash = bodyHash
            self.wrappedKey = wrappedKey
            self.sealed = sealed
            self.toldAt = toldAt
            self.outcome = outcome
            self.person = person
            self.contract = contract
            self.deskCase = deskCase
        }
    }

    public func insert(_ report: Report, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO partner_report (id, source, kind, reference, body_hash, data_key, sealed, told_at, outcome,
                person, contract, desk_case, recorded_at, recorded_by)
            VALUES (\(report.id), \(report.source), \(report.kind.rawValue), \(report.reference), \(report.bodyHash),
                \(report.wrappedKey), \(report.sealed), \(report.toldAt), \(report.outcome.rawValue),
                \(report.person), \(report.contract), \(report.deskCase), \(now), \(actor))
            """)
    }

    private static let columns: SQL = """
        id, source, kind, reference, body_hash, data_key, sealed, told_at, outcome, person, contract, desk_case
        """

    public func find(source: String, kind: Kind, reference: String) throws -> Report? {
        try transaction.row(
            """
            SELECT \(part: Self.columns) FROM partner_report
            WHERE source = \(source) AND kind = \(kind.rawValue) AND reference = \(reference)
            """
        ).map(Self.report)
    }

    public func find(deskCase: ID<DeskCaseRecord>) throws -> Report? {
        try transaction.row("SELECT \(part: Self.columns) FROM partner_report WHERE desk_case = \(deskCase)")
            .map(Self.report)
    }

    /// - Throws: `absent` when there is no such report.
    public func get(_ id: ID<PartnerReportRecord>) throws -> Report {
        let row = try transaction.row("SELECT \(part: Self.columns) FROM partner_report WHERE id = \(id)")
        guard let found = try row.map(Self.report) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// A desk decided whom a report is about.
    public func settle(
        _ id: ID<PartnerReportRecord>, _ outcome: Outcome, person: ID<PersonRecord>, contract: ID<ContractFact>?
    ) throws {
        try transaction.execute(
            """
            UPDATE partner_report SET outcome = \(outcome.rawValue), person = \(person), contract = \(contract)
            WHERE id = \(id) AND outcome = \(Outcome.needsHuman.rawValue)
            """)
    }

    private static func report(_ row: Row) throws -> Report {
        Report(
            id: try row.id(0), source: try row.text(1), kind: try row.value(2), reference: try row.text(3),
            bodyHash: try row.blob(4), wrappedKey: try row.blob(5), sealed: try row.blob(6),
            toldAt: try row.instant(7), outcome: try row.value(8), person: try row.id(9),
            contract: try row.optionalID(10), deskCase: try row.optionalID(11))
    }
}
