// SPDX-License-Identifier: Apache-2.0
import Text

/// Why a value is what it is: the steps beneath it, each with its article; doubts stand where they arise.
public struct DerivationView: Part {
    private let explanation: Explanation
    private let openLevels: Int

    /// - Parameter openLevels: how many levels show at once; deeper ones open on demand.
    public init(_ explanation: Explanation, openLevels: Int = 2) {
        self.explanation = explanation
        self.openLevels = openLevels
    }

    public func write(to html: inout HTML) {
        html.literal("<ul class=\"derive\">")
        write(explanation, level: 0, to: &html)
        html.literal("</ul>")
    }

    private func write(_ step: Explanation, level: Int, to html: inout HTML) {
        html.literal("<li>")
        let folds = !step.children.isEmpty && level >= openLevels
        html.literal(folds ? "<details><summary>" : "")
        writeLine(step, isMain: level == 0, to: &html)
        html.literal(folds ? "</summary>" : "")
        if let citation = step.citation { html.add("<cite>\(citation)</cite>") }
        if step.bringsDoubt {
            html.add("<span class=\"doubt\">\(Chip(.care, step.trustWord)) \(step.trustMeaning)</span>")
        }
        if !step.children.isEmpty {
            html.literal("<ul>")
            for child in step.children { write(child, level: level + 1, to: &html) }
            html.literal("</ul>")
        }
        html.literal(folds ? "</details></li>" : "</li>")
    }

    private func writeLine(_ step: Explanation, isMain: Bool, to html: inout HTML) {
        html.literal("<span class=\"line-of\">")
        html.add(isMain ? "<b>\(step.sentence)</b>" : "<span>\(step.sentence)</span>")
        switch step.holds {
        case true?: html.add("<span class=\"good\"><span aria-hidden=\"true\">✓</span> \(step.value)</span>")
        case false?: html.add("<span class=\"bad\"><span aria-hidden=\"true\">✗</span> \(step.value)</span>")
        case nil: html.add("<span class=\"figure\">\(step.value)</span>")
        }
        html.literal("</span>")
    }
}

/// What was checked, one line each: holds, does not hold, and why.
public struct CheckList: Part {
    /// One thing that was checked.
    public struct Item: Sendable {
        let tone: Tone
        let text: String
        let detail: String?

        public init(_ tone: Tone, _ text: String, detail: String? = nil) {
            self.tone = tone
            self.text = text
            self.detail = detail
        }
    }

    private let items: [Item]

    public init(_ items: [Item]) { self.items = items }

    public func write(to html: inout HTML) {
        html.literal("<ul class=\"derive checks\">")
        for item in items {
            html.add("<li class=\"\(item.tone.rawValue)\"><span class=\"sign\" aria-hidden=\"true\">")
            html.literal(item.tone.sign)
            let isStrong = item.tone == .bad || item.tone == .care
            html.add("</span><span>\(isStrong ? "<b>\(item.text)</b>" : HTML.text(item.text))")
            if let detail = item.detail { html.add("<cite>\(detail)</cite>") }
            html.literal("</span></li>")
        }
        html.literal("</ul>")
    }
}
