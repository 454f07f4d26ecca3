// SPDX-License-Identifier: Apache-2.0
import Text

/// Figures side by side as bars that lie. The words are text, so that they stay readable on a phone.
public struct BarChart: Part {
    /// One bar.
    public struct Bar: Sendable {
        let label: String
        let value: Int64
        let href: String?

        /// - Parameter href: where the records behind the bar are listed.
        public init(_ label: String, _ value: Int64, href: String? = nil) {
            self.label = label
            self.value = value
            self.href = href
        }
    }

    private let title: String
    private let bars: [Bar]
    private let texts: FrameTexts
    private let written: @Sendable (Int64) -> String
    private let short: @Sendable (Int64) -> String

    /// - Parameters:
    ///   - written: how a value is written in the table.
    ///   - short: how it is written beside the bar.
    public init(
        _ title: String, _ bars: [Bar], _ texts: FrameTexts,
        written: @escaping @Sendable (Int64) -> String = { Wording.count($0) },
        short: (@Sendable (Int64) -> String)? = nil
    ) {
        self.title = title
        self.bars = bars
        self.texts = texts
        self.written = written
        let language = texts.language
        self.short = short ?? { Wording.compact($0, language) }
    }

    public func write(to html: inout HTML) {
        let columns = [DataTable.Column(texts.name), DataTable.Column(texts.value, numeric: true)]
        let rows: [[HTML]] = bars.map { [HTML.text($0.label), HTML.text(written($0.value))] }
        let table = DataTable(title, hidesCaption: true, columns: columns, rows: rows)
        ChartFrame(title: title, isWide: false, drawing: drawing, table: table, texts: texts).write(to: &html)
    }

    private var drawing: HTML {
        guard let largest = bars.map(\.value).max() else { return "<p class=\"muted\">\(texts.noData)</p>" }
        var html: HTML = "<ul class=\"bars\">"
        for bar in bars {
            let width = max(0, bar.value) * 1_000 / max(1, largest)
            html.literal("<li><span>")
            if let href = bar.href {
                html.add("<a href=\"\(href)\">\(bar.label)</a>")
            } else {
                html.add("\(bar.label)")
            }
            html.literal("</span><svg viewBox=\"0 0 1000 10\" preserveAspectRatio=\"none\" aria-hidden=\"true\">")
            html.add("<rect width=\"\(Int(width))\" height=\"10\"/></svg>")
            html.add("<span class=\"figure\">\(short(bar.value))</span></li>")
        }
        html.literal("</ul>")
        return html
    }
}
