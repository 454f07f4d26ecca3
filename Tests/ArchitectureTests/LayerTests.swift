// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite("Layers")
struct LayerTests {
    private let manifest: Manifest

    init() throws { manifest = Manifest(text: try Repository.text(of: "Package.swift")) }

    @Test("Every import stands in the row of its target and in the manifest")
    func imports() {
        let callers = Set(Exceptions.systemCallers.keys)
        let findings = Repository.product.flatMap {
            ImportRule.findings(
                in: $0, manifest: manifest, systemCallers: callers, besides: Exceptions.modules(besidesRowOf: $0.target)
            )
        }
        #expect(findings.isEmpty, "\(findings.report)")
        #expect(Repository.product.count > 100, "the product was not found below \(Repository.root)")
    }

    @Test("A row names only targets above it")
    func order() {
        var above: Set<String> = []
        let names = Set(LayerTable.rows.map(\.target))
        for row in LayerTable.rows {
            let below = row.imports.intersection(names).subtracting(above)
            #expect(below.isEmpty, "\(row.target) names \(below.sorted()), which do not stand above it")
            above.insert(row.target)
        }
    }

    @Test("The manifest gives no target more than its row")
    func manifestKeepsToTheTable() {
        for row in LayerTable.rows {
            let given = manifest.dependencies[row.target] ?? []
            let besides = Exceptions.modules(besidesRowOf: row.target)
            let allowed = (LayerTable.allowed(row.target) ?? []).union(besides)
            let extra = given.subtracting(allowed).filter { LayerTable.isModule($0) }
            #expect(extra.isEmpty, "Package.swift gives \(row.target) \(extra.sorted())")
        }
    }

    @Test("Every folder in Sources has a row, and every row a folder")
    func rowsAndFolders() {
        let folders = Set(Repository.product.map(\.target))
        let rows = Set(LayerTable.rows.map(\.target)).subtracting([
            "CArgon2", "CPango", "CPostgres", "CQRencode", "CSQLite", "CZlib",
        ])
        #expect(folders == rows)
    }

    @Test("Pure targets know no clock, no chance and no machine")
    func purity() {
        let findings = Repository.product.flatMap(PurityRule.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("The exceptions for imports are all still needed")
    func importExceptionsShrink() {
        let used = Set(
            Repository.product.flatMap { file in
                ImportRule.imports(of: file).map { "\(file.target) \($0.module)" }
            })
        let idle = Exceptions.imports.keys.filter { !used.contains($0) }.sorted()
        #expect(idle.isEmpty, "these exceptions are needed no longer; take them out: \(idle)")
    }

    @Test("The exceptions for system calls are all still needed")
    func exceptionsShrink() {
        for path in Exceptions.systemCallers.keys {
            let findings = Repository.product.filter { $0.path == path }.flatMap {
                ImportRule.findings(in: $0, manifest: manifest)
            }
            #expect(!findings.isEmpty, "\(path) needs its exception no longer; take it out")
        }
    }
}
