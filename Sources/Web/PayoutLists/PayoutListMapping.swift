// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import People
import Services
import Statements
import Store
import Text
import Wire

extension PayableAnswer {
    init(_ view: PayableView) {
        let payable = view.payable
        self.init(
            id: payable.id, kind: payable.kind.rawValue, number: payable.number, person: payable.person,
            personName: view.personName, amount: payable.amount, dueOn: payable.dueOn,
            account: AccountAnswer(view.account),
            change: view.change.map { change in
                AccountChangeAnswer(
                    id: change.change.id, account: AccountAnswer(change.account), inquiry: change.inquiry?.rawValue,
                    by: change.change.by, at: change.change.at)
            }, conflicts: view.conflicts.map(\.failure.code))
    }
}

extension PayoutLineAnswer {
    init(_ view: PayoutLineView) {
        self.init(
            id: view.line.id, payable: PayableAnswer(view.payable), amount: view.line.amount,
            account: AccountAnswer(view.account), state: view.line.state.rawValue, reason: view.line.reason,
            inquiry: view.line.inquiry?.rawValue, outcomes: view.results.map(\.outcome),
            hits: view.hits.map { hit in
                SanctionHitAnswer(
                    id: hit.id, entry: hit.entry, score: hit.score, reasons: hit.reasons, isCleared: hit.isCleared,
                    isConfirmed: hit.isConfirmed)
            }, isAsked: view.question != nil, answer: view.question?.answer?.rawValue)
    }
}

extension PayoutListDetail {
    init(_ view: PayoutListView) {
        let consent = view.list.state.consent
        self.init(
            id: view.head.id, number: view.head.number, follows: view.head.follows,
            state: view.list.state.name.rawValue, total: view.total, approvalsNeeded: consent?.needed,
            approvals: consent?.approvers.count ?? 0, lines: view.lines.map(PayoutLineAnswer.init),
            waiting: view.waiting.map(PayableAnswer.init),
            steps: view.steps.map { PayoutListStepAnswer(step: $0.kind, note: $0.note, by: $0.by, at: $0.at) })
    }
}

extension PayoutUploadAnswer {
    init(_ rows: [PayoutUploadRow], _ language: Language) {
        self.init(
            rows: rows.map { row in
                PayoutUploadRowAnswer(
                    row: row.row, number: String(row.number.prefix(200)), refusal: row.refusal?.code,
                    sentence: row.refusal.map { FailureTexts.sentence($0, language) })
            })
    }
}

extension PayoutReportAnswer {
    init(_ view: PayoutReportView, _ language: Language) {
        self.init(
            isRepeated: view.isRepeated,
            rows: view.rows.map { row in
                PayoutReportRowAnswer(
                    position: row.position, reference: String(row.reference.prefix(400)), word: row.word,
                    outcome: row.outcome)
            }, faults: view.faults.map { $0.sentence(language) })
    }
}

extension FileFault {
    /// Place, field and what is wrong, as an officer passes it on to the bank.
    func sentence(_ language: Language) -> String {
        let reason = ReconciliationTexts.texts(language).name(ofFault: code)
        return "\(line.map { "\($0): " } ?? "")\(field): \(reason)\(found.isEmpty ? "" : " (\(found))")"
    }
}

extension PayoutQuestionAnswer {
    init(_ view: PayoutQuestionView) {
        self.init(
            line: view.question.line, number: view.number, amount: view.amount, account: AccountAnswer(view.account),
            answer: view.question.answer?.rawValue, resolution: view.question.resolution)
    }
}

extension PayableAccountRequest {
    func account() throws(Failure) -> BankAccount {
        try BankAccount.parse(bankCode: bankCode, number: accountNumber, holder: accountHolder)
    }
}
