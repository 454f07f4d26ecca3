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
        payments.accept(
            notice, by: { gather in try await takePayments { PaymentsAhead(gather()) } }, answered: answered)
    }

    /// Takes many payments in one transaction, in this order, each with an answer and an audit row of its own.
    public func acceptPayments(_ notices: [PaymentNotice]) async throws -> [PaymentAnswer] {
        guard !notices.isEmpty else { return [] }
        let all = PaymentsAhead(notices)
        return try await takePayments { all }
    }

    /// Takes the payments that are handed over once the transaction's turn has come. The transaction may have to run
    /// again: the same are handed over then.
    func takePayments(_ gather: @escaping @Sendable () -> PaymentsAhead) async throws -> [PaymentAnswer] {
        try await writeForMany(.acceptPayment, gather: gather, by: Self.partners) { context, ahead in
            let transaction = context.transaction
            var desk = try PaymentDesk(context, ahead.notices, try ahead.facts(in: transaction, on: context.today))
            let actors = ahead.partners
            var traces: [CallerTrace] = []
            traces.reserveCapacity(ahead.notices.count)
            var answers: [PaymentAnswer] = []
            answers.reserveCapacity(ahead.notices.count)
            for notice in ahead.notices {
                let decision = desk.decide(notice)
                answers.append(decision.answer)
                guard let actor = actors[notice.partner] else { preconditionFailure("every partner has an actor") }
                let note = decision.isNew ? decision.answer.outcome.rawValue : ""
                traces.append(CallerTrace(actor: actor, subject: decision.person, note: note))
            }
            try desk.save()
            if let written = ahead.written, let turn = transaction.turn, let persons = desk.settledPersons {
                written.add(.init(turn: turn, names: ahead.names, persons: persons))
            }
            return (traces, answers)
        }
    }

    private static func partners(_ ahead: PaymentsAhead) -> [Actor] { Array(ahead.partners.values) }

    /// What deciding about notices will ask for; nil where it cannot be read now, or where nobody could tell later
    /// whether it still counts.
    func readAhead(_ notices: [PaymentNotice]) async -> PaymentsAhead.Reading? {
        guard let turn = database.lastTurn else { return nil }
        let now = clock.now()
        guard var facts = try? await database.read({ try PaymentFacts(notices, in: $0, on: now.jakartaDay) }) else {
            return nil
        }
        // A law that cannot be applied shows where it is.
        try? facts.foresee(notices, law: coverLaw, rules: rules.contentHash, at: now)
        return PaymentsAhead.Reading(facts: facts, turn: turn)
    }
}

extension PaymentsAhead {
    /// Who told of the payments, by partner.
    fileprivate var partners: [String: Actor] {
        var actors: [String: Actor] = [:]
        for notice in notices where actors[notice.partner] == nil {
            actors[notice.partner] = Actor.system("partner:\(notice.partner)")
        }
        return actors
    }
}
