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
        case .settled, .failed: return .done
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
            try await recordTransfer(.failed(word), of: payout)
            return .done
        case .holder(let name, let word):
            guard HolderName.agree(name, order.holder) else {
                try await recordMismatch(of: payout, word)
                return .done
            }
        }
        guard try await markSent(payout) else { return .later("the payout moved meanwhile") }
        let outcome = await port.transfer(order)
        try await recordTransfer(outcome, of: payout)
        return Self.isFinal(outcome) ? .done : .later(Self.word(outcome).message)
    }

    private func ask(
        _ payout: PayoutStore.Payout, _ order: PayoutPort.Order, through port: PayoutPort
    ) async throws -> OutboxTry {
        let outcome = await port.status(order)
        if case .notSent(let word) = outcome { return .later("status: \(word.message)") }
        try await recordTransfer(outcome, of: payout, notFoundCountsAfter: port.notFoundCountsAfter)
        return Self.isFinal(outcome) ? .done : .later(Self.word(outcome).message)
    }

    private static func isFinal(_ outcome: PayoutPort.Outcome) -> Bool {
        switch outcome {
        case .settled, .failed: true
        case .unknown, .notSent, .notFound: false
        }
    }

    static func word(_ outcome: PayoutPort.Outcome) -> PayoutPort.Word {
        switch outcome {
        case .settled(let word), .failed(let word), .unknown(let word), .notSent(let word), .notFound(let word): word
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
