// SPDX-License-Identifier: Apache-2.0
import Kernel

/// How much of a file is read. Whatever is sent, memory stays within a few times `texts` and `rows`.
public struct SpreadsheetLimits: Sendable, Hashable {
    /// Bytes of the file as sent.
    public let bytes: Int
    /// Bytes of all parts of a packed file together, unpacked.
    public let unpacked: Int
    /// A part may be this many times as long as its packed form once it is longer than a million bytes.
    public let ratio: Int
    /// Parts of a packed file.
    public let entries: Int
    public let rows: Int
    public let columns: Int
    /// Bytes of one cell's text.
    public let cell: Int
    /// Bytes of all texts together.
    public let texts: Int

    public init(
        bytes: Int = 16 << 20, unpacked: Int = 192 << 20, ratio: Int = 400, entries: Int = 1_000, rows: Int = 20_000,
        columns: Int = 100, cell: Int = 4_096, texts: Int = 32 << 20
    ) {
        self.bytes = bytes
        self.unpacked = unpacked
        self.ratio = ratio
        self.entries = entries
        self.rows = rows
        self.columns = columns
        self.cell = cell
        self.texts = texts
    }

    static func exceeded(_ code: String, _ most: Int) -> Failure {
        Failure(.invalid, code, field: "file", details: ["most": String(most)])
    }
}
