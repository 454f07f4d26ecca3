// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension Door {
    /// Takes one payout a step further. The port is called outside any transaction; before money may move the payout
    /// is durably marked as sent, so that after a crash only the status is asked.
    func carryOutPayout(_ id: ID<PayoutRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let (payout, order) = try await database.read { transaction in
            try ClaimReader(transaction, door: self).order(id)
        }
        switch payout.state {
        case .settled, .failed, .returned: return .done
        case .sent, .unknown: return try await ask(payout, order, through: port)
        case .ordered: return try await send(payout, order, through: port)
        }
    }

    private func send(
        _ payout: PayoutStore.Payout, _ order: PayoutPort.Order, through port: PayoutPort
    ) async throws -> OutboxTry {
        if let refusal = port.refusal { throw refusal }
        switch await port.inquire(order) {
        case .unavailable(let word): return .later("inquiry: \(word.message)")
        case .refused(let word):
            return Self.next(try await recordTransfer(.failed(word), of: payout), word)
        case .holder(let name, let word):
            guard HolderName.agree(name, order.holder) else {
                return Self.next(try await recordMismatch(of: payout, word), word)
            }
        }
        guard try await markSent(payout) else { return .later("the payout moved meanwhile") }
        let outcome = await port.transfer(order)
        return Self.next(try await recordTransfer(outcome, of: payout), Self.word(outcome))
    }

    private func ask(
        _ payout: PayoutStore.Payout, _ order: PayoutPort.Order, through port: PayoutPort
    ) async throws -> OutboxTry {
        let outcome = await port.status(order)
        if case .notSent(let word) = outcome { return .later("status: \(word.message)") }
        let state = try await recordStatus(outcome, of: payout, notFoundCountsAfter: port.notFoundCountsAfter)
        return Self.next(state, Self.word(outcome))
    }

    /// Whether the bank must be spoken to again.
    private static func next(_ state: PayoutState, _ word: PayoutPort.Word) -> OutboxTry {
        switch state {
        case .settled, .failed, .returned: .done
        case .ordered, .sent, .unknown: .later(word.message)
        }
    }

    static func word(_ outcome: PayoutPort.Outcome) -> PayoutPort.Word {
        switch outcome {
        case .settled(let word), .failed(let word), .returned(let word), .unknown(let word), .notSent(let word),
            .notFound(let word):
            word
        }
    }
}

extension ClaimReader {
    /// A payout and the order for the bank.
    func order(_ id: ID<PayoutRecord>) throws -> (payout: PayoutStore.Payout, order: PayoutPort.Order) {
        let payout = try PayoutStore(transaction).get(id)
        let account = try account(payout.bankAccount)
        let claim = try ClaimStore(transaction, keys: door.keys).get(payout.claim)
        let order = PayoutPort.Order(
            reference: payout.reference, bankCode: account.bankCode, accountNumber: account.number,
            holder: account.holder.text, amount: payout.amount, remark: claim.number)
        return (payout, order)
    }
}
