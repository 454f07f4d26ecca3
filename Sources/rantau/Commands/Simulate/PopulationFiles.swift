// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import Protection

/// Populations and their results on disk: a table `.csv`, or a folder with one `.npy` a column.
enum PopulationFiles {
    static func read(_ path: String, losses: [String]) throws -> PopulationColumns {
        guard path.hasSuffix(".csv") else {
            var people = PopulationColumns()
            for (name, column) in PopulationColumns.names {
                people[keyPath: column] = try NumPyColumn.read("\(path)/\(name).npy")
            }
            return people
        }
        guard let data = FileManager.default.contents(atPath: path) else {
            throw Failure(.unavailable, "file-unreadable", details: ["path": path])
        }
        return try PopulationTable(path: path, losses: losses).read(String(decoding: data, as: UTF8.self))
    }

    static func write(_ results: PopulationResults, to path: String) throws {
        guard path.hasSuffix(".csv") else {
            try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
            for (name, column) in zip(PopulationResults.names, results.columns) {
                try NumPyColumn.write(column, to: "\(path)/\(name).npy")
            }
            return
        }
        try Data(PopulationTable.text(results).utf8).write(to: URL(filePath: path))
    }

    /// Keeps a made-up population, so that another program can read it.
    static func write(_ people: PopulationColumns, to path: String) throws {
        try FileManager.default.createDirectory(atPath: path, withIntermediateDirectories: true)
        for (name, column) in PopulationColumns.names {
            try NumPyColumn.write(people[keyPath: column], to: "\(path)/\(name).npy")
        }
    }
}
