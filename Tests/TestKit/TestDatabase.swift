// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import SQLiteDatabase
import Store

/// A database for one test, with the whole schema, and a folder beside it.
///
/// It is a file of SQLite, or where RANTAU_TEST_POSTGRES names a server, a database of its own there. It goes with the
/// last reference to its engine, the folder with the last one to this.
public final class TestDatabase: Sendable {
    public var engine: any DatabaseEngine { lease }
    public let folder: String
    private let lease: LeasedDatabase

    /// - Parameter migrations: another schema; nil for the whole of this program.
    public static func make(_ migrations: [Migration]? = nil) async throws -> TestDatabase {
        guard let server = TestServer.shared else { return try await onDisk(migrations) }
        let database = try await migrations == nil ? server.database(Schema.migrations) : server.emptyDatabase()
        if let migrations { try await database.migrate(migrations) }
        return TestDatabase(database, try makeFolder())
    }

    /// A file of SQLite, also where the tests run on PostgreSQL.
    public static func onDisk(_ migrations: [Migration]? = nil) async throws -> TestDatabase {
        let folder = try makeFolder()
        let path = folder + "/rantau.sqlite"
        if migrations == nil { try await whole.value.write(to: URL(fileURLWithPath: path)) }
        let database = try LeasedDatabase(url: "sqlite:" + path) {
            try SQLiteDatabase(path: path)
        } remove: {
            try? FileManager.default.removeItem(atPath: folder)
        }
        if let migrations { try await database.migrate(migrations) }
        return TestDatabase(database, try makeFolder())
    }

    /// A file with the whole schema and nothing in it, made once a run.
    private static let whole = Task {
        let folder = try makeFolder()
        defer { try? FileManager.default.removeItem(atPath: folder) }
        let database = try SQLiteDatabase(path: folder + "/made.sqlite")
        try await database.migrate(Schema.migrations)
        try database.copy(to: folder + "/whole.sqlite")
        return try Data(contentsOf: URL(fileURLWithPath: folder + "/whole.sqlite"))
    }

    /// Another process's line to the same database.
    func another() throws -> any DatabaseEngine { try lease.another() }

    /// Whether tests run on PostgreSQL.
    public static var isOnServer: Bool { TestServer.shared != nil }

    private init(_ lease: LeasedDatabase, _ folder: String) {
        self.lease = lease
        self.folder = folder
    }

    private static func makeFolder() throws -> String {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
