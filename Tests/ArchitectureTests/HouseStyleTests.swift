// SPDX-License-Identifier: Apache-2.0
import Testing

@Suite("House style")
struct HouseStyleTests {
    @Test("Files, functions and lines are small enough to be read at once")
    func sizes() {
        let findings = Repository.swiftFiles.flatMap(SizeRule.findings)
        expectNone(findings, exceptions: Exceptions.size)
    }

    @Test("No banned word is used")
    func words() {
        let findings = Repository.swiftFiles.flatMap(BannedWordRule.findings)
        #expect(findings.isEmpty, "\(findings.report)")
    }

    @Test("Files and folders are named after what they hold, and name their licence")
    func names() {
        let findings = Repository.swiftFiles.flatMap(NamingRule.findings)
        expectNone(findings, exceptions: Exceptions.naming)
    }

    @Test("The repository names nothing outside of itself")
    func places() {
        let findings = Repository.writings.flatMap { PlaceRule.findings(path: $0.path, text: $0.text) }
        #expect(findings.isEmpty, "\(findings.report)")
        #expect(Repository.writings.count > Repository.swiftFiles.count)
    }

    /// No finding outside of the exceptions, and no exception without a finding.
    private func expectNone(_ findings: [Finding], exceptions: [String: String]) {
        let unexpected = findings.filter { exceptions[$0.path] == nil }
        #expect(unexpected.isEmpty, "\(unexpected.report)")
        let needed = Set(findings.map(\.path))
        let idle = exceptions.keys.filter { !needed.contains($0) }.sorted()
        #expect(idle.isEmpty, "these exceptions are needed no longer; take them out: \(idle)")
    }
}
