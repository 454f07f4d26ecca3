// SPDX-License-Identifier: Apache-2.0

/// A table with its caption. Where the screen is narrow each row is a card, its cells one under the other with the
/// columns' names (`rantau.css`); where that is still too wide it scrolls sideways by itself, also by keyboard.
public struct DataTable: Part {
    /// A column and how its cells stand.
    public struct Column: Sendable {
        let title: String
        let isNumeric: Bool

        /// What stands before a cell that stands alone; nil for a column without a title.
        var name: String? { title.isEmpty ? nil : title }

        public init(_ title: String, numeric: Bool = false) {
            self.title = title
            self.isNumeric = numeric
        }
    }

    private let caption: String
    private let hidesCaption: Bool
    private let columns: [Column]
    private let rows: [[HTML]]
    private let empty: String?

    /// - Parameters:
    ///   - hidesCaption: when a heading right above says the same.
    ///   - empty: what to say when there are no rows.
    public init(
        _ caption: String, hidesCaption: Bool = false, columns: [Column], rows: [[HTML]], empty: String? = nil
    ) {
        self.caption = caption
        self.hidesCaption = hidesCaption
        self.columns = columns
        self.rows = rows
        self.empty = empty
    }

    public func write(to html: inout HTML) {
        if rows.isEmpty, let empty {
            html.add("<p class=\"muted\">\(empty)</p>")
            return
        }
        html.add(
            "<div class=\"scroll\" role=\"region\" aria-label=\"\(caption)\" tabindex=\"0\"><table class=\"rows\">")
        html.add("<caption\(HTML.attribute("class", hidesCaption ? "hidden" : nil))>\(caption)</caption><thead><tr>")
        for column in columns {
            html.add("<th scope=\"col\"\(numeric(column))>\(column.title)</th>")
        }
        html.literal("</tr></thead><tbody>")
        for row in rows { write(row, to: &html) }
        html.literal("</tbody></table></div>")
    }

    private func write(_ row: [HTML], to html: inout HTML) {
        precondition(row.count == columns.count, "a row of a table has as many cells as the table has columns")
        html.literal("<tr>")
        for (cell, column) in zip(row, columns) {
            let name = cell.bytes.isEmpty ? nil : column.name
            html.add("<td\(numeric(column))\(HTML.attribute("data-name", name))>\(cell)</td>")
        }
        html.literal("</tr>")
    }

    private func numeric(_ column: Column) -> HTML { HTML.attribute("class", column.isNumeric ? "n" : nil) }
}

/// Names and values of one thing.
public struct FactList: Part {
    private let items: [(String, HTML)]

    public init(_ items: [(String, HTML)]) { self.items = items }

    public func write(to html: inout HTML) {
        html.literal("<dl class=\"facts\">")
        for (name, value) in items { html.add("<div><dt>\(name)</dt><dd>\(value)</dd></div>") }
        html.literal("</dl>")
    }
}
