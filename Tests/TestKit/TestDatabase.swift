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
    public let engine: any DatabaseEngine
    public let folder: String

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
        let database = LeasedDatabase(try SQLiteDatabase(path: path), url: "sqlite:" + path) {
            try? FileManager.default.removeItem(atPath: folder)
        }
        try await database.migrate(migrations ?? Schema.migrations)
        return TestDatabase(database, try makeFolder())
    }

    /// Whether tests run on PostgreSQL.
    public static var isOnServer: Bool { TestServer.shared != nil }

    private init(_ engine: any DatabaseEngine, _ folder: String) {
        self.engine = engine
        self.folder = folder
    }

    private static func makeFolder() throws -> String {
        let folder = NSTemporaryDirectory() + "rantau-test-" + UUID().uuidString
        try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        return folder
    }

    deinit { try? FileManager.default.removeItem(atPath: folder) }
}
