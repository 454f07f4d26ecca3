// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// One sum of waiting money: what is known of it, what could be done, what was decided.
struct UnallocatedPage {
    private let view: UnallocatedView
    private let call: Call
    private let fields: FormFields
    private let words: FrameTexts
    private var language: Language { call.language }
    private var item: UnallocatedStore.Item { view.item }

    /// - Parameter fields: the decision that was refused.
    init(_ view: UnallocatedView, _ call: Call, _ fields: FormFields?) {
        self.view = view
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let isDone = item.remaining == .zero
        let why = item.reason.map { text(SuspenseTexts.word($0)) } ?? text(SuspenseTexts.done)
        let banner = StatusBanner(
            isDone ? .good : .care, kicker: item.reference, headline: Wording.rupiah(item.amount),
            content: "<p>\(isDone ? text(SuspenseTexts.done) : why)</p>")
        var html: HTML = "\(banner)\(Box(facts.html))"
        if Operation.resolveUnallocated.isOpen(to: call.actor) {
            html.add(secondLook)
            if !isDone, view.waiting == nil { html.add("\(proposals)\(ownDecision)") }
        }
        html.add(Box(text(SuspenseTexts.decisions), history))
        let isWhole = item.remaining == item.amount && view.waiting == nil
        if Operation.reverseUnallocated.isOpen(to: call.actor), isWhole { html.add(reversal) }
        let notice = call.query("dicatat").map { _ in Notice(.good, text(SuspenseTexts.taken)) }
        return Page(
            call.frame(notice: notice), title: text(SuspenseTexts.title),
            breadcrumbs: [Link(text(SuspenseTexts.title), "/penampungan")], html)
    }

    private var facts: FactList {
        var rows: [(String, HTML)] = [
            (text(SuspenseTexts.remaining), "<span class=\"figure\">\(Wording.rupiah(item.remaining))</span>"),
            (text(SuspenseTexts.source), "\(sourceWord) \(item.channel)"),
            (text(SuspenseTexts.paidAt), .text(Wording.moment(item.paidAt, at: .wib, language))),
        ]
        if !item.payer.isEmpty { rows.append((text(SuspenseTexts.payer), .text(item.payer))) }
        if !item.remark.isEmpty { rows.append((text(SuspenseTexts.remark), .text(item.remark))) }
        if let bill = view.bill {
            rows.append((text(SuspenseTexts.invoice), "<a href=\"/tagihan/\(bill.invoice)\">\(bill.number)</a>"))
            rows.append((text(SuspenseTexts.person), "<a href=\"/orang/\(bill.person)\">\(bill.name)</a>"))
        }
        if let batch = item.batch {
            let name = text(SuspenseTexts.batch)
            rows.append((name, "<a href=\"/tagihan-kolektif/\(batch)\">\(name)</a>"))
        }
        if item.keptFor != nil { rows.append((words.state, .text(text(SuspenseTexts.kept)))) }
        return FactList(rows)
    }

    private var sourceWord: String {
        switch item.source {
        case .statement: text(SuspenseTexts.statement)
        case .partner: text(SuspenseTexts.partner)
        case .counter: text(SuspenseTexts.counter)
        case .batch: text(SuspenseTexts.batch)
        }
    }

    private func sentences(_ resolution: Resolution) -> HTML {
        let lines: [HTML] = resolution.parts.map { part in
            let number = part.invoice.flatMap { view.bills[$0]?.number }
            return "<li>\(SuspenseTexts.sentence(part, invoice: number, language))</li>"
        }
        return "<ul>\(lines)</ul>"
    }

    /// What can be decided with one click.
    private var proposals: HTML {
        var html: HTML = "<p class=\"muted\">\(SuspenseTexts.limit(view.limit, language))</p>"
        for (place, proposal) in view.proposals.enumerated() {
            var hidden = HTML()
            for (index, part) in proposal.parts.enumerated() { hidden.add(Self.hidden(part, index)) }
            let form = Form(
                words, action: "/penampungan/\(item.id)/keputusan", csrf: call.csrf,
                key: call.site.door.formKey(), submit: text(SuspenseTexts.decide),
                weight: place == 0 ? .main : .quiet, "\(sentences(proposal))\(hidden)")
            html.add(form)
        }
        return Box(text(SuspenseTexts.proposals), html).html
    }

