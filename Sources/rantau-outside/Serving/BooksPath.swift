// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import FoundationEssentials

/// Where a program keeps its books: `sqlite:PATH`.
struct BooksPath: ExpressibleByArgument {
    let path: String

    init?(argument: String) {
        let prefix = "sqlite:"
        guard argument.hasPrefix(prefix), argument.count > prefix.count else { return nil }
        path = String(argument.dropFirst(prefix.count))
    }

    /// Makes the folder of the books if it is missing.
    func prepare() throws {
        guard let slash = path.lastIndex(of: "/"), slash > path.startIndex else { return }
        let folder = String(path[..<slash])
        do {
            try FileManager.default.createDirectory(atPath: folder, withIntermediateDirectories: true)
        } catch {
            throw ValidationError("the folder \(folder) for the books cannot be made: \(error)")
        }
    }
}
