// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Store

/// What a person says a movement on our account is.
public enum BankLineDecision: Sendable, Hashable {
    /// What the line and the receipts differ by.
    public enum Difference: String, Sendable, Hashable, CaseIterable {
        /// The bank or the partner kept it.
        case fee
        /// The rate gave more or less.
        case exchange
    }

    /// The money of these receipts.
    case receipts([ID<ReceiptRecord>], Difference?)
    /// The money of the receipt of this invoice or virtual account.
    case invoice(String, Difference?)
    /// Not the money of this receipt, though it was proposed.
    case reject(ID<ReceiptRecord>)
    /// The bank's own fee.
    case fee
    /// Money in without a purpose.
    case suspense(String)
    /// Already in the books; the note says as what.
    case booked(String)
}

extension Door {
    /// A fee or a rate explains a difference up to this share of the receipts.
    private static let mostDifference = Rate.percent(10)

    /// Says what a waiting line is, and posts it.
    ///
    /// - Throws: `conflict` `bank-line-decided`, `receipt-matched`; `invalid` `bank-difference` when amounts differ and
    ///   nobody says by what, `bank-difference-large` above a tenth, `bank-line-direction` when money in is called a
    ///   fee or money out a payment, `bank-note-missing`.
    public func decideBankLine(
        _ id: ID<BankLineRecord>, _ decision: BankLineDecision, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> BankLineView {
        let line = try await write(.decideBankLine, by: actor, repeatKey: repeatKey) { context in
            try context.decide(try BankLineStore(context.transaction).get(id), decision)
            context.note("line=\(id)")
            return id
        } answer: { _, id in
            id
        }
        return try await viewBankLine(line, by: actor)
    }

    fileprivate static func split(
        _ line: Rupiah, _ gross: Rupiah, _ difference: BankLineDecision.Difference?
    ) throws(Failure) -> (fee: Rupiah, exchange: Rupiah) {
        let missing = gross - line
        guard missing != .zero else { return (.zero, .zero) }
        let details = ["line": String(line.amount), "receipts": String(gross.amount)]
        guard let difference, difference == .exchange || missing > .zero else {
            throw Failure(.invalid, "bank-difference", field: "difference", details: details)
        }
        guard Rupiah(abs(missing.amount)) <= gross.share(mostDifference, rounding: .down) else {
            throw Failure(.invalid, "bank-difference-large", field: "difference", details: details)
        }
        return difference == .fee ? (missing, .zero) : (.zero, -missing)
    }
}

extension WriteContext {
    fileprivate func decide(_ line: BankLineStore.Line, _ decision: BankLineDecision) throws {
        guard line.state == .waiting else { throw Failure(.conflict, "bank-line-decided") }
        let open = OpenReceiptStore(transaction)
        switch decision {
        case .receipts(let keys, let difference):
            let receipts = try open.find(keys)
            guard receipts.count == keys.count else { throw Failure(.conflict, "receipt-matched", field: "receipts") }
            try settleByHand(line, receipts, difference)
        case .invoice(let number, let difference):
            guard let receipt = try open.find(number: number) else {
                throw Failure(
                    .absent, "no-open-receipt", field: "invoice", details: ["found": String(number.prefix(40))])
            }
            try settleByHand(line, [receipt], difference)
        case .reject(let receipt): try open.reject(receipt, for: line.id, at: now, by: actor.name)
        case .fee:
            try require(.debit, line)
            try close(line, .fee, note: nil)
            try post(.bankFee(line.line.amount, line: line.id, on: today))
        case .suspense(let note):
            try require(.credit, line)
            try close(line, .suspense, note: try named(note))
            _ = try take(
                TakenPayment(
                    source: .statement, channel: line.bank, reference: String(line.id.number), account: .bank,
                    amount: line.line.amount, paidAt: Instant(startOf: line.line.bookedOn),
                    payer: line.line.counterparty ?? "", remark: line.line.memo))
        case .booked(let note): try close(line, .booked, note: try named(note))
        }
    }

    private func settleByHand(
        _ line: BankLineStore.Line, _ receipts: [OpenReceiptStore.OpenReceipt],
        _ difference: BankLineDecision.Difference?
    ) throws {
        try require(.credit, line)
        for receipt in receipts { try reach(receipt.person) }
        let (fee, exchange) = try Door.split(line.line.amount, receipts.map(\.amount).total(), difference)
        try settle(line, with: receipts, fee: fee, exchange: exchange, reasons: [])
    }

    private func require(_ direction: StatementLine.Direction, _ line: BankLineStore.Line) throws {
        guard line.line.direction == direction else {
            throw Failure(
                .invalid, "bank-line-direction", field: "decision",
                details: ["direction": line.line.direction.rawValue])
        }
    }

    private func close(_ line: BankLineStore.Line, _ state: BankLineStore.State, note: String?) throws {
        try BankLineStore(transaction).decide(line.id, .init(state, note: note, at: now, by: actor.name))
    }

    private func post(_ entry: Entry) throws { try LedgerStore(transaction).post(entry, id: newID(), at: now) }

    private func named(_ note: String) throws -> String {
        let text = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count >= 3 else { throw Failure(.invalid, "bank-note-missing", field: "note") }
        return text
    }
}
