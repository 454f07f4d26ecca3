// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Text

/// Who has a claim now, since when, and by when a decision is expected. Never the name of an officer.
struct ClaimStandingBox {
    let html: HTML

    init(_ view: ClaimView, _ call: Call) {
        let language = call.language
        let desk = PaperTrailTexts.desk(view.desk.rawValue).text(language)
        let since = PaperTrailTexts.since.text(language, ["at": view.standsSince.description])
        var content: HTML = "<p><b>\(desk)</b> <span class=\"muted\">\(since)</span></p>"
        if let expected = view.expected { content.add("<p>\(Self.words(expected, on: call.today, language))</p>") }
        html = Box(PaperTrailTexts.holder.text(language), id: "meja", content).html
    }

    private static func words(
        _ expected: ExpectedDecision, on today: CalendarDay, _ language: Language
    ) -> String {
        let day = expected.day.description
        guard let papers = expected.papersBy else {
            let words = expected.day < today ? PaperTrailTexts.overdue : PaperTrailTexts.expected
            return words.text(language, ["day": day])
        }
        return PaperTrailTexts.expectedIf.text(language, ["day": day, "papers": papers.description])
    }
}
