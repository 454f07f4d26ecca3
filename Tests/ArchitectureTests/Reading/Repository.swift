// SPDX-License-Identifier: Apache-2.0
import Foundation

/// The repository that this test stands in, read from disk once.
enum Repository {
    static let root: String = {
        var path = URL(fileURLWithPath: #filePath)
        for _ in 0..<4 { path.deleteLastPathComponent() }
        return path.path
    }()

    /// All Swift files of the product and its tests, ordered by path.
    static let swiftFiles: [SourceFile] = files(below: ["Sources", "Tests"], ending: [".swift"]).map {
        SourceFile(path: $0.path, text: $0.text)
    }

    /// The Swift files that make up the product.
    static var product: [SourceFile] { swiftFiles.filter(\.isProduct) }

    static func text(of path: String) throws -> String {
        try String(contentsOfFile: root + "/" + path, encoding: .utf8)
    }

    /// Every readable text of the repository that people write, whatever its language.
    static let writings: [(path: String, text: String)] =
        files(
            below: ["Sources", "Tests", "Public", "Regulations", "scripts", "docs", "Benchmarks", ".ci", "deploy"],
            ending: [
                ".swift", ".md", ".py", ".sh", ".js", ".css", ".html", ".yaml", ".yml", ".lua", ".txt", ".webmanifest",
            ], plain: ["scripts", ".ci"])
        + ["README.md", "ARCHITECTURE.md", "CHANGELOG.md", "Package.swift"].compactMap { path in
            (try? text(of: path)).map { (path, $0) }
        }

    /// - Parameter plain: folders in which files without an ending count too: programs.
    private static func files(
        below folders: [String], ending endings: [String], plain: [String] = []
    ) -> [(path: String, text: String)] {
        var found: [(path: String, text: String)] = []
        for folder in folders {
            let names = (try? FileManager.default.subpathsOfDirectory(atPath: root + "/" + folder)) ?? []
            for name in names where !name.split(separator: "/").contains("__pycache__") {
                let isPlain = plain.contains(folder) && !name.contains(".")
                guard isPlain || endings.contains(where: name.hasSuffix) else { continue }
                guard let text = try? text(of: folder + "/" + name) else { continue }
                found.append((folder + "/" + name, text))
            }
        }
        return found.sorted { $0.path < $1.path }
    }
}
