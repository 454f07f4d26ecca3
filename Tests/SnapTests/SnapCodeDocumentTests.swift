// SPDX-License-Identifier: Apache-2.0
import Foundation
import Snap
import Testing

@Suite("The document of SNAP's codes")
struct SnapCodeDocumentTests {
    @Test func theDocumentIsTheTable() throws {
        let root = URL(fileURLWithPath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent()
        let text = try String(contentsOf: root.appendingPathComponent("docs/snap-codes.md"), encoding: .utf8)
        #expect(
            text == SnapCodeDocument.markdown + "\n", "write it again with: rantau partner codes > docs/snap-codes.md")
    }

    @Test func everyRowSaysHowFarItWasVerified() {
        let known = Set(SnapVerification.allCases.map(\.rawValue))
        let marks = SnapCodeDocument.services().map(\.last) + SnapCodeDocument.cases().map(\.last)
        #expect(marks.count == SnapService.allCases.count + SnapCase.allCases.count)
        #expect(marks.allSatisfy { $0.map(known.contains) ?? false })
    }

    @Test func everyServiceThatIsOfferedHasAnAddressOfItsOwn() {
        let offered = SnapService.allCases.filter(\.isOffered)
        #expect(Set(offered.compactMap(\.path)).count == offered.count)
        #expect(offered.filter { $0.method != "POST" } == [.vaUpdate, .vaDelete])
    }
}
