// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store
import Text

extension WriteContext {
    /// Asks a sample of a settled list's payees whether the money arrived.
    func askPayees(of list: PayoutList) throws {
        let margin = try PayoutPolicy.inForce(on: today).sampleMarginPercent
        let settled = list.lines.filter { $0.state == .settled }
        let seed = UInt64(bitPattern: list.id.number)
        for place in ConfirmationSample.draw(from: settled.count, marginPercent: margin, seed: seed) {
            let line = settled[place]
            try PayoutQuestionStore(transaction).ask(line.id, at: now)
            let payable = try PayableStore(transaction).get(line.payable)
            let address = "\(door.settings.publicURL)/konfirmasi/\(line.id)"
            try tell(
                PayoutNews.question(payable.subject, line.amount, address: address).text,
                to: payable.payee, link: "/konfirmasi/\(line.id)")
        }
    }
}

/// A question whether money arrived, as the payee sees it.
public struct PayoutQuestionView: Sendable {
    public let question: PayoutQuestionStore.Question
    /// The claim's number.
    public let number: String
    public let amount: Rupiah
    public let account: AccountView
    public let settledAt: Instant?
}

extension Door {
    /// The question that a payee was asked.
    public func payoutQuestion(_ id: ID<PayoutLineRecord>, by actor: Actor) async throws -> PayoutQuestionView {
        try await read(.answerPayoutQuestion, by: actor) { context in
            let line = try PayoutLineStore(context.transaction).get(id)
            let payable = try PayableStore(context.transaction).get(line.payable)
            try context.reach(payable.payee)
            return try PayoutListReader(context.transaction, door: context.door).question(line, payable)
        }
    }

    /// What the payee says. A no opens a case for finance; an answer may be changed from no to yes while the case is
    /// open.
    ///
    /// - Throws: `absent` where nobody asked; `conflict` `payout-question-answered`.
    public func answerPayoutQuestion(
        _ id: ID<PayoutLineRecord>, _ answer: PayoutQuestionStore.Answer, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutQuestionView {
        try await write(.answerPayoutQuestion, by: actor, repeatKey: repeatKey) { context in
            let line = try PayoutLineStore(context.transaction).get(id)
            let payable = try PayableStore(context.transaction).get(line.payable)
            try context.reach(payable.payee)
            let store = PayoutQuestionStore(context.transaction)
            guard let question = try store.find(id) else { throw Failure(.absent, "no-such-record") }
            guard question.answer == nil || question.isOpenCase else {
                throw Failure(.conflict, "payout-question-answered")
            }
            try store.answer(id, answer, at: context.now, by: context.actor.name)
            context.note(answer.rawValue)
            return id
        } answer: { context, id in
            let line = try PayoutLineStore(context.transaction).get(id)
            return try PayoutListReader(context.transaction, door: context.door).question(
                line, try PayableStore(context.transaction).get(line.payable))
        }
    }

    /// Cases of money that the bank paid and the payee does not have, oldest first.
    public func payoutCases(by actor: Actor) async throws -> [PayoutQuestionView] {
        try await read(.viewPayoutLists, by: actor) { context in
            let reader = PayoutListReader(context.transaction, door: context.door)
            return try PayoutQuestionStore(context.transaction).openCases(limit: 100).map { question in
                let line = try PayoutLineStore(context.transaction).get(question.line)
                context.looked(at: line.person)
                return try reader.question(line, try PayableStore(context.transaction).get(line.payable))
            }
        }
    }

    /// Ends such a case with what was found.
    public func resolvePayoutCase(
        _ id: ID<PayoutLineRecord>, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutQuestionView {
        try await write(.resolvePayoutCase, by: actor, repeatKey: repeatKey) { context in
            guard note.filter({ !$0.isWhitespace }).count >= 10 else {
                throw Failure(.invalid, "claim-reason-missing", field: "note", details: ["least": "10"])
            }
            let line = try PayoutLineStore(context.transaction).get(id)
            try context.reach(line.person)
            let store = PayoutQuestionStore(context.transaction)
            guard try store.find(id)?.isOpenCase == true else { throw Failure(.conflict, "case-already-resolved") }
            try store.resolve(id, note: note, at: context.now, by: context.actor.name)
            return id
        } answer: { context, id in
            let line = try PayoutLineStore(context.transaction).get(id)
            return try PayoutListReader(context.transaction, door: context.door).question(
                line, try PayableStore(context.transaction).get(line.payable))
        }
    }
}
