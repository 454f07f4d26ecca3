// SPDX-License-Identifier: Apache-2.0
import Database
import FoundationEssentials
import Kernel
import PostgresDatabase
import SQLiteDatabase
import Store

/// Where an installation's data are, and with them which engine keeps them.
enum DatabasePlace: Equatable {
    /// A file of this machine.
    case sqlite(path: String)
    /// A server, as libpq takes it.
    case postgres(url: String)

    /// Nil for anything but `sqlite:PATH` and `postgres://…`.
    init?(_ text: String) {
        if text.hasPrefix("sqlite:"), text.count > 7 {
            self = .sqlite(path: String(text.dropFirst(7)))
        } else if text.hasPrefix("postgres://") || text.hasPrefix("postgresql://") {
            self = .postgres(url: text)
        } else {
            return nil
        }
    }

    /// Opens it; the folder of a file is made where it is missing.
    ///
    /// Other processes may write too. A group of writes begins by seeing the last key that was given, so that later
    /// keys are greater whichever process makes them, and also when a clock was set back in between.
    ///
    /// - Parameters:
    ///   - standby: A copy of a server that answers what may be a little behind; a file has none.
    ///   - passing: whether the work goes through the data once, in their order, so that little of a file need be kept
    ///     in memory.
    ///   - logPages: Pages that a file's log holds before they go into it; nil for as many as is usual.
    func open(
        standby: StandbyPlace? = nil, passing: Bool = false, logPages: Int? = nil
    ) throws -> any DatabaseEngine {
        switch self {
        case .sqlite(let path):
            if let slash = path.lastIndex(of: "/"), slash > path.startIndex {
                try FileManager.default.createDirectory(
                    atPath: String(path[..<slash]), withIntermediateDirectories: true)
            }
            var memory: SQLiteDatabase.PageMemory = passing ? .passing : .serving
            if let logPages { memory.loggedPages = logPages }
            return try SQLiteDatabase(path: path, memory: memory, afterOthers: Self.seeKeys)
        case .postgres(let url):
            return try PostgresDatabase(url: url, standby: standby, beforeGroup: Self.seeKeys)
        }
    }

    private static func seeKeys(_ transaction: any Transaction) throws {
        SystemEnvironment.sawKey(try KeyStore(transaction).newest())
    }
}
