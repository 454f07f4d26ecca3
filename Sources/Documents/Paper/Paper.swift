// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A document to be printed, kept or sent: what it says, in order, without a word about where on the page.
///
/// The same paper gives the same bytes on the same machine: the day it was made is told, never read from a clock.
public struct Paper: Sendable {
    /// What the document is: `Laporan tabungan hari tua`.
    public let title: String
    /// Number or name by which it is found again; stands at the head of every page. May be empty.
    public let reference: String
    /// The language of the words that the page itself adds.
    public let language: Language
    /// When the document was made: its creation date in the file.
    public let madeAt: Instant
    public let blocks: [Block]

    public init(title: String, reference: String, language: Language, madeAt: Instant, blocks: [Block]) {
        self.title = title
        self.reference = reference
        self.language = language
        self.madeAt = madeAt
        self.blocks = blocks
    }
}

extension Paper {
    public enum Block: Sendable {
        case heading(String)
        case paragraph(String)
        /// Small and pale: conditions, articles, sources.
        case note(String)
        /// Set off from the rest: the one figure or sentence that people look for.
        case figure(label: String, value: String)
        /// Labels with their values, a line each.
        case facts([Fact])
        case table(Table)
        /// A QR code with what it is for beside it.
        case code(QRCode, caption: String)
        /// Characters that are compared one by one: keys, hashes. Broken anywhere.
        case characters(String)
        /// What follows begins on a new page.
        case newPage
    }

    public struct Fact: Sendable, Hashable {
        public let label: String
        public let value: String

        public init(_ label: String, _ value: String) {
            self.label = label
            self.value = value
        }
    }

    /// Rows under a head that is repeated on every page the table reaches.
    public struct Table: Sendable, Hashable {
        public struct Column: Sendable, Hashable {
            public let title: String
            /// The part of the width, relative to the other columns.
            public let share: Int
            /// Whether values stand at the right edge, as figures do.
            public let isFigure: Bool

            public init(_ title: String, share: Int, isFigure: Bool = false) {
                precondition(share > 0, "a column has a width")
                self.title = title
                self.share = share
                self.isFigure = isFigure
            }
        }

        public let columns: [Column]
        public let rows: [[String]]
        /// The last row, set off as a sum; empty for none.
        public let total: [String]

        /// Traps when a row has not one cell a column: such a table says something under the wrong head.
        public init(columns: [Column], rows: [[String]], total: [String] = []) {
            precondition(!columns.isEmpty, "a table has a column")
            precondition(rows.allSatisfy { $0.count == columns.count }, "a row has a cell for each column")
            precondition(total.isEmpty || total.count == columns.count, "the total has a cell for each column")
            self.columns = columns
            self.rows = rows
            self.total = total
        }
    }
}
