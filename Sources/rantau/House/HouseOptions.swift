// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel
import PostgresDatabase

/// Where an installation keeps its things; shared by every command that touches data.
struct HouseOptions: ParsableArguments {
    @Option(help: "Where the data are: sqlite:PATH or postgres://USER@HOST/NAME. (default: sqlite:data/rantau.sqlite)")
    var database: String?

    @Option(help: "The directory that holds Regulations and Public. (default: beside or above the program)")
    var home: String?

    @Option(help: "The directory of keys, made when missing. (default: beside SQLite's file; needed with PostgreSQL)")
    var keys: String?

    @Option(
        help: """
            The file that checks at the gate wait in, one for each process. (default: the database's path with .spool; \
            the keys' path with .spool with PostgreSQL)
            """)
    var spool: String?

    @Option(
        help: """
            A standby of the server, postgres://USER@HOST/NAME, that answers figures, search by name and looks at the \
            audit. (default: none)
            """)
    var replica: String?

    @Option(help: "How many seconds the standby may be behind; beyond, the server itself is asked. (default: 5)")
    var replicaBehind: String?

    @Option(
        help: "Pages of 4 kB that SQLite's log holds before they go into its file. (default: 16000, imports 64000)")
    var logPages: String?

    /// Nil for as many as is usual.
    var loggedPages: Int? {
        get throws {
            guard let text = Setting.optional(logPages, "log-pages") else { return nil }
            guard let pages = Int(text), (100...1_000_000).contains(pages) else {
                throw ValidationError("--log-pages must be 100 to 1000000, found \(text)")
            }
            return pages
        }
    }

    /// - Throws: bad usage where a standby has no server that it could follow.
    var standby: StandbyPlace? {
        get throws {
            guard let url = Setting.optional(replica, "replica") else { return nil }
            guard case .postgres = try databasePlace, case .postgres = DatabasePlace(url) else {
                throw ValidationError(
                    "--replica must be postgres://USER@HOST/NAME beside such a --database, found \(url)")
            }
            let text = Setting.text(replicaBehind, "replica-behind", default: "5")
            guard let seconds = Int(text), (1...3_600).contains(seconds) else {
                throw ValidationError("--replica-behind must be 1 to 3600 seconds, found \(text)")
            }
            return StandbyPlace(url: url, mostSecondsBehind: seconds)
        }
    }

    var databasePlace: DatabasePlace {
        get throws {
            let text = Setting.text(database, "database", default: "sqlite:data/rantau.sqlite")
            guard let place = DatabasePlace(text) else {
                throw ValidationError("--database must be sqlite:PATH or postgres://USER@HOST/NAME, found \(text)")
            }
            return place
        }
    }

    var keysPath: String {
        get throws {
            if let given = Setting.optional(keys, "keys") { return given }
            guard case .sqlite(let path) = try databasePlace else {
                throw ValidationError("name the directory of keys with --keys: a server's database has none beside it")
            }
            return path + ".keys"
        }
    }

    var spoolPath: String {
        get throws {
            if let given = Setting.optional(spool, "spool") { return given }
            if case .sqlite(let path) = try databasePlace { return path + ".spool" }
            return try keysPath + ".spool"
        }
    }

    /// Where partners' sandboxes are kept: beside the keys.
    var sandboxPath: String {
        get throws { try keysPath + ".sandboxes" }
    }

    /// The first of: what was given, the program's folder, and the folders above it, that holds `Regulations`.
    var homePath: String {
        get throws {
            if let given = Setting.optional(home, "home") { return given }
            var folder = FileManager.default.currentDirectoryPath
            let program = CommandLine.arguments.first ?? ""
            var candidates = [folder]
            folder = program.hasPrefix("/") ? program : folder + "/" + program
            while let slash = folder.lastIndex(of: "/"), folder.count > 1 {
                folder = String(folder[..<slash])
                candidates.append(folder)
            }
            for candidate in candidates where FileManager.default.fileExists(atPath: candidate + "/Regulations") {
                return candidate
            }
            throw ValidationError("no Regulations folder beside or above \(program); name its parent with --home")
        }
    }
}
