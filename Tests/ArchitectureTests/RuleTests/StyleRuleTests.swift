// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite("The style rules catch what they are for")
struct StyleRuleTests {
    private static let licence = "// SPDX-License-Identifier: Apache-2.0\n"

    private func file(_ text: String, path: String = "Sources/Money/Sample.swift") -> SourceFile {
        SourceFile(path: path, text: text)
    }

    @Test("A file, a function or a line above its limit is found, one at its limit is not")
    func sizes() {
        let body = { (count: Int) in
            "func long() {\n" + String(repeating: "    a()\n", count: count - 2) + "}\n"
        }
        #expect(SizeRule.findings(in: file(body(60))).isEmpty)
        #expect(SizeRule.findings(in: file(body(61))).count == 1)
        #expect(SizeRule.findings(in: file(String(repeating: "a\n", count: 400))).isEmpty)
        #expect(SizeRule.findings(in: file(String(repeating: "a\n", count: 401))).count == 1)
        #expect(SizeRule.findings(in: file(String(repeating: "a", count: 120))).isEmpty)
        #expect(SizeRule.findings(in: file(String(repeating: "a", count: 121))).count == 1)
    }

    @Test(
        "Every banned word is found in code",
        arguments: [
            "struct A: @unchecked Sendable {}", "nonisolated(unsafe) var a = 1", "let a = try! b()",
            "let a = b as! C", "let a = b!", "let a = b[0]!.c", "let a = b()!", "var a: Int!", "let a = Date()",
            "let a = UUID()", "let a = DateFormatter()", "let a = ISO8601DateFormatter()",
            "let a = TimeZone(identifier: b)", "let a = Bundle.module", "print(a)", "let a: Double = 1",
            "let a: [Float] = []", "a.eraseDatabaseOnSchemaChange = true", "a.unsafeFlags([b])",
        ])
    func bannedWords(_ line: String) {
        #expect(!BannedWordRule.findings(in: file(line)).isEmpty)
    }

    @Test(
        "What only looks like a banned word is not found",
        arguments: [
            "// try! as! Date()", "let a = \"print(b)\"", "if a != b {}", "if !a {}", "let a = blueprint(b)",
            "let a = footprint(b)", "let a = try? b()", "let a = doubled(b)", "a(!b)", "let a = #\"Double\"#",
        ])
    func lookalikes(_ line: String) {
        #expect(BannedWordRule.findings(in: file(line)).isEmpty)
    }

    @Test("Programs may print, and floating point is for targets without money")
    func whereWordsCount() {
        let paths = [
            "Sources/rantau/Sample.swift", "Sources/rantau-outside/Sample.swift", "Tests/WebTests/Sample.swift",
        ]
        for path in paths { #expect(BannedWordRule.findings(in: file("print(a)", path: path)).isEmpty) }
        #expect(BannedWordRule.findings(in: file("let a: Double", path: "Sources/HTML/Sample.swift")).isEmpty)
    }

    @Test("Marks of unfinished work are found in comments too")
    func leftovers() {
        #expect(!BannedWordRule.findings(in: file("// TO" + "DO: later")).isEmpty)
        #expect(!BannedWordRule.findings(in: file("// FIX" + "ME")).isEmpty)
    }

    @Test("A missing licence, a drawer and a wrong name are found")
    func names() {
        let right = StyleRuleTests.licence + "struct Sample {}\n"
        #expect(NamingRule.findings(in: file(right)).isEmpty)
        #expect(NamingRule.findings(in: file("struct Sample {}\n")).count == 1)
        #expect(NamingRule.findings(in: file(right, path: "Sources/Money/Utils/Sample.swift")).count == 1)
        #expect(NamingRule.findings(in: file(right, path: "Sources/Money/Other.swift")).count == 1)
    }

    @Test(
        "A file may be named after a type, an extension, a function or an aspect of its type",
        arguments: [
            ("Rupiah", "struct Rupiah {"), ("Rupiah+Text", "extension Rupiah {"),
            ("QuoteTexts.id", "extension QuoteTexts {"), ("ApproveClaim", "    public func approveClaim(_ a: B) {"),
            ("main", "run()"), ("Letter", "extension Claim.Letter {"),
            ("AccessFailures", "extension FailureTexts {"), ("Countries", "enum Country {"),
        ])
    func rightNames(_ name: String, _ line: String) {
        let sample = file(StyleRuleTests.licence + line, path: "Sources/Money/\(name).swift")
        #expect(NamingRule.findings(in: sample).isEmpty)
    }

    @Test(
        "Folders of a developer's machine are found in any text",
        arguments: ["cd /wo" + "rk/main", "see /ho" + "me/somebody", "/Us" + "ers/somebody/src"])
    func places(_ line: String) {
        #expect(PlaceRule.findings(path: "README.md", text: "first\n" + line).map(\.line) == [2])
        #expect(PlaceRule.findings(path: "README.md", text: "GET /api/v1/claims").isEmpty)
    }
}
