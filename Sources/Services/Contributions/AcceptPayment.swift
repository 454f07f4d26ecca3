// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Store

extension Door {
    /// Takes a payment: receipt, entry and cover in one transaction (Permenaker 4/2023 art. 1(7), 19).
    ///
    /// The same notice always gets the same answer and has one effect, however often and at once it comes. Notices that
    /// come while others are being written are written together.
    public func acceptPayment(_ notice: PaymentNotice) async throws -> PaymentAnswer {
        try await withCheckedThrowingContinuation { continuation in
            acceptPayment(notice) { continuation.resume(with: $0) }
        }
    }

    /// The same without waiting.
    ///
    /// - Parameter answered: Told once what became of the payment, when it is durable; on any thread.
    public func acceptPayment(
        _ notice: PaymentNotice, answered: @escaping @Sendable (Result<PaymentAnswer, any Error>) -> Void
    ) {
        payments.accept(notice, by: { try await acceptPayments($0) }, answered: answered)
    }

    /// Takes many payments in one transaction, in this order, each with an answer and an audit row of its own.
    public func acceptPayments(_ notices: [PaymentNotice]) async throws -> [PaymentAnswer] {
        try await takePayments(notices) { try PaymentFacts(notices, in: $0, on: $1) }.answers
    }

    /// The same with what deciding about them asks for.
    ///
    /// - Parameter facts: answers it as it stands in the transaction, on the law's day.
    func takePayments(
        _ notices: [PaymentNotice],
        facts: @escaping @Sendable (any Transaction, CalendarDay) throws -> PaymentFacts
    ) async throws -> TakenPayments {
        guard !notices.isEmpty else { return TakenPayments(answers: [], turn: nil, persons: []) }
        let actors = Dictionary(grouping: notices, by: \.partner).keys.reduce(into: [:]) { actors, partner in
            actors[partner] = Actor.system("partner:\(partner)")
        }
        return try await writeForMany(.acceptPayment, by: Array(actors.values)) { context in
            var desk = try PaymentDesk(context, notices, try facts(context.transaction, context.today))
            var traces: [CallerTrace] = []
            traces.reserveCapacity(notices.count)
            var answers: [PaymentAnswer] = []
            answers.reserveCapacity(notices.count)
            for notice in notices {
                let decision = desk.decide(notice)
                answers.append(decision.answer)
                guard let actor = actors[notice.partner] else { preconditionFailure("every partner has an actor") }
                let note = decision.isNew ? decision.answer.outcome.rawValue : ""
                traces.append(CallerTrace(actor: actor, subject: decision.person, note: note))
            }
            try desk.save()
            let taken = TakenPayments(
                answers: answers, turn: context.transaction.turn, persons: desk.settledPersons)
            return (traces, taken)
        }
    }
}

/// What became of payments that were taken in one transaction.
struct TakenPayments: Sendable {
    let answers: [PaymentAnswer]
    /// The transaction's turn, where the database counts them.
    let turn: Int?
    /// Whose invoices were settled; nil where others' were settled too.
    let persons: Set<ID<PersonRecord>>?
}
