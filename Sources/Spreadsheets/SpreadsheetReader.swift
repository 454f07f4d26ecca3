// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads the table of an XLSX or CSV file, told apart by their first bytes, never by the file's name.
public enum SpreadsheetReader {
    /// - Parameter preferred: names of the sheet that is meant where several hold something, in lower case.
    /// - Throws: `invalid` with the field `file`: `file-empty`, `file-too-large`, `file-is-locked` for old or
    ///   password-protected workbooks, `file-is-pdf`, `workbook-damaged`, `workbook-too-large`, `workbook-has-doctype`,
    ///   `sheet-missing`, `sheets-several`, `sheet-rows-most`, `sheet-columns-most`, `cell-too-long`, `csv-quote-open`,
    ///   `csv-not-text`.
    public static func read(
        _ bytes: [UInt8], limits: SpreadsheetLimits = SpreadsheetLimits(), preferred: Set<String> = []
    ) throws(Failure) -> Spreadsheet {
        guard bytes.count <= limits.bytes else { throw SpreadsheetLimits.exceeded("file-too-large", limits.bytes) }
        guard !bytes.isEmpty else { throw Failure(.invalid, "file-empty", field: "file") }
        if bytes.starts(with: [0x50, 0x4B, 0x03, 0x04]) || bytes.starts(with: [0x50, 0x4B, 0x05, 0x06]) {
            return try WorkbookReader(bytes, limits: limits).table(preferred: preferred)
        }
        if bytes.starts(with: [0xD0, 0xCF, 0x11, 0xE0]) { throw Failure(.invalid, "file-is-locked", field: "file") }
        if bytes.starts(with: Array("%PDF".utf8)) { throw Failure(.invalid, "file-is-pdf", field: "file") }
        return Spreadsheet(name: "", rows: try CSVReader(limits: limits).rows(bytes))
    }
}
