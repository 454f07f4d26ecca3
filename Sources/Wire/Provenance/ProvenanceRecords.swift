// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Who said what about a person, and what counts.
public struct ProvenanceAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let fields: [ProvenanceField]

    public init(person: ID<PersonRecord>, fields: [ProvenanceField]) {
        self.person = person
        self.fields = fields
    }

    public static let shape = Shape<ProvenanceAnswer>(
        ProvenanceAnswer.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("fields", \.fields, .list(of: .record())))
}

/// One field: what counts, and what was said, newest first.
public struct ProvenanceField: WireRecord {
    public let field: String
    public let counts: String
    public let statements: [ProvenanceLine]

    public init(field: String, counts: String, statements: [ProvenanceLine]) {
        self.field = field
        self.counts = counts
        self.statements = statements
    }

    public static let shape = Shape<ProvenanceField>(
        ProvenanceField.init, WireField("field", \.field, .text(1...40)),
        WireField("counts", \.counts, .text(0...2_000)),
        WireField("statements", \.statements, .list(of: .record(), 0...1_000)))
}

/// What one source said when.
public struct ProvenanceLine: WireRecord {
    public let text: String
    public let source: String
    public let toldAt: Instant
    public let recordedAt: Instant
    /// `counts`, `agrees`, `differs`, `late`; with a decision `taken` or `left`.
    public let standing: String
    public let reason: String?

    public init(
        text: String, source: String, toldAt: Instant, recordedAt: Instant, standing: String, reason: String?
    ) {
        self.text = text
        self.source = source
        self.toldAt = toldAt
        self.recordedAt = recordedAt
        self.standing = standing
        self.reason = reason
    }

    public static let shape = Shape<ProvenanceLine>(
        ProvenanceLine.init, WireField("text", \.text, .text(0...2_000)),
        WireField("source", \.source, .text(1...60)), WireField("toldAt", \.toldAt, .instant),
        WireField("recordedAt", \.recordedAt, .instant),
        WireField("standing", \.standing, .choice(["counts", "agrees", "differs", "late", "taken", "left"])),
        WireField("reason", \.reason, .optional(.text(0...500))))
}
