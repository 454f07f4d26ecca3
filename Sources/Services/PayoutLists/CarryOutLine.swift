// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Money
import Store

extension Door {
    /// Asks the bank in whose names the accounts of a locked list stand.
    func inquireLines(of id: ID<PayoutListRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let orders = try await database.read { transaction in
            let reader = ClaimReader(transaction, door: self)
            return try PayoutLineStore(transaction).all(of: id)
                .filter { $0.state == .listed && $0.inquiry == nil && $0.bankAccount != nil }
                .map { try reader.order($0) }
        }
        var unanswered: String?
        for (line, order) in orders {
            let answer: PayoutLine.Inquiry
            switch await port.inquire(order) {
            case .holder(let name, _): answer = HolderName.agree(name, order.holder) ? .agrees : .differs
            case .refused: answer = .refused
            case .unavailable(let word):
                unanswered = word.message
                continue
            }
            try await recordInquiry(answer, of: line)
        }
        guard let unanswered else { return .done }
        return .later("inquiry: \(unanswered)")
    }

    private func recordInquiry(_ answer: PayoutLine.Inquiry, of line: PayoutLineStore.Line) async throws {
        try await database.write { transaction in
            let store = PayoutListStore(transaction)
            guard let now = try PayoutLineStore(transaction).find(line.id), now.bankAccount == line.bankAccount,
                now.state == .listed
            else { return }
            let before = try store.get(line.list)
            var list = before
            try list.inquired(line.id, answer)
            try store.save(list, was: before)
        }
    }

    /// Takes one released line a step further. The port is called outside any transaction; before money may move the
    /// line is durably marked as sent, so that after a crash only the status is asked.
    func carryOutLine(_ id: ID<PayoutLineRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let (line, order) = try await database.read { transaction in
            try ClaimReader(transaction, door: self).order(try PayoutLineStore(transaction).get(id))
        }
        let outcome: PayoutPort.Outcome
        switch line.state {
        case .listed, .stopped, .settled, .failed, .returned: return .done
        case .released:
            if let refusal = port.refusal { throw refusal }
            guard try await markSent(line) else { return .later("the line moved meanwhile") }
            outcome = await port.transfer(order)
            try await recordLine(line) { recorder in
                try recorder.take(
                    TransferLife.afterOrder(outcome.answer, history: try recorder.history()), Self.word(outcome))
            }
        case .sent, .unknown:
            outcome = await port.status(order)
            try await recordLine(line) { recorder in
                guard
                    let step = TransferLife.afterStatus(
                        outcome.answer, history: try recorder.history(), at: recorder.now,
                        patience: port.notFoundCountsAfter)
                else { return }
                try recorder.take(step, Self.word(outcome))
            }
        }
        let state = try await database.read { try PayoutLineStore($0).get(id).state }
        return state.isFinal ? .done : .later(Self.word(outcome).message)
    }

    private func markSent(_ line: PayoutLineStore.Line) async throws -> Bool {
        try await recordLine(line) { recorder in
            guard try recorder.state() == .released else { return false }
            try recorder.take(
                TransferLife.Step(word: .sent, note: .sent), PayoutPort.Word(code: "", message: ""))
            return true
        }
    }

    @discardableResult func recordLine<Answer: Sendable>(
        _ line: PayoutLineStore.Line, _ record: @escaping @Sendable (PayoutLineRecorder) throws -> Answer
    ) async throws -> Answer {
        try await database.write { transaction in
            let context = WriteContext(self, transaction, .settlePayoutList, .system("outbox"))
            return try record(PayoutLineRecorder(context, line.id))
        }
    }
}

extension PayoutPort.Outcome {
    /// The answer as the rules of a transfer know it.
    var answer: TransferLife.Answer {
        switch self {
        case .settled: .settled
        case .failed: .failed
        case .returned: .returned
        case .unknown: .unknown
        case .notSent: .notSent
        case .notFound: .notFound
        }
    }
}

extension ClaimReader {
    /// A line and the order for the bank, to the account as it was frozen.
    func order(_ line: PayoutLineStore.Line) throws -> (line: PayoutLineStore.Line, order: PayoutPort.Order) {
        let payable = try PayableStore(transaction).get(line.payable)
        let account = try account(line.bankAccount ?? payable.bankAccount)
        let order = PayoutPort.Order(
            reference: line.reference, bankCode: account.bankCode, accountNumber: account.number,
            holder: account.holder.text, amount: line.amount, remark: payable.number)
        return (line, order)
    }
}
