// SPDX-License-Identifier: Apache-2.0

/// Every import stands in the row of its target, and the manifest gives it.
enum ImportRule {
    struct Import {
        let module: String
        let line: Int
    }

    /// The system's C library, for the few calls that Foundation does not have.
    private static let systemLibraries: Set<String> = ["Glibc", "Darwin", "Musl"]

    /// Come with the compiler, so that no manifest gives them; a target's row still must.
    private static let toolchain: Set<String> = [
        "Dispatch", "FoundationEssentials", "Foundation", "FoundationXML", "Synchronization",
    ]

    static func imports(of file: SourceFile) -> [Import] {
        file.code.enumerated().compactMap { offset, line in
            var words = line.split(separator: " ").drop { $0.hasPrefix("@") || accessLevels.contains($0) }
            guard words.popFirst() == "import" else { return nil }
            if let first = words.first, kinds.contains(first) { words.removeFirst() }
            guard let module = words.first?.prefix(while: { $0 != "." }) else { return nil }
            return Import(module: String(module), line: offset + 1)
        }
    }

    /// - Parameters:
    ///   - systemCallers: files that may import the C library.
    ///   - besides: modules that the target may import beside its row.
    static func findings(
        in file: SourceFile, manifest: Manifest, systemCallers: Set<String> = [], besides: Set<String> = []
    ) -> [Finding] {
        guard let allowed = LayerTable.allowed(file.target) else {
            return [Finding(file, "target \(file.target) has no row in LayerTable; give it one")]
        }
        let given = manifest.dependencies[file.target] ?? []
        return imports(of: file).compactMap { found in
            if systemLibraries.contains(found.module) {
                guard !systemCallers.contains(file.path) else { return nil }
                return Finding(file, line: found.line, "imports \(found.module); only listed files call the system")
            }
            if besides.contains(found.module) { return nil }
            guard allowed.contains(found.module) else {
                return Finding(
                    file, line: found.line, "\(file.target) may not import \(found.module); see LayerTable")
            }
            guard
                toolchain.contains(found.module) || given.contains(found.module)
                    || isCompanion(found.module, of: given)
            else {
                return Finding(
                    file, line: found.line, "\(file.target) imports \(found.module), which Package.swift does not give")
            }
            return nil
        }
    }

    private static func isCompanion(_ module: String, of given: Set<String>) -> Bool {
        given.contains { LayerTable.companions[$0]?.contains(module) == true }
    }

    private static let accessLevels: Set<Substring> = ["public", "package", "internal", "fileprivate", "private"]
    private static let kinds: Set<Substring> = [
        "struct", "class", "enum", "protocol", "func", "typealias", "var", "let", "actor",
    ]
}
