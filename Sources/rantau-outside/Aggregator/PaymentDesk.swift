// SPDX-License-Identifier: Apache-2.0
import Hummingbird
import Kernel
import Snap

/// The bank towards its customers: looks bills up at Rantau, tells Rantau what was paid, asks what became of it.
struct PaymentDesk: Sendable {
    let line: RantauLine
    let book: PaymentBook
    let failures: OutageSwitches<FailurePlan>
    let chance: Misfortune
    let partnerServiceId: String
    let keys: KeySource
    let clock: Clock
    /// How long a payment without a clear answer rests before it is told again.
    let tellAgainAfterSeconds: Int64

    /// A bill as Rantau describes it.
    struct Bill: Sendable {
        let account: VirtualAccount
        let name: String
        let amount: Rupiah
    }

    /// 400 when the number is not one of Rantau's.
    func account(typed: String) throws -> VirtualAccount {
        guard let account = VirtualAccount(typed: typed, partnerServiceId: partnerServiceId) else {
            let digits = partnerServiceId.filter { $0 != " " }
            throw HTTPError(
                .badRequest, message: "a virtual account here is \(digits) followed by 1 to 20 digits, found \(typed)")
        }
        return account
    }

    func inquire(_ account: VirtualAccount) async throws -> (answer: SnapAnswer, bill: Bill?) {
        let request = VAInquiryRequest(
            account: account, inquiryRequestId: newReference(), trxDateInit: clock.now().text(at: .wib))
        let answer = await line.call(
            .vaInquiry, externalId: newExternalId(), body: try SnapBody.encode(request))
        guard answer.code?.isSuccessful == true, let body = answer.body,
            let data = SnapBody.answer(VAInquiryResponse.self, from: Array(body.utf8))?.virtualAccountData
        else { return (answer, nil) }
        return (answer, Bill(account: account, name: data.virtualAccountName, amount: data.totalAmount.rupiah))
    }

    /// Tells one payment once, plus the duplicates that the failure plan asks for, and records each answer.
    func pay(_ request: VAPaymentRequest) async throws -> (answer: SnapAnswer, state: PaymentState) {
        let externalId = newExternalId()
        try await book.open(request, externalId: externalId, dueAt: tellAgainAt)
        var last = try await tell(request, body: request.body, externalId: externalId)
        for _ in 0..<max(0, failures.current.duplicates) {
            last = try await tell(request, body: request.body, externalId: externalId)
        }
        return last
    }

    /// Carries out a pay order of the control API.
    func carryOut(_ order: PayOrder) async throws -> PayReport {
        let account = try account(typed: order.va)
        var inquiry: SnapAnswer?
        var name = ""
        var amount = order.amount.map { Rupiah($0) }
        if amount == nil {
            let (answer, bill) = try await inquire(account)
            inquiry = answer
            amount = bill?.amount
            name = bill?.name ?? ""
        }
        let reference = order.paymentRequestId ?? newReference()
        let externalId = order.externalId ?? newExternalId()
        guard let amount, amount >= .zero else {
            return PayReport(
                paymentRequestId: reference, externalId: externalId, inquiry: inquiry, answers: [], state: nil)
        }
        let request = VAPaymentRequest(
            account: account, name: name, paymentRequestId: reference, paid: SnapAmount(amount),
            referenceNo: newReference(), paidAt: clock.now())
        guard order.queued != true else {
            try await book.open(request, externalId: externalId, dueAt: clock.now())
            return PayReport(
                paymentRequestId: reference, externalId: externalId, inquiry: inquiry, answers: [],
                state: try await book.find(reference)?.state)
        }
        let times = min(max(1, order.times ?? 1) + max(0, failures.current.duplicates), 10_000)
        let outcomes = try await deliverAll(order, request, times: times, externalId: externalId)
        return PayReport(
            paymentRequestId: reference, externalId: externalId, inquiry: inquiry, answers: outcomes.map(\.answer),
            state: try await book.find(reference)?.state)
    }

