// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spreadsheets

/// Which column of a list tells what, in any order, under headings in Indonesian or English.
struct WorkerColumns {
    /// Titles may stand above the headings, so many rows of them.
    private static let mostTitles = 10
    /// The column of our own files of rows to be mended: the row that is meant.
    static let rowHeading = "Baris"

    let fields: [WorkerField: Int]
    /// Where the number of the row that is meant stands; nil in a list that is none of ours.
    let row: Int?
    /// Headings that mean nothing to us.
    let unread: [String]
    /// The rows under the headings.
    let rows: ArraySlice<SpreadsheetRow>

    /// - Throws: `invalid` `list-header-missing`, `list-columns-missing` naming them, `list-column-twice`,
    ///   `list-empty`.
    init(_ table: Spreadsheet) throws(Failure) {
        let start = table.rows.prefix(Self.mostTitles).firstIndex { row in
            row.cells.filter { WorkerField.named($0.shown) != nil }.count >= 3
        }
        guard let start else { throw Failure(.invalid, "list-header-missing", field: "file") }
        var fields: [WorkerField: Int] = [:]
        var row: Int?
        var unread: [String] = []
        for (column, cell) in table.rows[start].cells.enumerated() where !cell.isEmpty {
            if WorkerField.folded(cell.shown) == WorkerField.folded(Self.rowHeading) {
                row = column
            } else if let field = WorkerField.named(cell.shown) {
                guard fields[field] == nil else {
                    throw Failure(.invalid, "list-column-twice", field: "file", details: ["found": field.heading])
                }
                fields[field] = column
            } else {
                unread.append(String(cell.shown.prefix(40)))
            }
        }
        let missing = WorkerField.allCases.filter { $0.isNeeded && fields[$0] == nil }
        guard missing.isEmpty else {
            throw Failure(
                .invalid, "list-columns-missing", field: "file",
                details: ["missing": missing.map(\.heading).joined(separator: ", ")])
        }
        self.fields = fields
        self.row = row
        self.unread = unread
        rows = table.rows[(start + 1)...]
        guard !rows.isEmpty else { throw Failure(.invalid, "list-empty", field: "file") }
    }

    func entry(_ row: SpreadsheetRow) -> WorkerEntry {
        var entry = WorkerEntry()
        for (field, column) in fields { entry.take(row[column], as: field) }
        return entry
    }

    /// The number that a row of our own file names.
    func meant(_ row: SpreadsheetRow) -> Int? { self.row.flatMap { Int(row[$0].shown) } }
}
