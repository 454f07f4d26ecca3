// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads CSV (RFC 4180) as spreadsheets write it: any of `;`, `,`, tab and `|` between cells, texts in quotes, lines in
/// cells, in the encodings that `PlainText` knows.
struct CSVReader {
    private static let separators: [UInt8] = [0x3B, 0x2C, 0x09, 0x7C]

    private let limits: SpreadsheetLimits

    init(limits: SpreadsheetLimits) { self.limits = limits }

    func rows(_ bytes: [UInt8]) throws(Failure) -> [SpreadsheetRow] {
        guard var text = PlainText.utf8(bytes) else { throw Failure(.invalid, "csv-not-text", field: "file") }
        var line = 1
        var separator = Self.separator(text[...])
        if text.starts(with: Array("sep=".utf8)), text.count > 5 {
            separator = text[4]
            text.removeFirst(min(text.count, (text.firstIndex(of: 0x0A) ?? text.count - 1) + 1))
            line = 2
        }
        var lines = Lines(limits: limits, separator: separator, line: line)
        return try lines.read(text)
    }

    /// The one that the first line with anything in it has most of, outside of quotes.
    private static func separator(_ text: ArraySlice<UInt8>) -> UInt8 {
        var counts = [Int](repeating: 0, count: separators.count)
        var isQuoted = false
        for byte in text.drop(while: { $0 == 0x0A || $0 == 0x0D }) {
            if byte == 0x22 { isQuoted.toggle() }
            if isQuoted { continue }
            if byte == 0x0A || byte == 0x0D { break }
            if let place = separators.firstIndex(of: byte) { counts[place] += 1 }
        }
        let most = counts.max() ?? 0
        return separators[counts.firstIndex(of: most) ?? 0]
    }

    private struct Lines {
        let limits: SpreadsheetLimits
        let separator: UInt8
        var line: Int
        private var rows: [SpreadsheetRow] = []
        private var cells: [SpreadsheetCell] = []
        private var cell: [UInt8] = []
        private var isQuoted = false
        private var wasQuoted = false
        private var start: Int

        init(limits: SpreadsheetLimits, separator: UInt8, line: Int) {
            self.limits = limits
            self.separator = separator
            self.line = line
            start = line
        }

        mutating func read(_ text: [UInt8]) throws(Failure) -> [SpreadsheetRow] {
            var before: UInt8 = 0
            for byte in text {
                try take(byte, after: before)
                before = byte
            }
            guard !isQuoted else {
                throw Failure(.invalid, "csv-quote-open", field: "file", details: ["line": String(start)])
            }
            try endRow()
            return rows
        }

        private mutating func take(_ byte: UInt8, after before: UInt8) throws(Failure) {
            if byte == 0x0A, before == 0x0D, !isQuoted { return }
            if byte == 0x0A || (byte == 0x0D && !isQuoted) { line += 1 }
            if isQuoted {
                if byte == 0x22 {
                    isQuoted = false
                } else {
                    try add(byte)
                }
                return
            }
            switch byte {
            case 0x22 where cell.isEmpty && !wasQuoted:
                isQuoted = true
                wasQuoted = true
            case 0x22 where wasQuoted && before == 0x22:
                try add(byte)
                isQuoted = true
            case separator: try endCell()
            case 0x0A, 0x0D:
                try endRow()
                start = line
            default: try add(byte)
            }
        }

        private mutating func add(_ byte: UInt8) throws(Failure) {
            cell.append(byte)
            guard cell.count <= limits.cell else { throw SpreadsheetLimits.exceeded("cell-too-long", limits.cell) }
        }

        private mutating func endCell() throws(Failure) {
            guard cells.count < limits.columns else {
                throw SpreadsheetLimits.exceeded("sheet-columns-most", limits.columns)
            }
            cells.append(Self.meaning(String(decoding: cell, as: UTF8.self)))
            cell = []
            wasQuoted = false
        }

        private mutating func endRow() throws(Failure) {
            if !cells.isEmpty || !cell.isEmpty || wasQuoted { try endCell() }
            while cells.last?.isEmpty == true { cells.removeLast() }
            guard !cells.isEmpty else { return }
            guard rows.count < limits.rows else { throw SpreadsheetLimits.exceeded("sheet-rows-most", limits.rows) }
            rows.append(SpreadsheetRow(number: start, cells: cells))
            cells = []
        }

        /// `="0812"` is a text that somebody protected; any other cell with an equals sign computes. What was shown of
        /// a long number as `3,2E+15` has lost its digits.
        private static func meaning(_ text: String) -> SpreadsheetCell {
            let plain = SpreadsheetText.trimmed(text)
            if plain.hasPrefix("=\""), plain.hasSuffix("\""), plain.count > 3 {
                let inner = plain.dropFirst(2).dropLast()
                if !inner.contains("\"") { return SpreadsheetText.cell(String(inner)) }
            }
            if plain.first == "=" { return .formula(shown: plain) }
            let hasExponent = plain.utf8.contains { $0 == 0x45 || $0 == 0x65 } && plain.first?.isNumber == true
            if hasExponent, plain.contains("+"), DecimalText(plain) != nil { return .number(plain) }
            return SpreadsheetText.cell(plain)
        }
    }
}
