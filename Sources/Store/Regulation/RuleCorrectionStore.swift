// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// What a law changed for the past brought about, case by case.
public struct RuleCorrectionStore {
    /// Marks keys of corrections.
    public enum Record {}

    /// What kind of record another law changes.
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        /// A benefit that was granted or refused.
        case claim
        /// A contribution that was paid.
        case contribution
        /// Days of cover of a person.
        case cover
    }

    public struct Correction: Sendable, Hashable {
        public let kind: Kind
        /// The claim, invoice or person.
        public let subject: Int64
        public let person: ID<PersonRecord>
        /// Rupiah for claims and contributions, covered days for cover; nil where the law gave nothing to compute.
        public let was: Int64?
        public let becomes: Int64?
        /// Whether officers decided otherwise than the law gave: it is listed, and what follows is theirs to say.
        public let isByOfficers: Bool

        public init(
            kind: Kind, subject: Int64, person: ID<PersonRecord>, was: Int64?, becomes: Int64?,
            isByOfficers: Bool = false
        ) {
            self.kind = kind
            self.subject = subject
            self.person = person
            self.was = was
            self.becomes = becomes
            self.isByOfficers = isByOfficers
        }

        /// What is still to be paid or collected; nil where it is not money, one side cannot be computed, or officers
        /// decided by themselves.
        public var owed: Rupiah? {
            guard kind != .cover, !isByOfficers, let was, let becomes, was != becomes else { return nil }
            return Rupiah(becomes - was)
        }
    }

    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public func insert(
        _ correction: Correction, draft: ID<RuleDraftStore.Record>, id: ID<Record>, entry: ID<EntryRecord>?,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO rule_correction (id, draft, kind, subject, person, was, becomes, entry, recorded_at)
            VALUES (\(id), \(draft), \(correction.kind.rawValue), \(correction.subject), \(correction.person),
                \(correction.was), \(correction.becomes), \(entry), \(now))
            """)
    }

    /// What was posted about a claim or contribution so far.
    public func posted(_ kind: Kind, _ subject: Int64) throws -> Rupiah {
        let row = try transaction.row(
            """
            SELECT coalesce(sum(becomes - was), 0) FROM rule_correction
            WHERE kind = \(kind.rawValue) AND subject = \(subject) AND entry IS NOT NULL
            """)
        return Rupiah(try row?.integer(0) ?? 0)
    }

    /// The first corrections that a draft brought about.
    public func all(of draft: ID<RuleDraftStore.Record>, limit: Int) throws -> [Correction] {
        try transaction.rows(
            """
            SELECT kind, subject, person, was, becomes, entry FROM rule_correction
            WHERE draft = \(draft) ORDER BY id LIMIT \(limit)
            """
        ).map { row in
            let kind: Kind = try row.value(0)
            let entry: ID<EntryRecord>? = try row.optionalID(5)
            let was = try row.optionalInteger(3)
            let becomes = try row.optionalInteger(4)
            return Correction(
                kind: kind, subject: try row.integer(1), person: try row.id(2), was: was, becomes: becomes,
                isByOfficers: kind == .claim && entry == nil && was != nil && becomes != nil)
        }
    }

    public func count(of draft: ID<RuleDraftStore.Record>) throws -> Int {
        try transaction.row("SELECT count(*) FROM rule_correction WHERE draft = \(draft)")?.int(0) ?? 0
    }

    /// Claims that were decided, oldest first.
    public func decidedClaims() throws -> [ID<ClaimRecord>] {
        try transaction.rows("SELECT DISTINCT claim FROM claim_event WHERE rules IS NOT NULL ORDER BY claim")
            .map { try $0.id(0) }
    }

    /// Invoices for JKK and JKM that were paid, oldest first.
    public func settledContributions() throws -> [ID<InvoiceRecord>] {
        try transaction.rows("SELECT id FROM invoice WHERE settled_at IS NOT NULL AND stage <> 'jht' ORDER BY id")
            .map { try $0.id(0) }
    }

    /// Invoices for JKK and JKM that can be paid now, oldest first.
    public func openContributions(at now: Instant) throws -> [ID<InvoiceRecord>] {
        try transaction.rows(
            """
            SELECT id FROM invoice
            WHERE settled_at IS NULL AND expires_at > \(now) AND stage <> 'jht' ORDER BY id
            """
        ).map { try $0.id(0) }
    }

    /// Ends the time in which an open invoice can be paid, so that it is issued anew at another price.
    public func expire(_ invoice: ID<InvoiceRecord>, at now: Instant) throws {
        try transaction.execute(
            "UPDATE invoice SET expires_at = \(now) WHERE id = \(invoice) AND settled_at IS NULL")
    }

    /// People with stored cover, in order.
    public func coveredPersons() throws -> [ID<PersonRecord>] {
        try transaction.rows("SELECT DISTINCT person FROM cover_period ORDER BY person").map { try $0.id(0) }
    }
}
