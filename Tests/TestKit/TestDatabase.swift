// SPDX-License-Identifier: Apache-2.0
import Database
import Foundation
import SQLiteDatabase
import Store

/// A database for one test, with the whole schema, and a folder beside it; both go with the last reference.
///
/// It is a file of SQLite, or where RANTAU_TEST_POSTGRES names a server, a database of its own there.
public final class TestDatabase: Sendable {
    public let engine: any DatabaseEngine
    public let folder: String

    public static func make() async throws -> TestDatabase {
        guard let server = TestServer.shared else { return try await onDisk() }
        return TestDatabase(try await server.database(Schema.migrations), try makeFolder())
    }

    /// A file of SQLite, also where the tests run on PostgreSQL.
    public static func onDisk() async throws -> TestDatabase {
        let folder = try makeFolder()
        let engine = try SQLiteDatabase(path: folder + "/rantau.sqlite")
        try await engine.migrate(Schema.migrations)
        return TestDatabase(engine, folder)
    }

    /// One with another schema.
    public static func make(_ migrations: [Migration]) async throws -> TestDatabase {
        let folder = try makeFolder()
        let engine: any DatabaseEngine =
            if let server = TestServer.shared {
                try await server.emptyDatabase()
            } else {
                try SQLiteDatabase(path: folder + "/rantau.sqlite")
            }
        try await engine.migrate(migrations)
        return TestDatabase(engine, folder)
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
