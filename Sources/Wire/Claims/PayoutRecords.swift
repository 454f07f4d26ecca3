// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An account as shown: the last digits only.
public struct AccountAnswer: WireRecord {
    public let bankCode: String
    public let number: String
    public let holder: String

    public init(bankCode: String, number: String, holder: String) {
        self.bankCode = bankCode
        self.number = number
        self.holder = holder
    }

    public static let shape = Shape<AccountAnswer>(
        AccountAnswer.init, WireField("bankCode", \.bankCode, .text(3...3)),
        WireField("number", \.number, .text(1...30)), WireField("holder", \.holder, .text(1...100)))
}

/// What the bank said about a transfer, or that it was given to the bank.
public struct TransferResultAnswer: WireRecord {
    public let outcome: String
    /// Seven digits of SNAP; null where there was no answer.
    public let responseCode: String?
    public let message: String
    public let at: Instant

    public init(outcome: String, responseCode: String?, message: String, at: Instant) {
        self.outcome = outcome
        self.responseCode = responseCode
        self.message = message
        self.at = at
    }

    public static let shape = Shape<TransferResultAnswer>(
        TransferResultAnswer.init,
        WireField(
            "outcome", \.outcome,
            .choice([
                "sent", "settled", "failed", "unknown", "not-sent", "not-received", "refused-again", "name-mismatch",
                "expired", "returned",
            ])),
        WireField("responseCode", \.responseCode, .optional(.text(1...10))),
        WireField("message", \.message, .text(0...400)), WireField("at", \.at, .instant))
}

/// Money on its way, one attempt.
public struct PayoutAnswer: WireRecord {
    public let id: ID<PayoutRecord>
    public let claim: ID<ClaimRecord>
    public let claimNumber: String
    public let attempt: Int
    public let amount: Rupiah
    public let state: String
    public let account: AccountAnswer
    public let reference: String
    public let results: [TransferResultAnswer]
    public let recordedAt: Instant

    public init(
        id: ID<PayoutRecord>, claim: ID<ClaimRecord>, claimNumber: String, attempt: Int, amount: Rupiah, state: String,
        account: AccountAnswer, reference: String, results: [TransferResultAnswer], recordedAt: Instant
    ) {
        self.id = id
        self.claim = claim
        self.claimNumber = claimNumber
        self.attempt = attempt
        self.amount = amount
        self.state = state
        self.account = account
        self.reference = reference
        self.results = results
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<PayoutAnswer>(
        PayoutAnswer.init, WireField("id", \.id, .id(PayoutRecord.self)),
        WireField("claim", \.claim, .id(ClaimRecord.self)),
        WireField("claimNumber", \.claimNumber, .text(1...30)),
        WireField("attempt", \.attempt, .integer(1...1_000)), WireField("amount", \.amount, .rupiah()),
        WireField("state", \.state, .choice(ClaimWords.payoutStates)),
        WireField("account", \.account, .record()), WireField("reference", \.reference, .text(1...64)),
        WireField("results", \.results, .list(of: .record(), 0...1_000)),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Which payouts.
public struct PayoutQuery: WireRecord {
    public let state: String?

    public init(state: String?) { self.state = state }

    public static let shape = Shape<PayoutQuery>(
        { PayoutQuery(state: $0) },
        WireField("state", \.state, .optional(.choice(ClaimWords.payoutStates))))
}

/// A list of payouts, newest first.
public struct PayoutListAnswer: WireRecord {
    public let payouts: [PayoutAnswer]

    public init(payouts: [PayoutAnswer]) { self.payouts = payouts }

    public static let shape = Shape<PayoutListAnswer>(
        { PayoutListAnswer(payouts: $0) }, WireField("payouts", \.payouts, .list(of: .record(), 0...1_000)))
}

/// Sends a failed payout again; to another account where one is given whole.
public struct PayoutRetryRequest: WireRecord {
    public let bankCode: String?
    public let accountNumber: String?
    public let accountHolder: String?

    public init(bankCode: String?, accountNumber: String?, accountHolder: String?) {
        self.bankCode = bankCode
        self.accountNumber = accountNumber
        self.accountHolder = accountHolder
    }

    public static let shape = Shape<PayoutRetryRequest>(
        PayoutRetryRequest.init, WireField("bankCode", \.bankCode, .optional(.text(3...40))),
        WireField("accountNumber", \.accountNumber, .optional(.text(5...30))),
        WireField("accountHolder", \.accountHolder, .optional(.text(2...100))))
}
