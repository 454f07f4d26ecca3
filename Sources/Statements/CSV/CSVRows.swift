// SPDX-License-Identifier: Apache-2.0

/// Rows of a CSV text (RFC 4180): quoted fields may hold the delimiter, doubled quotes and line ends.
struct CSVRows {
    struct Row: Sendable, Hashable {
        /// The line of the file on which the row begins.
        let line: Int
        let fields: [String]
    }

    private(set) var rows: [Row] = []
    /// The line of a quotation that never ends.
    private(set) var openQuote: Int?

    init(_ text: String, delimiter: Character) {
        var fields: [String] = []
        var field = ""
        var (line, rowLine) = (1, 1)
        var quoteLine: Int?
        var index = text.startIndex
        func endRow() {
            fields.append(field)
            if fields.count > 1 || !field.trimmed.isEmpty { rows.append(Row(line: rowLine, fields: fields)) }
            fields = []
            field = ""
        }
        while index < text.endIndex {
            let character = text[index]
            text.formIndex(after: &index)
            if quoteLine != nil {
                if character.isNewline { line += 1 }
                guard character == "\"" else {
                    field.append(character)
                    continue
                }
                if index < text.endIndex, text[index] == "\"" {
                    field.append("\"")
                    text.formIndex(after: &index)
                } else {
                    quoteLine = nil
                }
            } else if character == "\"", field.trimmed.isEmpty {
                field = ""
                quoteLine = line
            } else if character == delimiter {
                fields.append(field)
                field = ""
            } else if character.isNewline {
                endRow()
                line += 1
                rowLine = line
            } else {
                field.append(character)
            }
        }
        if let quoteLine {
            openQuote = quoteLine
        } else if !field.isEmpty || !fields.isEmpty {
            endRow()
        }
    }
}
