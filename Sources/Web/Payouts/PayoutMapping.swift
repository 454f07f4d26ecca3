// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Services
import Store
import Wire

extension AccountAnswer {
    init(_ account: AccountView) {
        self.init(bankCode: account.bank, number: account.masked, holder: account.holder)
    }
}

extension PayoutAnswer {
    init(_ view: PayoutView) {
        let payout = view.payout
        self.init(
            id: payout.id, claim: payout.claim, claimNumber: view.claimNumber, attempt: payout.attempt,
            amount: payout.amount, state: payout.state.rawValue, account: AccountAnswer(view.account),
            reference: payout.reference, results: view.results.map(TransferResultAnswer.init),
            recordedAt: payout.recordedAt)
    }
}

extension TransferResultAnswer {
    init(_ result: PayoutStore.Result) {
        self.init(
            outcome: result.outcome, responseCode: result.responseCode.isEmpty ? nil : result.responseCode,
            message: result.message, at: result.at)
    }
}

extension PayoutRetryRequest {
    /// The other account; nil where none is given.
    ///
    /// - Throws: `invalid` where an account is given by halves.
    func account() throws(Failure) -> BankAccount? {
        if bankCode == nil, accountNumber == nil, accountHolder == nil { return nil }
        return try BankAccount.parse(
            bankCode: bankCode ?? "", number: accountNumber ?? "", holder: accountHolder ?? "")
    }
}
