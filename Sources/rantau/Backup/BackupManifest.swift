// SPDX-License-Identifier: Apache-2.0
import Database
import FoundationEssentials
import Kernel
import Sealing
import Store

/// What a backup says of itself, so that a restored installation can be compared with the one it was taken from.
struct BackupManifest: Codable, Equatable {
    /// The moment at which the copy was begun, in ISO 8601.
    let madeAt: String
    /// The schema's steps that had run.
    let migrations: [String]
    /// How many leaves the newest signed root of the audit log covers; 0 before the first.
    let leaves: Int64
    /// The newest signed root, in hexadecimal; empty before the first.
    let root: String
    /// Entries in the books.
    let entries: Int64

    static let fileName = "manifest.json"

    /// Reads it from the copy itself.
    init(of database: any DatabaseEngine, at now: Instant) async throws {
        let migrations = try await database.appliedMigrations()
        let (root, entries) = try await database.read { transaction in
            (
                try LogStore(transaction).lastRoot(),
                try transaction.row("SELECT count(*) FROM entry")?.integer(0)
            )
        }
        guard let entries else { throw DatabaseFault.unavailable(message: "the copy holds no books") }
        madeAt = now.text(at: .wib)
        self.migrations = migrations
        leaves = root?.size ?? 0
        self.root = root.map { Hex.text($0.root) } ?? ""
        self.entries = entries
    }

    /// - Throws: `ArchiveFault.unknownForm`.
    init(json: [UInt8]) throws {
        do {
            self = try JSONDecoder().decode(BackupManifest.self, from: Data(json))
        } catch {
            throw ArchiveFault.unknownForm
        }
    }

    var json: [UInt8] {
        get throws {
            let encoder = JSONEncoder()
            encoder.outputFormatting = [.sortedKeys, .prettyPrinted]
            return Array(try encoder.encode(self))
        }
    }
}
