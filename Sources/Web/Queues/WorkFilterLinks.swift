// SPDX-License-Identifier: Apache-2.0
import HTML
import Services
import Text

extension WorkFilter {
    /// The address of the queue under this filter.
    var address: String {
        var fields = ["jenis=\(kind.rawValue)"]
        if let state { fields.append("keadaan=\(state)") }
        if let flag { fields.append("tanda=\(flag.rawValue)") }
        if let place { fields.append("tempat=\(place)") }
        if let age { fields.append("umur=\(age)") }
        if let holder { fields.append("pemegang=\(holder.rawValue)") }
        return "/antrean?" + fields.joined(separator: "&")
    }
}

/// The filters of a queue as links: each leads to the same queue with one thing changed. They are folded away while
/// nothing is filtered, so that a telephone shows the work first.
struct WorkFilterLinks: Part {
    private static let ages = [3, 7, 14, 30]

    private let view: WorkQueueView
    private let words: QueueWords

    init(_ view: WorkQueueView, _ words: QueueWords) {
        self.view = view
        self.words = words
    }

    func write(to html: inout HTML) {
        let isFiltered = view.filter != WorkFilter(view.filter.kind)
        let title = words.text(QueueTexts.filters)
        html.add("<details class=\"card\"\(HTML.flag("open", isFiltered))><summary>\(title)</summary>")
        html.add("<nav class=\"filters\" aria-label=\"\(title)\">")
        if view.kinds.count > 1 {
            write(QueueTexts.work, view.kinds.map { (words.kind($0), WorkFilter($0)) }, to: &html)
        }
        if view.states.count > 1 {
            row(QueueTexts.state, view.states, \.state, to: &html) { words.state($0) }
        }
        let flags = WorkFilter.Flag.allCases.filter { view.filter.kind == .claim || $0 == .atRisk }
        row(QueueTexts.flag, flags, \.flag, to: &html) { words.flag($0) }
        row(QueueTexts.place, view.places, \.place, to: &html) { words.place($0, view.filter.kind) }
        row(QueueTexts.age, Self.ages, \.age, to: &html) { words.age($0) }
        row(QueueTexts.holder, WorkFilter.Holder.allCases, \.holder, to: &html) { words.holder($0) }
        html.add("</nav></details>")
    }

    private func row<Value>(
        _ title: Phrase, _ values: [Value], _ field: WritableKeyPath<WorkFilter, Value?>, to html: inout HTML,
        word: (Value) -> String
    ) {
        var without = view.filter
        without[keyPath: field] = nil
        var choices = [(words.text(QueueTexts.all), without)]
        for value in values {
            var with = view.filter
            with[keyPath: field] = value
            choices.append((word(value), with))
        }
        write(title, choices, to: &html)
    }

    private func write(_ title: Phrase, _ choices: [(String, WorkFilter)], to html: inout HTML) {
        html.add("<p><b>\(words.text(title))</b>")
        for (word, filter) in choices {
            let current = HTML.attribute("aria-current", filter == view.filter ? "true" : nil)
            html.add(" <a href=\"\(filter.address)\"\(current)>\(word)</a>")
        }
        html.add("</p>")
    }
}
