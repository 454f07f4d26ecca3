// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spreadsheets

/// The passengers' numbers of a manifest: typed lines, or the column of a file.
public struct ManifestNumbers: Sendable {
    /// Headings of the column, the most telling first.
    private static let headings: [Set<String>] = [
        ["paspor", "nomorpaspor", "nopaspor", "passport", "passportnumber", "passportno", "documentnumber"],
        ["nik", "nonik"], ["kpj", "nomorkpj"], ["nomor", "number", "no"],
    ]

    public let numbers: [String]

    /// One number a line, or between commas and semicolons.
    public init(text: String) {
        numbers = text.split { $0.isNewline || $0 == ";" || $0 == "," || $0 == "\t" }.map(Self.plain).filter {
            !$0.isEmpty
        }
    }

    /// The column under the first known heading; the first column of a file without one.
    public init(_ table: Spreadsheet) { self.init(rows: table.rows.map { $0.cells.map(\.shown) }) }

    /// The same from rows of texts.
    public init(rows: [[String]]) {
        var column = 0
        var start = 0
        search: for names in Self.headings {
            for (place, row) in rows.prefix(10).enumerated() {
                if let found = row.firstIndex(where: { names.contains(WorkerField.folded($0)) }) {
                    column = found
                    start = place + 1
                    break search
                }
            }
        }
        numbers = rows.dropFirst(start).map { row in
            column < row.count ? Self.plain(Substring(row[column])) : ""
        }.filter { !$0.isEmpty }
    }

    private static func plain(_ text: Substring) -> String {
        String(text.filter { !$0.isWhitespace && $0 != "\"" && $0 != "\u{FEFF}" }.prefix(60))
    }
}
