// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text
import Wire

/// One payout: where it stands, what the bank said, and what finance may do.
struct PayoutPage {
    private let call: Call
    private let view: PayoutView
    private let errors: FormErrors
    private let typed: TypedFields
    private let words: ClaimWording

    init(_ call: Call, _ view: PayoutView, failure: Failure? = nil, typed: TypedFields = .empty) {
        self.call = call
        self.view = view
        self.errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.typed = typed
        self.words = ClaimWording(call.language)
    }

    private var claim: HTML {
        guard call.may(.viewClaim) else { return .text(view.claimNumber) }
        return "<a href=\"/klaim/\(view.payout.claim)\">\(view.claimNumber)</a>"
    }

    var page: Page {
        let texts = words.payouts
        let payout = view.payout
        var html: HTML = "<h1>\(Wording.rupiah(payout.amount))</h1><p>\(words.chip(payout.state)) "
        html.add("\(words.meaning(view))</p>")
        if let reason = waitingReason { html.add(Notice(.care, reason)) }
        html.add(
            Box(
                FactList([
                    (texts.claim, claim),
                    (texts.worker, .text(view.workerName)),
                    (
                        texts.account,
                        "\(Wording.bank(view.account.bank)) \(view.account.masked), \(view.account.holder)"
                    ),
                    (texts.attempt, "\(payout.attempt)"),
                ]).html))
        html.add(Box(texts.bankSaid, EventList(answers).html))
        if payout.state == .settled || payout.state == .returned { html.add(BooksLink(payout: payout.id, call)) }
        let mayRetry = call.actor.role.map(Operation.retryPayout.roles.contains) ?? false
        if mayRetry, payout.state.mayBeSentAgain, view.isLatest { html.add(retry) }
        let title = "\(texts.title) \(view.claimNumber)"
        let back = call.may(.listPayouts) ? [Link(texts.title, "/pembayaran")] : []
        return Page(call.frame(), title: title, breadcrumbs: back, html)
    }

    /// Why it waits: the sentence of a refusal of ours, else what the bank said.
    private var waitingReason: String? {
        view.waitingReason.map { reason in
            FailureTexts.knows(reason)
                ? FailureTexts.sentence(Failure(.unavailable, reason), call.language)
                : "\(words.payouts.waits) \(reason)"
        }
    }

    private var answers: [EventList.Event] {
        view.results.reversed().map { result in
            let code = result.responseCode.isEmpty ? "" : " · \(result.responseCode)"
            return .init(words.moment(result.at), "\(words.outcome(result.outcome))\(code)", by: result.message)
        }
    }

    private var retry: HTML {
        let texts = words.texts
        let optional = words.frame.optional
        var fields: HTML = "<p class=\"muted\">\(words.payouts.retryIntro)</p>"
        fields.add(
            typed.filled("bankCode", errors) { .text($0, texts.bank) }.hint(texts.bankHint).bank().optional(optional))
        fields.add(
            typed.filled("accountNumber", errors) { .text($0, texts.accountNumber) }.digits(20).optional(optional))
        fields.add(typed.filled("accountHolder", errors) { .text($0, texts.accountHolder) }.optional(optional))
        let form = Form(
            words.frame, action: "/pembayaran/\(view.payout.id)/ulang", csrf: call.csrf, errors: errors,
            submit: words.payouts.retry, fields)
        return Box(words.payouts.retry, form.html).html
    }
}

extension ClaimWording {
    /// A state of the money as a word.
    func word(_ state: PayoutState) -> String {
        switch state {
        case .ordered: payouts.ordered
        case .sent: payouts.sent
        case .settled: payouts.settled
        case .failed: payouts.failed
        case .unknown: payouts.unknown
        case .returned: payouts.returned
        }
    }

    /// An answer of the bank in words.
    func outcome(_ outcome: String) -> String {
        switch outcome {
        case "name-mismatch": payouts.nameMismatch
        case "not-sent": payouts.notSent
        case "not-received": payouts.notReceived
        case "refused-again": payouts.refusedAgain
        case "expired": payouts.expired
        default: PayoutState(rawValue: outcome).map(word) ?? outcome
        }
    }
}
