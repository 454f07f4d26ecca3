// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel

/// Papers and photos, sealed under the key of the person they are about.
public struct DocumentStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// What is known of a paper without opening it.
    public struct Document: Sendable {
        public let id: ID<DocumentRecord>
        public let person: ID<PersonRecord>
        public let incident: ID<IncidentRecord>
        public let kind: PaperKind
        public let fileName: String
        public let media: MediaKind
        /// Bytes before sealing.
        public let size: Int
        /// SHA-256 of the bytes before sealing.
        public let digest: [UInt8]
        public let recordedAt: Instant
        public let recordedBy: String

        public init(
            id: ID<DocumentRecord>, person: ID<PersonRecord>, incident: ID<IncidentRecord>, kind: PaperKind,
            fileName: String, media: MediaKind, size: Int, digest: [UInt8], recordedAt: Instant, recordedBy: String
        ) {
            self.id = id
            self.person = person
            self.incident = incident
            self.kind = kind
            self.fileName = fileName
            self.media = media
            self.size = size
            self.digest = digest
            self.recordedAt = recordedAt
            self.recordedBy = recordedBy
        }
    }

    private static let columns: SQL = """
        id, person, incident, kind, file_name, media_type, size, digest, recorded_at, recorded_by
        """

    /// - Parameter content: sealed as `document.content`, owner is the document's id.
    public func insert(_ document: Document, content: [UInt8]) throws {
        try transaction.execute(
            """
            INSERT INTO document (\(part: Self.columns), content)
            VALUES (\(document.id), \(document.person), \(document.incident), \(document.kind.rawValue),
                \(document.fileName), \(document.media.rawValue), \(document.size), \(document.digest),
                \(document.recordedAt), \(document.recordedBy), \(content))
            """)
    }

    /// - Throws: `absent` when there is no such paper.
    public func get(_ id: ID<DocumentRecord>) throws -> Document {
        let row = try transaction.row(
            "SELECT \(part: Self.columns) FROM document WHERE id = \(id) AND incident IS NOT NULL")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try Self.document(row)
    }

    /// The sealed bytes.
    public func content(_ id: ID<DocumentRecord>) throws -> [UInt8] {
        let row = try transaction.row("SELECT content FROM document WHERE id = \(id)")
        guard let row else { throw Failure(.absent, "no-such-record") }
        return try row.blob(0)
    }

    /// The papers of an incident, oldest first.
    public func all(of incident: ID<IncidentRecord>) throws -> [Document] {
        try transaction.rows("SELECT \(part: Self.columns) FROM document WHERE incident = \(incident) ORDER BY id")
            .map(Self.document)
    }

    /// A paper of the same kind and bytes that the incident already has.
    public func find(
        _ kind: PaperKind, digest: [UInt8], of incident: ID<IncidentRecord>
    ) throws -> ID<DocumentRecord>? {
        try transaction.row(
            """
            SELECT id FROM document
            WHERE incident = \(incident) AND kind = \(kind.rawValue) AND digest = \(digest) LIMIT 1
            """)?.id(0)
    }

    private static func document(_ row: Row) throws -> Document {
        try Document(
            id: row.id(0), person: row.id(1), incident: row.id(2), kind: row.value(3), fileName: row.text(4),
            media: row.value(5), size: row.int(6), digest: row.blob(7), recordedAt: row.instant(8),
            recordedBy: row.text(9))
    }
}
