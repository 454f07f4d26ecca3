// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import Synchronization

/// Every different statement that the use cases of a house have sent, each with values it was sent with.
///
/// Where RANTAU_STATEMENTS names a file, the statements of all houses of the run are added to it, for
/// `QueryPlanTests` to explain in a run of its own.
public final class SentStatements: Sendable {
    private let known = Mutex<[Int: [SQL]]>([:])

    public init() {}

    public var all: [SQL] { known.withLock { $0.values.flatMap { $0 } } }

    func add(_ sql: SQL) {
        let isBetter = known.withLock { known in
            let place = known[sql.shape]?.firstIndex { $0.pieces == sql.pieces }
            guard let place, let other = known[sql.shape]?[place] else {
                known[sql.shape, default: []].append(sql)
                return true
            }
            // A value that is missing hides what a statement asks for.
            guard sql.missingValues < other.missingValues else { return false }
            known[sql.shape]?[place] = sql
            return true
        }
        if isBetter, Self.isRead(sql) { SentFile.shared?.add(sql) }
    }

    /// Whether the statement looks rows up, which a plan can say something about.
    public static func isRead(_ sql: SQL) -> Bool {
        let text = sql.text
        return ["SELECT", "WITH", "UPDATE", "DELETE"].contains { text.hasPrefix($0) }
            || (text.hasPrefix("INSERT") && text.contains("SELECT"))
    }

    /// What an earlier run wrote into a file.
    public static func read(_ path: String) throws -> [SQL] {
        let text = try String(contentsOfFile: path, encoding: .utf8)
        var best: [String: SQL] = [:]
        for line in text.split(separator: "\n") {
            let sql = try JSONDecoder().decode(SentFile.Line.self, from: Data(line.utf8)).sql
            if let other = best[sql.text], other.missingValues <= sql.missingValues { continue }
            best[sql.text] = sql
        }
        return Array(best.values)
    }
}

extension SQL {
    fileprivate var missingValues: Int { arguments.count { $0 == .null } }
}

/// The file that the statements of a whole run are added to, one JSON object a line.
private final class SentFile: Sendable {
    static let shared = ProcessInfo.processInfo.environment["RANTAU_STATEMENTS"].flatMap { path in
        (try? AppendFile(path: path)).map { SentFile($0) }
    }

    struct Line: Codable {
        let text: String
        let values: [String]

        init(_ sql: SQL) {
            text = sql.text
            values = sql.arguments.map { value in
                switch value {
                case .null: "n"
                case .integer(let number): "i\(number)"
                case .text(let text): "t" + text
                case .blob(let bytes): "b" + Data(bytes).base64EncodedString()
                }
            }
        }

        var sql: SQL {
            SQL(
                text,
                binding: values.map { value in
                    let rest = String(value.dropFirst())
                    switch value.first {
                    case "i": return .integer(Int64(rest) ?? 0)
                    case "t": return .text(rest)
                    case "b": return .blob(Array(Data(base64Encoded: rest) ?? Data()))
                    default: return .null
                    }
                })
        }
    }

    private let file: AppendFile
    /// How many values were missing where a statement was added last.
    private let added = Mutex<[String: Int]>([:])

    init(_ file: AppendFile) { self.file = file }

    func add(_ sql: SQL) {
        added.withLock { added in
            if let before = added[sql.text], before <= sql.missingValues { return }
            guard let line = try? JSONEncoder().encode(Line(sql)) else { return }
            added[sql.text] = sql.missingValues
            try? file.append(Array(line) + [0x0A])
        }
    }
}