    private static func hidden(_ part: Resolution.Part, _ index: Int) -> HTML {
        let name = "parts.\(index)"
        let amount = HiddenField("\(name).amount", String(part.amount.amount))
        switch part {
        case .allocate(_, let invoice):
            return """
                \(HiddenField("\(name).kind", "allocate"))\(amount)\
                \(HiddenField("\(name).invoice", invoice.description))
                """
        case .refund: return "\(HiddenField("\(name).kind", "refund"))\(amount)"
        case .advance(_, let person):
            return """
                \(HiddenField("\(name).kind", "advance"))\(amount)\
                \(HiddenField("\(name).person", person.description))
                """
        }
    }

    /// A decision about a part, or for an invoice that nobody proposed.
    private var ownDecision: Box {
        let kinds = [
            FieldChoice("allocate", text(SuspenseTexts.allocate)), FieldChoice("refund", text(SuspenseTexts.refund)),
        ]
        var html = fields.choice("parts.0.kind", text(SuspenseTexts.kind), kinds).html
        html.add(
            fields(Field.rupiah, "parts.0.amount", words.amount, fallback: String(item.remaining.amount)))
        html.add(
            fields(
                Field.text, "parts.0.bill", text(SuspenseTexts.bill), hint: text(SuspenseTexts.billHint), needed: false
            ).maximumLength(40))
        html.add(fields(Field.text, "note", text(SuspenseTexts.note), needed: false).maximumLength(300))
        let form = Form(
            words, action: "/penampungan/\(item.id)/keputusan", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(SuspenseTexts.own), weight: .quiet, html)
        return Box(text(SuspenseTexts.own), form.html)
    }

    /// The decision that waits for the second officer.
    private var secondLook: HTML {
        guard let waiting = view.waiting else { return HTML() }
        let proposal = "<p class=\"muted\">\(doer(waiting.proposedBy)) \(waiting.note)</p>" as HTML
        var html: HTML = "\(sentences(waiting.resolution))\(proposal)"
        html.add("<p class=\"muted\">\(SuspenseTexts.limit(view.limit, language))</p>")
        if waiting.proposedBy != call.actor.name {
            for (word, approve) in [(SuspenseTexts.approve, true), (SuspenseTexts.refuse, false)] {
                html.add(
                    Form(
                        words, action: "/penampungan/keputusan/\(waiting.id)", csrf: call.csrf, submit: text(word),
                        weight: approve ? .main : .quiet, HiddenField("approve", "\(approve)").html))
            }
        }
        return Box(text(SuspenseTexts.secondLook), html).html
    }

    private var history: HTML {
        guard !view.resolutions.isEmpty else { return "<p class=\"muted\">\(text(SuspenseTexts.noDecisions))</p>" }
        let events = view.resolutions.reversed().map { record in
            let state =
                switch record.state {
                case .proposed: text(SuspenseTexts.proposed)
                case .done: text(SuspenseTexts.done)
                case .refused: text(SuspenseTexts.refused)
                }
            return EventList.Event(
                Wording.moment(record.decidedAt ?? record.proposedAt, at: .wib, language),
                "\(sentences(record.resolution))<p>\(state)</p>", by: doers(record))
        }
        return EventList(Array(events)).html
    }

    /// Who proposed and, where that was somebody else, who decided.
    private func doers(_ record: ResolutionStore.Record) -> String {
        let proposer = doer(record.proposedBy)
        guard let decider = record.decidedBy, decider != record.proposedBy else { return proposer }
        return SuspenseTexts.doers(
            proposed: proposer, decided: doer(decider), isRefused: record.state == .refused, language)
    }

    private func doer(_ name: String) -> String { TermTexts.doer(name, language) }

    private var reversal: Box {
        let form = Form(
            words, action: "/penampungan/\(item.id)/batal", csrf: call.csrf, submit: text(SuspenseTexts.reverse),
            weight: .bad, "<p class=\"muted\">\(text(SuspenseTexts.reverseNote))</p>")
        return Box(text(SuspenseTexts.reverse), form.html)
    }
}
