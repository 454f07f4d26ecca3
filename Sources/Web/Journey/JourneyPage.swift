// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Protection
import Text

/// Where a worker stands, and the form to tell what changed.
enum JourneyPage {
    static func page(_ frame: Frame, _ placements: [PlacementFacts], form: JourneyForm, today: CalendarDay) -> Page {
        let texts = JourneyTexts.texts(frame.language)
        let home = [Link(frame.texts.home, "/beranda")]
        guard let current = placements.last else {
            let html: HTML = "<h1>\(texts.title)</h1><p>\(texts.noPlacement)</p>"
            return Page(frame, title: texts.title, breadcrumbs: home, html)
        }
        let stage = TermTexts.word(current.stage.rawValue, frame.language)
        let country = current.country(on: today).name(in: frame.language)
        let html: HTML = """
            <h1>\(texts.title)</h1><p><b>\(texts.now(stage))</b> · \(country)</p><p>\(texts.intro)</p>\
            \(Box("\(form)<p class=\"muted\">\(texts.officersOnly)</p>"))\
            <h2>\(texts.history)</h2>\(PlacementBoxes(placements, today: today, frame.language))
            """
        return Page(frame, title: texts.title, breadcrumbs: home, html)
    }
}
