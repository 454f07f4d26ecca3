// SPDX-License-Identifier: Apache-2.0
import Database
import Dispatch
import Foundation
import PostgresDatabase

/// The PostgreSQL server that RANTAU_TEST_POSTGRES names: a database for each test, copied from one with the schema.
public actor TestServer {
    public static let shared: TestServer? = ProcessInfo.processInfo.environment["RANTAU_TEST_POSTGRES"].map {
        TestServer(url: $0)
    }

    private static let upkeep = DispatchQueue(label: "rantau.test.upkeep")

    private let server: String
    private let mark = "rantau_test_\(ProcessInfo.processInfo.processIdentifier)"
    private var template: Task<String, any Error>?
    private var count = 0

    private init(url: String) { server = url }

    /// A database of its own with the schema.
    public func database(_ migrations: [Migration]) async throws -> LeasedDatabase {
        if template == nil { template = Task { try await Self.makeTemplate(mark, server, migrations) } }
        let template = try await template?.value
        return try lease(from: template)
    }

    /// A database of its own with nothing in it.
    public func emptyDatabase() throws -> LeasedDatabase { try lease(from: nil) }

    private func lease(from template: String?) throws -> LeasedDatabase {
        count += 1
        let name = "\(mark)_\(count)"
        try PostgresDatabase.upkeep(url: server, ["CREATE DATABASE \(name) TEMPLATE \(template ?? "template0")"])
        let url = Self.url(server, database: name)
        return try LeasedDatabase(url: url) {
            try PostgresDatabase(url: url, limits: PostgresLimits(readers: 2))
        } remove: { [server] in
            Self.upkeep.async {
                try? PostgresDatabase.upkeep(url: server, ["DROP DATABASE IF EXISTS \(name) WITH (FORCE)"])
            }
        }
    }

    private static func makeTemplate(
        _ mark: String, _ server: String, _ migrations: [Migration]
    ) async throws -> String {
        let name = mark + "_template"
        try PostgresDatabase.upkeep(
            url: server, ["DROP DATABASE IF EXISTS \(name) WITH (FORCE)", "CREATE DATABASE \(name)"])
        try await PostgresDatabase(url: url(server, database: name)).migrate(migrations)
        // A database is copied only while nobody is connected to it; the connection above takes a moment to end.
        try PostgresDatabase.upkeep(
            url: server,
            ["SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity WHERE datname = '\(name)'"])
        return name
    }

    static func url(_ server: String, database: String) -> String {
        let parts = server.split(separator: "?", maxSplits: 1)
        let place = parts[0]
        guard let scheme = place.range(of: "://") else { return server }
        let host = place[scheme.upperBound...].split(separator: "/", omittingEmptySubsequences: false).first ?? ""
        return place[..<scheme.upperBound] + host + "/" + database + (parts.count > 1 ? "?" + parts[1] : "")
    }
}
