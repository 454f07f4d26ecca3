// SPDX-License-Identifier: Apache-2.0

/// Writes a table as spreadsheets open it here: UTF-8 with its mark, semicolons, texts that cannot compute.
public struct CSVWriter {
    public private(set) var bytes: [UInt8] = [0xEF, 0xBB, 0xBF]

    public init() {}

    public mutating func add(_ cells: [String]) {
        for (place, cell) in cells.enumerated() {
            if place > 0 { bytes.append(0x3B) }
            write(SpreadsheetText.safe(cell))
        }
        bytes += [0x0D, 0x0A]
    }

    /// What was written since it was last taken.
    public mutating func take() -> [UInt8] {
        defer { bytes = [] }
        return bytes
    }

    private mutating func write(_ text: String) {
        let needsQuotes = text.utf8.contains { $0 == 0x22 || $0 == 0x3B || $0 == 0x2C || $0 == 0x0A || $0 == 0x0D }
        guard needsQuotes else { return bytes += text.utf8 }
        bytes.append(0x22)
        for byte in text.utf8 { bytes += byte == 0x22 ? [0x22, 0x22] : [byte] }
        bytes.append(0x22)
    }
}
