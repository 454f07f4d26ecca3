// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Store

extension Door {
    /// A fee or a rate explains a difference up to this share of the receipts.
    private static let mostDifference = Rate.percent(10)

    /// Says what a waiting line is, and posts it.
    ///
    /// A fee or a difference above the institution's limit is kept as a proposal; the line waits until another officer
    /// decides the same.
    ///
    /// - Throws: `conflict` `bank-line-decided`, `receipt-matched`, `bank-line-typed`; `invalid` `bank-difference` when
    ///   amounts differ and nobody says by what, `bank-difference-large` above a tenth, `bank-line-direction` when
    ///   money in is called a fee or money out a payment, `bank-note-missing`.
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
            let officers = try officers(of: line.line.amount, called: BankLineDecision.word(fee: true), line)
            guard case .decided(let alone, let first) = officers else { return }
            try close(line, .fee, note: nil, alone: alone, proposedBy: first)
            try post(.bankFee(line.line.amount, line: line.id, on: line.businessDay(today)))
        case .suspense(let note, let isOther):
            try require(.credit, line)
            if !isOther { try refuseTyped(line) }
            try close(line, .suspense, note: try named(note))
            _ = try take(TakenPayment(line, today: today))
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
        let word = BankLineDecision.word(fee: false, receipts: receipts.map(\.receipt), difference)
        let officers = try officers(of: Rupiah(abs(fee.amount) + abs(exchange.amount)), called: word, line)
        guard case .decided(let alone, let first) = officers else { return }
        try settle(line, with: receipts, fee: fee, exchange: exchange, reasons: [], alone: alone, proposedBy: first)
    }

    /// Whether enough officers have decided.
    private enum Officers {
        /// - Parameters:
        ///   - alone: what one officer decided without a second one.
        ///   - first: the first officer, where two decided.
        case decided(alone: Rupiah?, first: String?)
        /// A second officer must decide the same.
        case awaited
    }

    /// What is called a fee or a difference without a second officer may not come to more than the institution's limit
    /// for what a bank booked on one day. Above it the decision waits until another officer decides the same.
    private func officers(of amount: Rupiah, called word: String?, _ line: BankLineStore.Line) throws -> Officers {
        guard amount > .zero, let word else { return .decided(alone: nil, first: nil) }
        let before = try BankLineStore(transaction).decidedAlone(
            by: actor.name, bank: line.bank, on: line.line.bookedOn)
        guard before + amount > door.settings.limits.resolutionAlone else {
            return .decided(alone: amount, first: nil)
        }
        let store = BankLineProposalStore(transaction)
        if let first = try store.find(line.id), first.decision == word, first.by != actor.name,
            actor.account == nil || actor.account != first.signIn
        {
            try store.remove(line.id)
            return .decided(alone: nil, first: first.by)
        }
        try store.save(
            .init(decision: word, amount: amount, signIn: actor.account, at: now, by: actor.name), for: line.id)
        note("proposed")
        return .awaited
    }

    /// Money that somebody typed into suspense from a statement must not be taken in again with the bank's line.
    private func refuseTyped(_ line: BankLineStore.Line) throws {
        let typed = try UnallocatedStore(transaction).typed(
            line.line.amount, around: line.line.bookedOn, within: SameMoney.days)
        guard let typed else { return }
        throw Failure(
            .conflict, "bank-line-typed", field: "isOtherMoney",
            details: ["reference": typed.reference, "day": typed.paidAt.jakartaDay.description])
    }

    private func require(_ direction: StatementLine.Direction, _ line: BankLineStore.Line) throws {
        guard line.line.direction == direction else {
            throw Failure(
                .invalid, "bank-line-direction", field: "decision",
                details: ["direction": line.line.direction.rawValue])
        }
    }

    private func close(
        _ line: BankLineStore.Line, _ state: BankLineStore.State, note: String?, alone: Rupiah? = nil,
        proposedBy: String? = nil
    ) throws {
        try BankLineStore(transaction).decide(
            line.id, .init(state, note: note, at: now, by: actor.name, alone: alone, proposedBy: proposedBy))
    }

    private func post(_ entry: Entry) throws { try LedgerStore(transaction).post(entry, id: newID(), at: now) }

    private func named(_ note: String) throws -> String {
        let text = note.split(whereSeparator: \.isWhitespace).joined(separator: " ")
        guard text.count >= 3 else { throw Failure(.invalid, "bank-note-missing", field: "note") }
        return text
    }
}
