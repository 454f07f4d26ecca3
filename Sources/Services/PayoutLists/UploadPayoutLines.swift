// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Sealing
import Store

/// What became of one row of an uploaded list.
public struct PayoutUploadRow: Sendable {
    /// The line of the file, from 1.
    public let row: Int
    /// As the file writes it.
    public let number: String
    /// Why it was refused; nil where it was taken.
    public let refusal: Failure?
}

extension Door {
    /// Puts the rows of a file on an open list. Each names something due by its number, with account and amount, which
    /// must agree with what is recorded; a row that does not fit is refused with its reason, the others are kept. A row
    /// that stands on a list already is refused, so the same file again changes nothing.
    ///
    /// Columns: `number;amount;bank;account;holder;reason`, the last may be left out.
    public func uploadPayoutLines(
        _ bytes: [UInt8], to list: ID<PayoutListRecord>, by actor: Actor
    ) async throws -> [PayoutUploadRow] {
        try Operation.preparePayoutList.authorise(actor)
        let rows = try PayoutUploadFile(bytes).rows
        return try await write(.preparePayoutList, by: actor) { context in
            let adder = try PayoutLineAdder(context, list)
            let state = try PayoutListStore(context.transaction).head(list).state
            guard state == .open else {
                throw Failure(
                    .conflict, "payout-list-step-not-now",
                    details: ["step": "add", "state": "payout-\(state.rawValue)"])
            }
            var answers: [PayoutUploadRow] = []
            for row in rows {
                var refusal: Failure?
                do {
                    try adder.add(try context.payable(of: row), reason: row.reason)
                } catch let failure as Failure {
                    refusal = failure
                }
                answers.append(PayoutUploadRow(row: row.line, number: row.number, refusal: refusal))
            }
            try context.appendStep("prepare", to: list, "upload")
            context.note("rows \(rows.count) refused \(answers.count { $0.refusal != nil })")
            return answers
        }
    }
}

extension WriteContext {
    /// What a row of a file is about.
    ///
    /// - Throws: `invalid` naming the column, `absent` `payout-number-unknown`, `conflict` `payout-differs`.
    fileprivate func payable(of row: PayoutUploadFile.Row) throws -> PayableStore.Payable {
        guard let amount = row.amount else {
            throw Failure(.invalid, "number-not-whole", field: "amount", details: ["least": "1", "most": "–"])
        }
        let account = try BankAccount.parse(bankCode: row.bank, number: row.account, holder: row.holder)
        let found = try PayableStore(transaction).all(number: row.number)
        guard !found.isEmpty else {
            throw Failure(.absent, "payout-number-unknown", field: "number", details: ["number": row.number])
        }
        guard let payable = found.first(where: { $0.amount == amount }) else {
            throw Failure(.conflict, "payout-differs", field: "amount", details: ["number": row.number])
        }
        let blind = door.keys.blindIndex.value(of: "\(account.bankCode):\(account.number)", kind: "bank-account")
        let known = try BankAccountStore(transaction).get(payable.bankAccount)
        guard known.blind == blind else {
            throw Failure(.conflict, "payout-differs", field: "account", details: ["number": row.number])
        }
        guard HolderName.agree(known.holder, account.holder.text) else {
            throw Failure(.conflict, "payout-differs", field: "holder", details: ["number": row.number])
        }
        return payable
    }
}

/// Rows of an uploaded list, split at semicolons; texts may stand in quotation marks.
struct PayoutUploadFile {
    struct Row: Sendable {
        let line: Int
        let number: String
        let amount: Rupiah?
        let bank: String
        let account: String
        let holder: String
        let reason: String?
    }

    static let header = ["number", "amount", "bank", "account", "holder", "reason"]

    let rows: [Row]

    /// - Throws: `invalid` `payout-file-header`, `payout-file-empty`, `payout-file-long`.
    init(_ bytes: [UInt8]) throws(Failure) {
        guard let text = String(validating: bytes, as: UTF8.self) else {
            throw Failure(.invalid, "payout-file-header", field: "file")
        }
        let lines = text.split(omittingEmptySubsequences: false) { $0 == "\n" || $0 == "\r\n" }
        let header = Self.cells(lines.first ?? "").map { $0.lowercased() }
        guard header == Self.header || header == Array(Self.header.dropLast()) else {
            throw Failure(
                .invalid, "payout-file-header", field: "file",
                details: ["found": String(header.joined(separator: ";").prefix(80))])
        }
        var rows: [Row] = []
        for (place, line) in lines.enumerated().dropFirst() where !line.allSatisfy(\.isWhitespace) {
            let cells = Self.cells(line)
            func cell(_ index: Int) -> String { index < cells.count ? cells[index] : "" }
            let digits = cell(1).filter { $0 != "." && $0 != " " }
            let amount = digits.allSatisfy { $0.isASCII && $0.isNumber } ? Int64(digits) : nil
            rows.append(
                Row(
                    line: place + 1, number: cell(0), amount: amount.flatMap { $0 > 0 ? Rupiah($0) : nil },
                    bank: cell(2), account: cell(3), holder: cell(4), reason: cell(5).isEmpty ? nil : cell(5)))
        }
        guard !rows.isEmpty else { throw Failure(.invalid, "payout-file-empty", field: "file") }
        guard rows.count <= Door.longestPayoutList else {
            throw Failure(
                .invalid, "payout-file-long", field: "file",
                details: ["found": String(rows.count), "most": String(Door.longestPayoutList)])
        }
        self.rows = rows
    }

    private static func cells(_ line: Substring) -> [String] {
        var cells = [""]
        var isQuoted = false
        for letter in line where letter != "\u{FEFF}" {
            switch letter {
            case "\"": isQuoted.toggle()
            case ";" where !isQuoted: cells.append("")
            default: cells[cells.count - 1].append(letter)
            }
        }
        return cells.map { cell in
            let start = cell.drop { $0.isWhitespace }
            return String(start.reversed().drop { $0.isWhitespace }.reversed())
        }
    }
}
