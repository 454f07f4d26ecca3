// SPDX-License-Identifier: Apache-2.0
import Access
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
        let actors = notices.map { Actor.system("partner:\($0.partner)") }
        return try await writeTogether(.acceptPayment, by: actors) { contexts in
            guard let first = contexts.first else { return [] }
            var desk = try PaymentDesk(first, notices)
            let decisions = zip(contexts, notices).map { context, notice in
                let decision = desk.decide(notice)
                if let person = decision.person { context.made(person) }
                if decision.isNew { context.note(decision.answer.outcome.rawValue) }
                return decision.answer
            }
            try desk.save()
            return decisions
        }
    }
}
