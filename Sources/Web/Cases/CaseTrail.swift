// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Linkage
import Services
import Store
import Text

/// Why two records are held to be one person, reason by reason, and what was done about it.
struct CaseTrail: Part {
    private let found: DeskCaseDetail
    private let language: Language

    init(_ found: DeskCaseDetail, _ language: Language) {
        self.found = found
        self.language = language
    }

    func write(to html: inout HTML) {
        if let likeness = found.likeness { html.add(reasons(likeness)) }
        let events = self.events
        if !events.isEmpty { html.add(Box(ReviewTexts.trail.text(language), EventList(events).html)) }
    }

    private func reasons(_ likeness: Likeness) -> Box {
        // Never a promise: a pair that is sure to the last digit is shown as more than 99.9 %.
        let tenths = min(999, Int(likeness.probability * 1_000))
        let comma = language == .indonesian ? "," : "."
        var content: HTML = """
            <p>\(ReviewTexts.likeness.text(language)): <b class="figure">\(tenths / 10)\(comma)\(tenths % 10) %</b></p>\
            <p class="muted">\(ReviewTexts.weight.text(language))</p><ul>
            """
        for reason in likeness.reasons where abs(reason.bits) >= 0.05 {
            content.add("<li>\(LinkageTexts.reason(reason, language))</li>")
        }
        content.add("</ul>")
        return Box(ReviewTexts.why.text(language), content)
    }

    private var events: [EventList.Event] {
        var events = found.putOffs.map { event(ReviewTexts.putOff, $0) }
        if let decision = found.decision { events.append(event(ReviewTexts.wasDecided, decision)) }
        if let split = found.split { events.append(event(ReviewTexts.wasSplit, split)) }
        return events.reversed()
    }

    private func event(_ title: Phrase, _ line: CaseTrailStore.Line) -> EventList.Event {
        EventList.Event(
            Wording.moment(line.at, at: .wib, language), "\(title.text(language)): \(line.note)",
            by: TermTexts.doer(line.by, language))
    }
}
