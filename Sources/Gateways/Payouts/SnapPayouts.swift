// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import Kernel
import Logging
import Services
import Snap

/// Pays benefits out through a bank or aggregator that speaks SNAP (Bank Indonesia's open API standard for payments).
public struct SnapPayouts: Sendable {
    private let line: SnapLine
    private let sourceAccount: String?
    private let resendAfterSeconds: Int64
    private let clock: Clock

    /// - Parameters:
    ///   - base: `https://bank.example`, without `/v1.0`.
    ///   - sourceAccount: the number of our account at the bank; without it nothing is sent, and what was sent before
    ///     is asked for.
    ///   - resendAfterSeconds: how long after a transfer was given to the bank its "not found" is believed.
    public init(
        base: String, credentials: SnapCredentials, sourceAccount: String?, resendAfterSeconds: Int64,
        client: HTTPClient, clock: Clock, keys: KeySource, timeoutSeconds: Int64 = 20, logger: Logger
    ) {
        self.line = SnapLine(
            base: base, credentials: credentials,
            call: OutgoingCall(client: client, timeoutSeconds: timeoutSeconds, logger: logger), clock: clock, keys: keys
        )
        self.sourceAccount = sourceAccount
        self.resendAfterSeconds = resendAfterSeconds
        self.clock = clock
    }

    public var port: PayoutPort {
        PayoutPort(
            refusal: sourceAccount == nil ? Failure(.unavailable, "payout-account-unset") : nil,
            notFoundCountsAfter: resendAfterSeconds,
            inquire: { await inquire($0) }, transfer: { await transfer($0) }, status: { await status($0) })
    }

    private func inquire(_ order: PayoutPort.Order) async -> PayoutPort.Inquiry {
        let request = AccountInquiryRequest(
            beneficiaryBankCode: order.bankCode, beneficiaryAccountNo: order.accountNumber,
            partnerReferenceNo: order.reference, additionalInfo: .init(accountName: order.holder))
        guard let body = try? SnapBody.encode(request) else { return .unavailable(Self.unwritable) }
        switch await line.call(.accountInquiryExternal, body: body) {
        case .notSent(let reason), .lost(let reason): return .unavailable(.init(code: "", message: reason))
        case .answered(let status, let body):
            guard let (code, word) = SnapWord.read(body) else { return .unavailable(Self.unreadable(status)) }
            guard code.isSuccessful else {
                return Self.isRefusal(code) ? .refused(word) : .unavailable(word)
            }
            guard let answer = SnapBody.answer(AccountInquiryResponse.self, from: body) else {
                return .unavailable(Self.unreadable(status))
            }
            return .holder(answer.beneficiaryAccountName, word)
        }
    }

    private func transfer(_ order: PayoutPort.Order) async -> PayoutPort.Outcome {
        guard let sourceAccount else { return .notSent(.init(code: "", message: "no account to pay from")) }
        let request = InterbankTransferRequest(
            partnerReferenceNo: order.reference, amount: SnapAmount(order.amount),
            beneficiaryAccountName: order.holder, beneficiaryAccountNo: order.accountNumber,
            beneficiaryBankCode: order.bankCode, sourceAccountNo: sourceAccount,
            transactionDate: clock.now().text(at: .wib), remark: order.remark)
        guard let body = try? SnapBody.encode(request) else { return .notSent(Self.unwritable) }
        switch await line.call(.transferInterbank, body: body) {
        case .notSent(let reason): return .notSent(.init(code: "", message: reason))
        case .lost(let reason): return .unknown(.init(code: "", message: reason))
        case .answered(let status, let body):
            guard let (code, word) = SnapWord.read(body) else { return .unknown(Self.unreadable(status)) }
            if code.isSuccessful { return .settled(word) }
            if code.status == 401 { return .notSent(word) }
            return Self.isRefusal(code) ? .failed(word) : .unknown(word)
        }
    }

    /// What became of a transfer. "Not found" alone is no proof that it will not be made; how long it is doubted is up
    /// to the use case.
    private func status(_ order: PayoutPort.Order) async -> PayoutPort.Outcome {
        let request = TransferStatusRequest(originalPartnerReferenceNo: order.reference)
        guard let body = try? SnapBody.encode(request) else { return .notSent(Self.unwritable) }
        switch await line.call(.transferStatus, body: body) {
        case .notSent(let reason), .lost(let reason): return .notSent(.init(code: "", message: reason))
        case .answered(let status, let body):
            guard let (code, word) = SnapWord.read(body) else { return .unknown(Self.unreadable(status)) }
            if code == SnapResponseCode(.transferStatus, .transactionNotFound) { return .notFound(word) }
            guard code.isSuccessful, let answer = SnapBody.answer(TransferStatusResponse.self, from: body) else {
                return .unknown(word)
            }
            return Self.outcome(answer, word)
        }
    }

    private static func outcome(_ answer: TransferStatusResponse, _ word: PayoutPort.Word) -> PayoutPort.Outcome {
        let said = PayoutPort.Word(
            code: word.code, message: answer.transactionStatusDesc ?? answer.latestTransactionStatus ?? word.message)
        switch answer.state {
        case .success: return .settled(said)
        case .refunded: return .returned(said)
        case .cancelled, .failed: return .failed(said)
        case .initiated, .paying, .pending, .notFound, nil: return .unknown(said)
        }
    }

    /// A definite no, before anything was done: a 4xx that is neither about our sign-in, nor about a number that was
    /// used before, nor about haste.
    private static func isRefusal(_ code: SnapResponseCode) -> Bool {
        (400..<500).contains(code.status) && ![401, 408, 409, 429].contains(code.status)
    }

    private static func unreadable(_ status: Int) -> PayoutPort.Word {
        .init(code: "", message: "HTTP \(status) without a SNAP answer")
    }

    private static let unwritable = PayoutPort.Word(code: "", message: "the request cannot be written")
}