    /// Asks Rantau about a payment and corrects the books by what it says.
    func ask(_ account: VirtualAccount, _ paymentRequestId: String) async throws -> (SnapAnswer, PaymentState?) {
        let request = VAStatusRequest(account: account, paymentRequestId: paymentRequestId)
        let answer = await line.call(.vaStatus, externalId: newExternalId(), body: try SnapBody.encode(request))
        guard let known = try await book.find(paymentRequestId) else { return (answer, nil) }
        if answer.code?.outcome == .transactionNotFound {
            return (answer, try await book.resolve(paymentRequestId, isPaid: false, amount: known.amount))
        }
        guard answer.code?.isSuccessful == true, let body = answer.body,
            let data = SnapBody.answer(VAStatusResponse.self, from: Array(body.utf8))?.virtualAccountData,
            data.paymentFlagStatus != .unknown
        else { return (answer, known.state) }
        let isPaid = data.paymentFlagStatus == .success
        return (answer, try await book.resolve(paymentRequestId, isPaid: isPaid, amount: known.amount))
    }

    /// Tells one payment once and records the answer.
    func tell(
        _ request: VAPaymentRequest, body: [UInt8], externalId: String
    ) async throws -> (answer: SnapAnswer, state: PaymentState) {
        try await deliver(request, body: body, externalId: externalId, RantauLine.Spoiling())
    }

    private var tellAgainAt: Instant { clock.now().adding(seconds: tellAgainAfterSeconds) }

    func newReference() -> String {
        let key: ID<PaymentDesk> = keys.next()
        return key.description
    }

    private func newExternalId() -> String {
        let key: ID<PaymentDesk> = keys.next()
        return String(key.number)
    }

    private func deliverAll(
        _ order: PayOrder, _ request: VAPaymentRequest, times: Int, externalId: String
    ) async throws -> [(answer: SnapAnswer, state: PaymentState)] {
        let letters = (0..<times).map { round -> (VAPaymentRequest, String) in
            let isFirst = round == 0
            let letter =
                order.newPaymentRequestIds == true && !isFirst
                ? request.renamed(newReference()) : request
            let isNew = (order.newExternalIds == true || order.newPaymentRequestIds == true) && !isFirst
            return (letter, isNew ? newExternalId() : externalId)
        }
        for (letter, externalId) in letters {
            try await book.open(letter, externalId: order.isSpoiled ? nil : externalId, dueAt: tellAgainAt)
        }
        @Sendable func send(_ letter: (VAPaymentRequest, String)) async throws -> (SnapAnswer, PaymentState) {
            try await deliver(
                letter.0, body: spoiled(letter.0.body, order, letter.0), externalId: letter.1, order.spoiling)
        }
        guard order.concurrent == true else {
            var outcomes: [(SnapAnswer, PaymentState)] = []
            for letter in letters { outcomes.append(try await send(letter)) }
            return outcomes
        }
        return try await withThrowingTaskGroup(of: (SnapAnswer, PaymentState).self) { group in
            for letter in letters { group.addTask { try await send(letter) } }
            var outcomes: [(SnapAnswer, PaymentState)] = []
            for try await outcome in group { outcomes.append(outcome) }
            return outcomes
        }
    }

    private func deliver(
        _ request: VAPaymentRequest, body: [UInt8], externalId: String, _ spoiling: RantauLine.Spoiling
    ) async throws -> (answer: SnapAnswer, state: PaymentState) {
        let delay = failures.current.delayMilliseconds
        if delay > 0 { try await Task.sleep(for: .milliseconds(delay)) }
        try await chance.delay()
        let sentAt = clock.now()
        var answer = await line.call(.vaPayment, externalId: externalId, body: body, spoiling: spoiling)
        if failures.use({ $0.takeLostAnswer() }) || chance.strikes(.drop) || chance.strikes(.late) {
            answer = SnapAnswer(fault: "the answer was lost on purpose", milliseconds: answer.milliseconds)
        }
        let state = try await book.record(answer, of: request, externalId: externalId, sentAt: sentAt)
        return (answer, state)
    }

    private func spoiled(_ body: [UInt8], _ order: PayOrder, _ request: VAPaymentRequest) -> [UInt8] {
        guard let other = order.amountText else { return body }
        let text = String(decoding: body, as: UTF8.self)
        return Array(text.replacing("\"value\":\"\(request.paid.value)\"", with: "\"value\":\"\(other)\"").utf8)
    }
}

extension VAPaymentRequest {
    /// The same payment under another number: a second payment of the bill.
    fileprivate func renamed(_ paymentRequestId: String) -> VAPaymentRequest {
        VAPaymentRequest(
            account: account, name: name, paymentRequestId: paymentRequestId, paid: paid, total: total, trxId: trxId,
            referenceNo: referenceNo, paidAt: paidAt, isAdvice: isAdvice)
    }
}
