// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A bank and how it writes its statements.
public struct BankRecord: WireRecord {
    /// Short, lower-case: `mandiri`.
    public let code: String
    public let name: String
    /// `camt`, `mt940` or `csv`.
    public let format: String
    /// For CSV, a line each: `day=Tanggal`, `memo=Keterangan`, `amount=Jumlah` or `debit=Debet` and `credit=Kredit`.
    public let mapping: String?

    public init(code: String, name: String, format: String, mapping: String?) {
        self.code = code
        self.name = name
        self.format = format
        self.mapping = mapping
    }

    public static let shape = Shape<BankRecord>(
        BankRecord.init, WireField("code", \.code, .text(2...20)), WireField("name", \.name, .text(1...80)),
        WireField("format", \.format, .choice(["camt", "mt940", "csv"])),
        WireField("mapping", \.mapping, .optional(.text(0...4_000))))
}

/// The banks whose statements are read.
public struct BankListRecord: WireRecord {
    public let banks: [BankRecord]

    public init(banks: [BankRecord]) { self.banks = banks }

    public static let shape = Shape<BankListRecord>(
        BankListRecord.init, WireField("banks", \.banks, .list(of: .record())))
}

/// Whose statement an upload is; its bytes are the body.
public struct StatementUploadQuery: WireRecord {
    public let bank: String
    public let name: String

    public init(bank: String, name: String) {
        self.bank = bank
        self.name = name
    }

    public static let shape = Shape<StatementUploadQuery>(
        StatementUploadQuery.init, WireField("bank", \.bank, .text(2...20)),
        WireField("name", \.name, .text(1...120)))
}

/// What could not be read in a file.
public struct StatementFaultRecord: WireRecord {
    /// Counted from 1; missing where the file as a whole is meant.
    public let line: Int?
    public let field: String
    public let code: String
    public let found: String

    public init(line: Int?, field: String, code: String, found: String) {
        self.line = line
        self.field = field
        self.code = code
        self.found = found
    }

    public static let shape = Shape<StatementFaultRecord>(
        StatementFaultRecord.init, WireField("line", \.line, .optional(.integer(0...1_000_000_000))),
        WireField("field", \.field, .text(0...200)), WireField("code", \.code, .text(1...80)),
        WireField("found", \.found, .text(0...80)))
}

/// A file that was taken in.
public struct StatementFileRecord: WireRecord {
    public let id: ID<BankFileRecord>
    public let bank: String
    public let name: String
    /// Lines that were read.
    public let lines: Int
    /// Lines that no other file had brought before.
    public let new: Int
    public let matched: Int
    public let waiting: Int
    /// The same file had been taken in before.
    public let repeated: Bool
    public let recordedAt: Instant
    public let faults: [StatementFaultRecord]

    public init(
        id: ID<BankFileRecord>, bank: String, name: String, lines: Int, new: Int, matched: Int, waiting: Int,
        repeated: Bool, recordedAt: Instant, faults: [StatementFaultRecord]
    ) {
        self.id = id
        self.bank = bank
        self.name = name
        self.lines = lines
        self.new = new
        self.matched = matched
        self.waiting = waiting
        self.repeated = repeated
        self.recordedAt = recordedAt
        self.faults = faults
    }

    private static let count = 0...1_000_000_000

    public static let shape = Shape<StatementFileRecord>(
        StatementFileRecord.init, WireField("id", \.id, .id(BankFileRecord.self)),
        WireField("bank", \.bank, .text(2...20)), WireField("name", \.name, .text(0...120)),
        WireField("lines", \.lines, .integer(count)), WireField("new", \.new, .integer(count)),
        WireField("matched", \.matched, .integer(count)), WireField("waiting", \.waiting, .integer(count)),
        WireField("repeated", \.repeated, .flag), WireField("recordedAt", \.recordedAt, .instant),
        WireField("faults", \.faults, .list(of: .record(), 0...2_000_000)))
}
