// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Regulation
import Text

/// One value of the law through the years, with its article, source and worked example.
struct RulePage {
    private let call: Call
    private let history: ParameterHistory
    private let entry: ParameterHistory.Revision
    private let day: CalendarDay
    private let texts: RegulationTexts
    private var language: Language { call.language }

    init(_ call: Call, _ history: ParameterHistory, _ entry: ParameterHistory.Revision, on day: CalendarDay) {
        self.call = call
        self.history = history
        self.entry = entry
        self.day = day
        texts = .texts(call.language)
    }

    var page: Page {
        let title = Wording.parameter(history.name, language)
        var content: HTML = "<p>\(Wording.citation(entry.citation, language)). \(span(entry)).</p>"
        content.add("<p>\(VerificationChip(entry.verification, language))</p>")
        var html = StatusBanner(
            .plain, kicker: title, headline: Wording.entry(entry, in: history.unit, language), content: content
        ).html
        html.add(description)
        var facts: [(String, HTML)] = [(texts.source, .text(entry.source))]
        if let note = entry.note { facts.append((texts.note, .text(note))) }
        if entry.verification != .confirmed { facts.append((texts.settledBy, .text(texts.settles(entry)))) }
        html.add(Box(texts.rule, "\(FactList(facts))<p class=\"muted\">\(history.name)</p>"))
        html.add(WorkedExample(call, on: day).html(for: history.name))
        html.add(Box(texts.history, "<ul class=\"plain\">\(history.revisions.map(line))</ul>"))
        html.add("<p><a href=\"/peraturan?tanggal=\(day.description)\">\(texts.back)</a></p>")
        return Page(call.frame(), title: title, html)
    }

    /// In the reader's language where it is known.
    private var description: HTML {
        guard language == .indonesian, let words = RuleDescriptions.indonesian(history.name) else {
            return "<p lang=\"en\">\(history.description)</p>"
        }
        return "<p>\(words)</p>"
    }

    private func line(_ entry: ParameterHistory.Revision) -> HTML {
        """
        <li><b>\(Wording.entry(entry, in: history.unit, language))</b> <span class="line">\(span(entry))</span>\
        <span class="muted line">\(Wording.citation(entry.citation, language)) \
        \(VerificationChip(entry.verification, language))</span></li>
        """
    }

    private func span(_ entry: ParameterHistory.Revision) -> String {
        guard let last = history.lastDay(of: entry) else { return texts.since(entry.from) }
        return texts.range(entry.from, last)
    }
}
