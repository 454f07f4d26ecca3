// SPDX-License-Identifier: Apache-2.0
import Foundation
import Kernel
import Testing

@testable import Text

@Suite struct CatalogueTests {
    private static let failurePhrases: [(String, Phrase)] = FailureTexts.codes.flatMap { code in
        FailureTexts.words(code).map { [(code, $0.title), (code, $0.found), (code, $0.next)] } ?? []
    }

    private static var phrases: [(String, Phrase)] {
        let steps = DerivationTexts.codes.compactMap { code in DerivationTexts.phrase(code).map { (code, $0) } }
        return failurePhrases + steps + ClearanceTexts.phrases.map { ($0.english, $0) }
    }

    @Test func bothLanguagesAskForTheSameValues() {
        for (code, phrase) in Self.phrases {
            #expect(Self.values(phrase, .indonesian) == Self.values(phrase, .english), "\(code)")
        }
    }

    /// The values a phrase asks for; one that is given in both languages counts as the same.
    private static func values(_ phrase: Phrase, _ language: Language) -> Set<String> {
        let suffix = language == .indonesian ? "Indonesian" : "English"
        return Set(phrase.places(language).map { $0.hasSuffix(suffix) ? String($0.dropLast(suffix.count)) : $0 })
    }

    @Test func noSentenceIsEmptyInOneLanguage() {
        for (code, phrase) in Self.phrases {
            #expect(!phrase.indonesian.isEmpty && !phrase.english.isEmpty, "\(code)")
        }
        for code in TermTexts.codes {
            #expect(TermTexts.phrase(code)?.indonesian.isEmpty == TermTexts.phrase(code)?.english.isEmpty, "\(code)")
        }
    }

    @Test func everyPlaceNamesAFormThatExists() {
        let forms: Set<Substring> = [
            "day", "instant", "rupiah", "count", "size", "months", "days", "percent", "term", "terms", "parameter",
            "verification", "fault",
        ]
        for (code, phrase) in Self.phrases {
            for place in phrase.places(.indonesian) {
                let parts = place.split(separator: ":")
                #expect(parts.count == 1 || parts.count == 2 && forms.contains(parts[1]), "\(code): {\(place)}")
            }
        }
    }

    @Test func noCodeIsExplainedByTwoTopics() {
        #expect(FailureTexts.topics.map(\.count).reduce(0, +) == FailureTexts.codes.count)
        #expect(DerivationTexts.topics.map(\.count).reduce(0, +) == DerivationTexts.codes.count)
    }

    /// Reads the sources for refusals with a literal code, so that a new one cannot be forgotten here.
    @Test func everyRefusalInTheSourcesHasWords() throws {
        let root = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
            .deletingLastPathComponent().appending(path: "Sources")
        let pattern = try Regex(#"[Ff]ailure\(\s*(?:\.[a-z]+,\s*)?"([a-z0-9]+(?:-[a-z0-9]+)+)""#)
        let files = try #require(FileManager.default.enumerator(at: root, includingPropertiesForKeys: nil))
        var unknown: Set<String> = []
        for case let file as URL in files where file.pathExtension == "swift" {
            for match in try String(contentsOf: file, encoding: .utf8).matches(of: pattern) {
                guard let code = match.output[1].substring, !FailureTexts.knows(String(code)) else { continue }
                unknown.insert(String(code))
            }
        }
        #expect(unknown.sorted() == [])
    }
}
