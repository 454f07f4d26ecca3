// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which rows of the audit are asked for.
public struct AuditQuery: WireRecord {
    /// Only rows about this person.
    public let person: ID<PersonRecord>?
    /// Only rows older than this one: with `limit` the whole audit, page by page.
    public let before: ID<AuditLineRecord.Row>?
    /// 100 where none is named.
    public let limit: Int?

    public init(person: ID<PersonRecord>? = nil, before: ID<AuditLineRecord.Row>? = nil, limit: Int? = nil) {
        self.person = person
        self.before = before
        self.limit = limit
    }

    public static let shape = Shape<AuditQuery>(
        AuditQuery.init(person:before:limit:), WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("before", \.before, .optional(.id(AuditLineRecord.Row.self))),
        WireField("limit", \.limit, .optional(.integer(1...1_000))))
}

/// One thing done, or one record looked at.
public struct AuditLineRecord: WireRecord {
    /// Marks keys of rows.
    public enum Row {}

    public let id: ID<Row>
    public let recordedAt: Instant
    public let actor: String
    public let role: String
    public let operation: String
    public let person: ID<PersonRecord>?
    public let detail: String

    public init(
        id: ID<Row>, recordedAt: Instant, actor: String, role: String, operation: String, person: ID<PersonRecord>?,
        detail: String
    ) {
        self.id = id
        self.recordedAt = recordedAt
        self.actor = actor
        self.role = role
        self.operation = operation
        self.person = person
        self.detail = detail
    }

    public static let shape = Shape<AuditLineRecord>(
        AuditLineRecord.init, WireField("id", \.id, .id(Row.self)), WireField("recordedAt", \.recordedAt, .instant),
        WireField("actor", \.actor, .text(0...200)), WireField("role", \.role, .text(0...60)),
        WireField("operation", \.operation, .text(1...100)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("detail", \.detail, .text(0...2_000)))
}

/// The newest rows, newest first.
public struct AuditRecord: WireRecord {
    public let lines: [AuditLineRecord]
    /// The last signed root; null while nothing is sealed.
    public let root: LogRootRecord?

    public init(lines: [AuditLineRecord], root: LogRootRecord?) {
        self.lines = lines
        self.root = root
    }

    public static let shape = Shape<AuditRecord>(
        AuditRecord.init, WireField("lines", \.lines, .list(of: .record(), 0...1_000)),
        WireField("root", \.root, .optional(.record())))
}
