// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What stands in one cell, before anybody says what it means.
public enum SpreadsheetCell: Sendable, Hashable {
    case empty
    /// Without blanks at its ends.
    case text(String)
    /// A number as the file writes it: `24`, `1.5`, `3.2010117089E+15`.
    case number(String)
    /// A number that its format shows as a day.
    case day(CalendarDay)
    case flag(Bool)
    /// A cell that computes; its words are what was last shown. Never taken for an entry.
    case formula(shown: String)
    /// `#REF!` and its like.
    case fault(String)

    public var isEmpty: Bool { self == .empty }

    /// What a person sees in the cell.
    public var shown: String {
        switch self {
        case .empty: ""
        case .text(let text), .number(let text), .fault(let text), .formula(let text): text
        case .day(let day): day.description
        case .flag(let flag): flag ? "TRUE" : "FALSE"
        }
    }
}

/// A row with its number in the file, counted from 1.
public struct SpreadsheetRow: Sendable, Hashable {
    public let number: Int
    /// By column from the first; short rows end early.
    public let cells: [SpreadsheetCell]

    public init(number: Int, cells: [SpreadsheetCell]) {
        self.number = number
        self.cells = cells
    }

    /// Empty beyond the last column.
    public subscript(column: Int) -> SpreadsheetCell { cells.indices.contains(column) ? cells[column] : .empty }

    public var isEmpty: Bool { cells.allSatisfy(\.isEmpty) }
}

/// The one table of a file.
public struct Spreadsheet: Sendable, Hashable {
    /// The sheet's name; empty for CSV.
    public let name: String
    /// Those that hold anything, in order.
    public let rows: [SpreadsheetRow]

    public init(name: String, rows: [SpreadsheetRow]) {
        self.name = name
        self.rows = rows
    }
}
