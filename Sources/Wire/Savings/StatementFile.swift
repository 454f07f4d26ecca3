// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A yearly statement that proves itself: what it says, its place in a block, the block's place in the log, and the
/// log's signed root. Hashes are 64 hexadecimal digits.
public struct StatementFile: WireRecord {
    public let year: Int
    /// The statement byte for byte as it was logged: a line of JSON.
    public let content: String
    public let line: ProofRecord
    public let block: StatementBlockRecord
    public let leaf: ProofRecord
    public let root: LogRootRecord

    public init(
        year: Int, content: String, line: ProofRecord, block: StatementBlockRecord, leaf: ProofRecord,
        root: LogRootRecord
    ) {
        self.year = year
        self.content = content
        self.line = line
        self.block = block
        self.leaf = leaf
        self.root = root
    }

    public static let shape = Shape<StatementFile>(
        StatementFile.init, WireField("year", \.year, .integer(2000...9999)),
        WireField("content", \.content, .text(1...2_000)), WireField("line", \.line, .record()),
        WireField("block", \.block, .record()), WireField("leaf", \.leaf, .record()),
        WireField("root", \.root, .record()))
}

/// A place among hashes and what leads from it to their root.
public struct ProofRecord: WireRecord {
    /// Counted from 0.
    public let place: Int
    /// How many there are.
    public let size: Int
    public let path: [String]

    public init(place: Int, size: Int, path: [String]) {
        self.place = place
        self.size = size
        self.path = path
    }

    public static let shape = Shape<ProofRecord>(
        ProofRecord.init, WireField("place", \.place, .integer(0...Int.max)),
        WireField("size", \.size, .integer(1...Int.max)),
        WireField("path", \.path, .list(of: .text(64...64), 0...64)))
}

/// The row of the audit that stands for a block of statements.
public struct StatementBlockRecord: WireRecord {
    public enum Row {}

    public let id: ID<Row>
    /// Microseconds since 1970.
    public let recordedAtMicroseconds: Int
    public let actor: String
    public let operation: String
    /// SHA-256 of the row's details.
    public let detail: String
    /// The root over the block's statements.
    public let linesRoot: String

    public init(
        id: ID<Row>, recordedAtMicroseconds: Int, actor: String, operation: String, detail: String, linesRoot: String
    ) {
        self.id = id
        self.recordedAtMicroseconds = recordedAtMicroseconds
        self.actor = actor
        self.operation = operation
        self.detail = detail
        self.linesRoot = linesRoot
    }

    public static let shape = Shape<StatementBlockRecord>(
        StatementBlockRecord.init, WireField("id", \.id, .id(Row.self)),
        WireField("recordedAtMicroseconds", \.recordedAtMicroseconds, .integer(0...Int.max)),
        WireField("actor", \.actor, .text(1...80)), WireField("operation", \.operation, .text(1...60)),
        WireField("detail", \.detail, .text(64...64)), WireField("linesRoot", \.linesRoot, .text(64...64)))
}

/// Which two sizes of the log are to be joined.
public struct ConsistencyQuery: WireRecord {
    public let from: Int
    public let to: Int

    public init(from: Int, to: Int) {
        self.from = from
        self.to = to
    }

    public static let shape = Shape<ConsistencyQuery>(
        ConsistencyQuery.init, WireField("from", \.from, .integer(0...Int.max)),
        WireField("to", \.to, .integer(0...Int.max)))
}

/// Proof that the log of one size begins with the log of another.
public struct ConsistencyRecord: WireRecord {
    public let from: Int
    public let to: Int
    public let path: [String]

    public init(from: Int, to: Int, path: [String]) {
        self.from = from
        self.to = to
        self.path = path
    }

    public static let shape = Shape<ConsistencyRecord>(
        ConsistencyRecord.init, WireField("from", \.from, .integer(0...Int.max)),
        WireField("to", \.to, .integer(0...Int.max)),
        WireField("path", \.path, .list(of: .text(64...64), 0...130)))
}
