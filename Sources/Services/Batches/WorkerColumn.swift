// SPDX-License-Identifier: Apache-2.0

/// The column of workers' numbers in a pasted list or a CSV: the one under a known heading, else the first.
struct WorkerColumn {
    private static let headings: Set<String> = [
        "kpj", "nik", "paspor", "passport", "nomor", "number", "nomorpekerja", "pekerja", "worker",
    ]
    private static let separators: Set<Character> = [";", ",", "\t"]

    /// Numbers with the line that each stands on, counted from 1; empty cells are left out.
    let numbers: [(line: Int, text: String)]

    init(_ text: String) {
        let lines = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline).map(Self.cells)
        let first = lines.firstIndex { cells in cells.contains { !$0.isEmpty } }
        let heading = first.flatMap { place in
            lines[place].firstIndex { Self.headings.contains($0.lowercased()) }
        }
        numbers = lines.enumerated().compactMap { place, cells in
            guard heading == nil || place != first else { return nil }
            let column = heading ?? 0
            let number = column < cells.count ? cells[column] : ""
            return number.isEmpty ? nil : (line: place + 1, text: number)
        }
    }

    private static func cells(_ line: Substring) -> [String] {
        line.split(omittingEmptySubsequences: false) { separators.contains($0) }.map { cell in
            String(cell.filter { !$0.isWhitespace && $0 != "\"" && $0 != "\u{FEFF}" })
        }
    }
}
