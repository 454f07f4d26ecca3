// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner's file about payments from abroad that it settles in rupiah: CSV in UTF-8 with a heading, one payment a
/// line: `payment_request,rupiah_settled,fee`. Amounts are whole rupiah.
public struct AbroadSettlementFile: Sendable {
    public struct Line: Sendable, Hashable {
        /// In the file, counted from 1.
        public let number: Int
        /// The partner's id of the payment.
        public let paymentRequest: String
        /// What it paid to us.
        public let rupiah: Rupiah
        /// What it kept.
        public let fee: Rupiah
    }

    public static let heading = "payment_request,rupiah_settled,fee"
    private static let mostLines = 10_000

    public let lines: [Line]

    /// - Throws: the first fault of the file, by line and field.
    public init(_ text: String) throws(FileFault) {
        var rows = text.split(omittingEmptySubsequences: false, whereSeparator: \.isNewline)[...]
        while rows.last?.isEmpty ?? false { rows.removeLast() }
        guard let first = rows.first, first.trimmingPrefix("\u{FEFF}") == Self.heading else {
            throw FileFault(
                line: 1, field: Self.heading, code: "heading-unknown", found: rows.first.map(String.init) ?? "")
        }
        guard rows.count > 1 else { throw FileFault(line: nil, field: "payment_request", code: "missing") }
        guard rows.count <= Self.mostLines else {
            throw FileFault(line: nil, field: "payment_request", code: "too-many", found: String(rows.count))
        }
        var lines: [Line] = []
        var seen: Set<String> = []
        for (offset, row) in rows.enumerated().dropFirst() {
            let line = try Self.line(row, number: offset + 1)
            guard seen.insert(line.paymentRequest).inserted else {
                throw FileFault(
                    line: line.number, field: "payment_request", code: "named-twice", found: line.paymentRequest)
            }
            lines.append(line)
        }
        self.lines = lines
    }

    private static func line(_ row: Substring, number: Int) throws(FileFault) -> Line {
        let fields = row.split(separator: ",", omittingEmptySubsequences: false)
        guard fields.count == 3 else {
            throw FileFault(line: number, field: Self.heading, code: "not-three-fields", found: String(row))
        }
        guard (1...64).contains(fields[0].utf8.count) else {
            throw FileFault(line: number, field: "payment_request", code: "missing", found: String(fields[0]))
        }
        let rupiah = try amount(fields[1], "rupiah_settled", number)
        guard rupiah > .zero else {
            throw FileFault(line: number, field: "rupiah_settled", code: "not-an-amount", found: String(fields[1]))
        }
        return Line(
            number: number, paymentRequest: String(fields[0]), rupiah: rupiah, fee: try amount(fields[2], "fee", number)
        )
    }

    private static func amount(_ text: Substring, _ field: String, _ line: Int) throws(FileFault) -> Rupiah {
        guard (1...15).contains(text.utf8.count), text.utf8.allSatisfy({ (0x30...0x39).contains($0) }),
            let amount = Int64(text)
        else { throw FileFault(line: line, field: field, code: "not-an-amount", found: String(text)) }
        return Rupiah(amount)
    }
}
