// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Banks whose statements we read, and how each writes its files.
public struct BankStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Format: String, Sendable, Hashable, CaseIterable {
        case camt
        case mt940
        case csv
    }

    public struct Bank: Sendable, Hashable {
        /// Short, ours: `mandiri`.
        public let code: String
        public let name: String
        public let format: Format
        /// The mapping of a CSV by the names of its fields; empty for the other formats.
        public let mapping: [String: String]

        public init(code: String, name: String, format: Format, mapping: [String: String] = [:]) {
            self.code = code
            self.name = name
            self.format = format
            self.mapping = mapping
        }
    }

    /// Adds a bank, or replaces what is known of it.
    public func save(_ bank: Bank, at now: Instant, by actor: String) throws {
        try transaction.execute(
            """
            INSERT INTO bank (code, name, format, recorded_at, recorded_by)
            VALUES (\(bank.code), \(bank.name), \(bank.format.rawValue), \(now), \(actor))
            ON CONFLICT (code) DO UPDATE SET name = excluded.name, format = excluded.format,
                recorded_at = excluded.recorded_at, recorded_by = excluded.recorded_by
            """)
        try transaction.execute("DELETE FROM bank_mapping WHERE bank = \(bank.code)")
        try transaction.insert(
            rows: bank.mapping.sorted { $0.key < $1.key }.flatMap { field, value in
                [bank.code.sqlValue, field.sqlValue, value.sqlValue]
            }, width: 3, "INSERT INTO bank_mapping (bank, field, value) VALUES ")
    }

    public func all() throws -> [Bank] {
        let fields = try transaction.rows("SELECT bank, field, value FROM bank_mapping").map { row in
            (bank: try row.text(0), field: try row.text(1), value: try row.text(2))
        }
        let mappings = Dictionary(grouping: fields, by: \.bank)
        return try transaction.rows("SELECT code, name, format FROM bank ORDER BY code").map { row in
            let code = try row.text(0)
            let pairs = (mappings[code] ?? []).map { ($0.field, $0.value) }
            return Bank(
                code: code, name: try row.text(1), format: try row.value(2),
                mapping: Dictionary(uniqueKeysWithValues: pairs))
        }
    }

    /// - Throws: `absent` `no-such-bank`.
    public func get(_ code: String) throws -> Bank {
        guard let bank = try all().first(where: { $0.code == code }) else {
            throw Failure(.absent, "no-such-bank", field: "bank", details: ["found": String(code.prefix(40))])
        }
        return bank
    }
}
