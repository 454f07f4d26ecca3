// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite("The layer rules catch what they are for")
struct LayerRuleTests {
    private let manifest = Manifest(
        text: """
            let crypto = Target.Dependency.product(name: "Crypto", package: "swift-crypto")
            let pure: [Target.Dependency] = [
                "Kernel", "People",
            ]
            let package = Package(targets: [
                .systemLibrary(name: "CArgon2", pkgConfig: "libargon2", providers: [.apt(["libargon2-dev"])]),
                module("Sealing", ["Kernel", "CArgon2", crypto]),
                module("Text", pure),
                .executableTarget(name: "rantau", dependencies: pure + ["Text"], swiftSettings: strict),
            ])
            """)

    private func messages(_ path: String, _ text: String) -> [String] {
        ImportRule.findings(in: SourceFile(path: path, text: text), manifest: manifest).map(\.message)
    }

    @Test("The manifest's targets, variables and lists are understood")
    func manifestIsRead() {
        #expect(manifest.dependencies["Text"] == ["Kernel", "People"])
        #expect(manifest.dependencies["Sealing"]?.isSuperset(of: ["Kernel", "CArgon2", "Crypto"]) == true)
        #expect(manifest.dependencies["rantau"]?.isSuperset(of: ["Kernel", "People", "Text"]) == true)
    }

    @Test(
        "An import outside of the row is found, however it is written",
        arguments: [
            "import Web", "public import Web", "@testable import Web", "@_exported import struct Web.Site",
            "    import GRDB",
        ])
    func outsideOfTheRow(_ line: String) {
        #expect(messages("Sources/Text/A.swift", line).count == 1)
    }

    @Test("An import in the row that the manifest does not give is found")
    func notGiven() {
        #expect(messages("Sources/Text/A.swift", "import Money").first?.contains("does not give") == true)
        #expect(messages("Sources/Text/A.swift", "import People").isEmpty)
    }

    @Test("A target without a row is found")
    func noRow() { #expect(messages("Sources/Attic/A.swift", "").count == 1) }

    @Test("The C library is for listed files only")
    func systemCalls() {
        let file = SourceFile(path: "Sources/Sealing/A.swift", text: "import Glibc")
        #expect(ImportRule.findings(in: file, manifest: manifest).count == 1)
        #expect(ImportRule.findings(in: file, manifest: manifest, systemCallers: [file.path]).isEmpty)
    }

    @Test("An import in a comment or literal is none")
    func notAnImport() { #expect(messages("Sources/Text/A.swift", "// import Web\nlet a = \"import Web\"").isEmpty) }

    @Test(
        "Clock, chance and machine are found in pure targets and nowhere else",
        arguments: [
            "import Foundation", "import FoundationEssentials", "let a = Int.random(in: 0...1)",
            "let c = ContinuousClock()", "let d = FileManager.default", "let e = await f()",
        ])
    func impure(_ line: String) {
        #expect(PurityRule.findings(in: SourceFile(path: "Sources/Money/A.swift", text: line)).count == 1)
        #expect(PurityRule.findings(in: SourceFile(path: "Sources/Web/A.swift", text: line)).isEmpty)
    }
}
