// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// One movement: what the bank says, what it might be and why, and what an officer may say it is.
struct BankLinePage {
    private let call: Call
    private let view: BankLineView
    private let failure: Failure?
    private let errors: FormErrors
    private let typed: TypedFields
    private let texts: ReconciliationTexts
    private let words: FrameTexts

    init(_ call: Call, _ view: BankLineView, failure: Failure? = nil, typed: TypedFields = .empty) {
        self.call = call
        self.view = view
        self.typed = typed
        self.failure = failure
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    private var action: String { "/rekonsiliasi/\(view.line.id)/putusan" }

    var page: Page {
        let line = view.line.line
        let way = line.direction == .credit ? texts.moneyIn : texts.moneyOut
        var html: HTML = "<h1>\(way) \(Wording.rupiah(line.amount))</h1>"
        html.add(Box(FactList(facts).html))
        if view.line.state == .waiting, Operation.decideBankLine.isOpen(to: call.actor) {
            if let proposal = view.proposal { html.add(box(proposal)) }
            if line.direction == .credit {
                html.add("<h2>\(texts.candidates)</h2>")
                if view.candidates.isEmpty { html.add("<p class=\"muted\">\(texts.noCandidates)</p>") }
                for candidate in view.candidates { html.add(box(candidate)) }
                html.add(Box(texts.byHand, byHand.html))
            }
            html.add(Box(texts.other, other.html))
        } else if !view.line.reasons.isEmpty {
            html.add(Box(texts.finding, reasons(view.line.reasons).html))
        }
        return Page(
            call.frame(), title: texts.movement, breadcrumbs: [Link(texts.title, "/rekonsiliasi")], html)
    }

    private var facts: [(String, HTML)] {
        let line = view.line.line
        var facts: [(String, HTML)] = [
            (texts.bank, .text(view.bank)), (texts.booked, .text(Wording.day(line.bookedOn, call.language))),
            (texts.memo, .text(line.memo)), (texts.state, .text(texts.name(ofState: view.line.state.rawValue))),
        ]
        if let name = line.counterparty { facts.append((texts.counterparty, .text(name))) }
        if let original = line.original {
            facts.append((texts.amount, .text("\(original.currency) \(original.digits)")))
        }
        if let day = view.businessDay {
            let words = Wording.day(day, call.language)
            facts.append((texts.businessDay, .text(day > line.bookedOn ? texts.onFirstOpenDay(words) : words)))
        }
        if let note = view.line.note { facts.append((texts.note, .text(note))) }
        for invoice in view.invoices.prefix(20) {
            facts.append((words.invoices, "<a href=\"/tagihan/\(invoice)\">\(invoice)</a>"))
        }
        return facts
    }

    /// What a first officer decided; a second one decides the same with one click, or something else below.
    private func box(_ proposal: BankLineProposalStore.Proposal) -> Box {
        let sentence = texts.proposed(proposal.by, Wording.rupiah(proposal.amount))
        var html: HTML = "<p>\(sentence)</p>"
        if proposal.by != call.actor.name, let decision = BankLineDecision(word: proposal.decision) {
            html.add(
                Form(
                    words, action: action, csrf: call.csrf, submit: texts.agree, Self.hidden(decision)))
        }
        return Box(texts.secondOfficer, html)
    }

    private static func hidden(_ decision: BankLineDecision) -> HTML {
        guard case .receipts(let receipts, let difference) = decision else {
            return HiddenField("decision", "fee").html
        }
        var html = HiddenField("decision", "receipts").html
        for (place, receipt) in receipts.enumerated() {
            html.add(HiddenField("receipts.\(place)", receipt.description))
        }
        if let difference { html.add(HiddenField("difference", difference.rawValue)) }
        return html
    }

    private func box(_ candidate: BankLineView.Candidate) -> HTML {
        let first = candidate.receipts.first
        let isMany = candidate.receipts.count > 1
        let name = isMany ? "\(first?.partnerName ?? "") (\(candidate.receipts.count))" : first?.name ?? ""
        let number = isMany ? "" : " · \(first?.invoiceNumber ?? "")"
        let sum = candidate.receipts.map(\.amount).total()
        var content: HTML = "<p>\(Wording.rupiah(sum))\(number)</p>\(reasons(candidate.reasons))"
        var hidden = HTML()
        for (index, receipt) in candidate.receipts.enumerated() {
            hidden.add(HiddenField("receipts.\(index)", receipt.receipt.description))
        }
        if candidate.fee != .zero { hidden.add(HiddenField("difference", "fee")) }
        if candidate.exchange != .zero { hidden.add(HiddenField("difference", "exchange")) }
        let reject = isMany ? HTML() : SubmitButton(texts.reject, name: "decision", value: "reject").html
        let accept = SubmitButton(texts.accept, name: "decision", value: "receipts", .main)
        content.add("<form method=\"post\" action=\"\(action)\">\(HiddenField("csrf", call.csrf))\(hidden)")
        content.add("<div class=\"row wrap submit\">\(accept)\(reject)</div></form>")
        let score = Chip(candidate.score >= 120 ? .good : .plain, "\(texts.score) \(candidate.score)")
        return Box(name, aside: score.html, content).html
    }

    private func reasons(_ reasons: [MatchReason]) -> DataTable {
        DataTable(
            texts.finding, hidesCaption: true, columns: [.init(texts.finding), .init(texts.points, numeric: true)],
            rows: reasons.map { [.text(texts.words($0)), "\($0.points)"] })
    }

    private var byHand: Form {
        let choices = [FieldChoice("fee", texts.differenceFee), FieldChoice("exchange", texts.differenceExchange)]
        var fields = HTML()
        fields.add(HiddenField("decision", "invoice"))
        fields.add(typed.filled("invoice", errors) { .text($0, texts.invoice) }.required())
        fields.add(
            typed.filled("difference", errors) { .select($0, texts.difference, choices, empty: "–") }
                .optional(words.optional))
        return Form(words, action: action, csrf: call.csrf, errors: errors, submit: texts.assign, fields)
    }

    private var other: Form {
        let isCredit = view.line.line.direction == .credit
        let choices =
            [isCredit ? FieldChoice("suspense", texts.toSuspense) : FieldChoice("fee", texts.toFee)]
            + [FieldChoice("booked", texts.toBooked)]
        var fields = HTML()
        fields.add(typed.filled("decision", errors) { .radios($0, texts.state, choices) }.required())
        fields.add(typed.filled("note", errors) { .text($0, texts.note) }.optional(words.optional))
        if errors["isOtherMoney"] != nil {
            let form = FormFields(typed, failure.map { [$0] } ?? [], call.language)
            fields.add(SameMoneyChoice(form, call.language))
        }
        return Form(words, action: action, csrf: call.csrf, submit: texts.save, weight: .quiet, fields)
    }
}
