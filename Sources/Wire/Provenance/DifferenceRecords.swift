// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where a source says otherwise than what counts.
public struct DifferenceRecord: WireRecord {
    public let statement: ID<StatementRecord>
    public let person: ID<PersonRecord>
    public let field: String
    /// What counts; numbers are masked.
    public let counts: String
    /// What the source says.
    public let told: String
    public let source: String
    public let toldAt: Instant
    public let recordedAt: Instant

    public init(
        statement: ID<StatementRecord>, person: ID<PersonRecord>, field: String, counts: String, told: String,
        source: String, toldAt: Instant, recordedAt: Instant
    ) {
        self.statement = statement
        self.person = person
        self.field = field
        self.counts = counts
        self.told = told
        self.source = source
        self.toldAt = toldAt
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<DifferenceRecord>(
        DifferenceRecord.init, WireField("statement", \.statement, .id(StatementRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("field", \.field, .text(1...40)),
        WireField("counts", \.counts, .text(0...2_000)), WireField("told", \.told, .text(0...2_000)),
        WireField("source", \.source, .text(1...60)), WireField("toldAt", \.toldAt, .instant),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Undecided differences, oldest first.
public struct DifferenceList: WireRecord {
    public let differences: [DifferenceRecord]

    public init(differences: [DifferenceRecord]) { self.differences = differences }

    public static let shape = Shape<DifferenceList>(
        DifferenceList.init, WireField("differences", \.differences, .list(of: .record(), 0...1_000)))
}

/// What an officer decides about a difference. Also its answer.
public struct DifferenceDecision: WireRecord {
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        /// It counts from now on.
        case take
        /// What counted goes on counting.
        case leave
    }

    public let decision: Decision
    /// By which paper it was decided.
    public let reason: String

    public static let shape = Shape<DifferenceDecision>(
        DifferenceDecision.init, WireField("decision", \.decision, .cases()),
        WireField("reason", \.reason, .text(3...500, example: "Seen in the new passport")))
}
