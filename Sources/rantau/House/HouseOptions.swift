// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials
import Kernel

/// Where an installation keeps its things; shared by every command that touches data.
struct HouseOptions: ParsableArguments {
    @Option(help: "Where the data are: sqlite:PATH. (default: sqlite:data/rantau.sqlite)")
    var database: String?

    @Option(help: "The directory that holds Regulations and Public. (default: beside or above the program)")
    var home: String?

    @Option(help: "The directory of keys, made when missing. (default: the database's path with .keys)")
    var keys: String?

    /// The path of the database file.
    var databasePath: String {
        get throws {
            let text = Setting.text(database, "database", default: "sqlite:data/rantau.sqlite")
            guard text.hasPrefix("sqlite:"), text.count > 7 else {
                throw ValidationError("--database must be sqlite:PATH, found \(text)")
            }
            return String(text.dropFirst(7))
        }
    }

    var keysPath: String {
        get throws { Setting.text(keys, "keys", default: try databasePath + ".keys") }
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
