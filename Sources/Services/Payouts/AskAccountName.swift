// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Store

extension WriteContext {
    /// Has the bank asked in whose name an account stands, after this transaction.
    func askAccountName(_ account: ID<BankAccountRecord>) throws {
        try send("account-inquiry", about: account.number, payload: "{}")
    }
}

extension Door {
    /// Asks the bank in whose name an account stands and keeps the answer.
    func inquireAccount(_ id: ID<BankAccountRecord>, through port: PayoutPort) async throws -> OutboxTry {
        let account = try await database.read { try ClaimReader($0, door: self).account(id) }
        let order = PayoutPort.Order(
            reference: id.description, bankCode: account.bankCode, accountNumber: account.number,
            holder: account.holder.text, amount: .zero, remark: "")
        let answer: PayoutLine.Inquiry
        switch await port.inquire(order) {
        case .holder(let name, _): answer = HolderName.agree(name, order.holder) ? .agrees : .differs
        case .refused: answer = .refused
        case .unavailable(let word): return .later("inquiry: \(word.message)")
        }
        let now = clock.now()
        try await database.write { try AccountInquiryStore($0).save(answer, of: id, at: now) }
        return .done
    }
}
