// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

/// A story and what the law makes of it.
struct CoverScenario: Sendable, CustomTestStringConvertible {
    let name: String
    let story: String
    /// `jkk during 2024-02-25...2026-03-31`, every period of both programmes in order of programme and day.
    let periods: String
    /// `jkk 2024-01-09 gap-before-first-day`: days without cover, and why.
    let gaps: String

    init(_ name: String, story: String, periods: String, gaps: String = "") {
        self.name = name
        self.story = story
        self.periods = periods
        self.gaps = gaps
    }

    var testDescription: String { name }

    func check(law: CoverLaw) throws {
        let timeline = try CoverTimeline.derive(from: try Story.facts(story), law: law)
        let found = (timeline.jkk + timeline.jkm).map {
            "\($0.programme.rawValue) \($0.phase.rawValue) \($0.range)"
        }
        #expect(found == CoverScenario.lines(periods))
        for line in CoverScenario.lines(gaps) {
            let words = line.split(separator: " ").map(String.init)
            let programme = try #require(Programme(rawValue: words[0]))
            let day = try #require(CalendarDay(words[1]))
            let answer = timeline.answer(programme, on: day)
            #expect(!answer.covered, "\(line)")
            #expect(answer.until == nil)
            #expect(answer.derivation.code == words[2], "\(line)")
            #expect(answer.derivation.value == .yes(false))
        }
        for period in timeline.periods {
            #expect(period.derivation.value == .range(period.range))
            #expect(period.derivation.children.contains { $0.code == period.limit.name })
        }
    }

    private static func lines(_ text: String) -> [String] {
        text.split(separator: "\n").map { $0.split(separator: " ").joined(separator: " ") }.filter { !$0.isEmpty }
    }
}
