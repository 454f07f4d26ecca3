// SPDX-License-Identifier: Apache-2.0
import Kernel
import Linkage
import Testing
import Text

@Suite("Reasons of linkage in words")
struct LinkageTextsTests {
    @Test("Every finding has words of its own in both languages, without comma or quote", arguments: Language.allCases)
    func words(language: Language) {
        let phrases = LinkageTexts.phrases(language)
        let all =
            Evidence.allCases.compactMap { phrases.evidence[$0] } + [phrases.beginning, phrases.rival, phrases.family]
        #expect(all.count == Evidence.allCases.count + 3)
        #expect(Set(all).count == all.count)
        #expect(all.allSatisfy { !$0.isEmpty && !$0.contains { $0 == "," || $0 == "\"" || $0 == ";" } })
    }

    @Test("A reason says what was found, the words and the weight")
    func reason() throws {
        let table = try PersonReader.table(text: "id,name,dob\na,Djoko Soesilo,1980-02-03\nb,Siti,1981-01-01\n")
        var index = PersonIndex(table, model: .expected)
        let found = index.find([.name: "Joko Susilo", .dob: "1980-03-02"], least: 0)
        let reasons = try #require(found.first).reasons
        let lines = reasons.map { LinkageTexts.reason($0, .indonesian) }
        #expect(lines.contains { $0.hasPrefix("nama ejaan lain djoko/joko +") }, "\(lines)")
        #expect(lines.contains { $0.hasPrefix("hari dan bulan lahir tertukar ") })
        #expect(reasons.map { LinkageTexts.reason($0, .english) }.contains { $0.hasPrefix("starting point ") })
    }
}
