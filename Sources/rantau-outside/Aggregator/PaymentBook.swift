// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Snap

/// How a payment stands in the bank's books.
enum PaymentState: String, Sendable, Codable {
    /// Told to Rantau, no answer yet.
    case sent
    /// Rantau took it: the money is on Rantau's account.
    case posted
    /// Rantau refused it: the payer keeps the money.
    case refused
    /// No clear answer; ask for the status.
    case unknown
}

/// The bank's record of payments and of every time that one was told.
struct PaymentBook: Sendable {
    let engine: any DatabaseEngine
    let ledger: BankLedger
    let clock: Clock

    /// Records a payment before it is told.
    ///
    /// - Parameters:
    ///   - externalId: Under which it is told again until answered; nil for one that is spoiled on purpose.
    ///   - dueAt: When it is told again if there is no answer by then, by the machine's clock.
    func open(_ request: VAPaymentRequest, externalId: String?, dueAt: Instant) async throws {
        let now = clock.now()
        _ = try await engine.write { books in
            try books.execute(
                """
                INSERT INTO payment (payment_request_id, va, name, amount, state, made_at)
                VALUES (\(request.paymentRequestId), \(request.account.printed), \(request.name ?? ""),
                    \(request.paid.rupiah), \(PaymentState.sent.rawValue), \(now)) ON CONFLICT DO NOTHING
                """)
            if let externalId { try NoticeBook.insert(request, externalId: externalId, dueAt: dueAt, books) }
        }
    }

    /// Records an answer, moves the money where Rantau took the payment, and gives the state. A payment once posted
    /// stays posted.
    func record(
        _ answer: SnapAnswer, of request: VAPaymentRequest, externalId: String, sentAt: Instant
    ) async throws -> PaymentState {
        let id: ID<PaymentBook> = ledger.keys.next()
        let reference = request.paymentRequestId
        let state = PaymentBook.state(after: answer)
        return try await engine.write { books in
            try books.execute(
                """
                INSERT INTO delivery (id, payment_request_id, external_id, sent_at, http_status, response_code,
                    response_message, body, fault, milliseconds)
                VALUES (\(id), \(reference), \(externalId), \(sentAt), \(answer.httpStatus), \(answer.responseCode),
                    \(answer.responseMessage), \(answer.body), \(answer.fault), \(answer.milliseconds))
                """)
            return try settle(reference, as: state, request.paid.rupiah, isCertain: false, books)
        }
    }

    /// What a status answer says of a payment that was unknown.
    func resolve(_ paymentRequestId: String, isPaid: Bool, amount: Rupiah) async throws -> PaymentState {
        try await engine.write { books in
            try settle(paymentRequestId, as: isPaid ? .posted : .refused, amount, isCertain: true, books)
        }
    }

    func find(_ paymentRequestId: String) async throws -> (state: PaymentState, amount: Rupiah, name: String)? {
        try await engine.read { books in
            let row = try books.row(
                "SELECT state, amount, name FROM payment WHERE payment_request_id = \(paymentRequestId)")
            guard let row else { return nil }
            return (try row.value(0), try row.rupiah(1), try row.text(2))
        }
    }

    /// A refusal does not end a payment whose earlier answer was lost: Rantau may have taken it then, and only a
    /// status answer (`isCertain`) decides.
    private func settle(
        _ reference: String, as state: PaymentState, _ amount: Rupiah, isCertain: Bool, _ books: any Transaction
    ) throws -> PaymentState {
        guard let row = try books.row("SELECT state FROM payment WHERE payment_request_id = \(reference)") else {
            preconditionFailure("a payment is opened before it is told")
        }
        let earlier: PaymentState = try row.value(0)
        if earlier == .posted || earlier == .unknown && state == .refused && !isCertain { return earlier }
        try books.execute(
            "UPDATE payment SET state = \(state.rawValue) WHERE payment_request_id = \(reference)")
        if state == .posted || state == .refused { try NoticeBook.close(reference, books) }
        if state == .posted {
            try ledger.move(
                amount, from: BankLedger.payers, to: BankLedger.rantau, what: "va-payment", reference: reference,
                at: clock.now(), books)
        }
        return state
    }

    private static func state(after answer: SnapAnswer) -> PaymentState {
        guard answer.fault == nil, let code = answer.code, !code.leavesOutcomeUnknown else { return .unknown }
        return code.isSuccessful ? .posted : .refused
    }
}
