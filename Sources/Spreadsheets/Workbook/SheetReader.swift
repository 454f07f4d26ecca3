// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads the cells of one sheet as its XML comes.
struct SheetReader {
    private(set) var rows: [SpreadsheetRow] = []

    private let limits: SpreadsheetLimits
    private let texts: SharedTexts
    private let styles: WorkbookStyles
    private let countsFrom1904: Bool

    private var rowNumber = 0
    private var cells: [SpreadsheetCell] = []
    private var column = 0
    private var kind = ""
    private var style = 0
    private var value: [UInt8] = []
    private var total = 0
    private var isFormula = false
    private var isValue = false
    private var isPhonetic = false

    init(limits: SpreadsheetLimits, texts: SharedTexts, styles: WorkbookStyles, countsFrom1904: Bool) {
        self.limits = limits
        self.texts = texts
        self.styles = styles
        self.countsFrom1904 = countsFrom1904
    }

    mutating func take(_ event: XMLScanner.Event) throws(Failure) {
        switch event {
        case .open("row", let attributes): try beginRow(attributes)
        case .close("row"): try endRow()
        case .open("c", let attributes): try beginCell(attributes)
        case .close("c"): try endCell()
        case .open("f", _): isFormula = true
        case .open("rPh", _): isPhonetic = true
        case .close("rPh"): isPhonetic = false
        case .open("v", _): isValue = true
        case .open("t", _): isValue = !isPhonetic
        case .close("v"), .close("t"): isValue = false
        case .text(let bytes) where isValue:
            value += bytes
            total += bytes.count
            guard value.count <= limits.cell else { throw SpreadsheetLimits.exceeded("cell-too-long", limits.cell) }
            guard total <= limits.texts else {
                throw SpreadsheetLimits.exceeded("workbook-too-large", limits.texts)
            }
        default: break
        }
    }

    private mutating func beginRow(_ attributes: [String: String]) throws(Failure) {
        rowNumber = attributes["r"].flatMap { Int($0) } ?? rowNumber + 1
        guard (1...1_048_576).contains(rowNumber), rowNumber > rows.last?.number ?? 0 else {
            throw ZipArchive.damaged
        }
        cells = []
        column = 0
    }

    private mutating func endRow() throws(Failure) {
        let row = SpreadsheetRow(number: rowNumber, cells: cells)
        guard !row.isEmpty else { return }
        guard rows.count < limits.rows else { throw SpreadsheetLimits.exceeded("sheet-rows-most", limits.rows) }
        rows.append(row)
    }

    private mutating func beginCell(_ attributes: [String: String]) throws(Failure) {
        if let reference = attributes["r"] {
            guard let named = Self.column(reference) else { throw ZipArchive.damaged }
            column = named
        }
        kind = attributes["t"] ?? "n"
        style = attributes["s"].flatMap { Int($0) } ?? 0
        value = []
        isFormula = false
    }

    private mutating func endCell() throws(Failure) {
        defer { column += 1 }
        let cell = try cell()
        guard !cell.isEmpty else { return }
        guard column < limits.columns else {
            throw SpreadsheetLimits.exceeded("sheet-columns-most", limits.columns)
        }
        guard cells.count <= column else { throw ZipArchive.damaged }
        while cells.count < column { cells.append(.empty) }
        cells.append(cell)
    }

    private func cell() throws(Failure) -> SpreadsheetCell {
        let raw = SpreadsheetText.trimmed(String(decoding: value, as: UTF8.self))
        if isFormula { return .formula(shown: kind == "s" ? Int(raw).flatMap { texts[$0] } ?? "" : raw) }
        guard !raw.isEmpty else { return .empty }
        switch kind {
        case "s":
            guard let index = Int(raw), let text = texts[index] else { throw ZipArchive.damaged }
            return SpreadsheetText.cell(text)
        case "inlineStr", "str": return SpreadsheetText.cell(raw)
        case "b": return .flag(raw == "1")
        case "e": return .fault(raw)
        case "d": return CalendarDay(raw.prefix(10)).map { .day($0) } ?? .text(raw)
        default:
            guard styles.showsDay(style) else { return .number(raw) }
            return ExcelDay.day(raw, countsFrom1904: countsFrom1904).map { .day($0) } ?? .number(raw)
        }
    }

    /// The letters of `AB12` as a number from 0; nil for no reference.
    private static func column(_ reference: String) -> Int? {
        var number = 0
        for sign in reference.utf8.prefix(4) {
            guard (0x41...0x5A).contains(sign) else { break }
            number = number * 26 + Int(sign - 0x40)
        }
        return number > 0 ? number - 1 : nil
    }
}
