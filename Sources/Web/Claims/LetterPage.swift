// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Regulation
import Services
import Text

/// The decision as a letter: to read, and to print.
struct LetterPage {
    private let call: Call
    private let view: ClaimView
    private let decision: Decision
    private let words: ClaimWording
    private let texts: LetterTexts

    /// - Throws: `refused` `letter-not-yet` before the decision.
    init(_ call: Call, _ view: ClaimView) throws(Failure) {
        guard let decision = view.decision ?? view.steps.map(\.step).lastDecision else {
            throw Failure(.refused, "letter-not-yet", details: ["number": view.claim.number])
        }
        self.call = call
        self.view = view
        self.decision = decision
        self.words = ClaimWording(call.language)
        self.texts = .texts(call.language)
    }

    var page: Page {
        let title = "\(texts.title) \(view.claim.number)"
        var html: HTML = "<article class=\"card stack\"><h1>\(texts.title)</h1>"
        html.add(
            FactList([
                (texts.number, .text(view.claim.number)), (texts.date, .text(date)), (texts.to, .text(view.payee)),
            ]))
        let day = words.day(view.incident.incident.day)
        html.add(
            "<p>\(texts.about(TermTexts.word(view.claim.event.rawValue, call.language), day, view.workerName))</p>")
        html.add(verdict)
        html.add("\(reasons)<h2>\(texts.articlesTitle)</h2><ul>")
        for citation in decision.grounds.derivation.citations {
            html.add("<li>\(Wording.citation(citation, call.language))</li>")
        }
        html.add("</ul>\(money)\(objection)<p class=\"muted\">")
        html.add("\(texts.decidedBy(doer(decision.proposal.officer), doer(decision.approver))) ")
        html.add(
            "\(texts.rulesUsed(decision.grounds.regulation, String(decision.grounds.rules.prefix(16))))</p></article>")
        let back = Link(words.texts.claim(view.claim.number), "/klaim/\(view.claim.id)")
        return Page(call.frame(), title: title, width: .reading, breadcrumbs: [back], html)
    }

    private func doer(_ officer: ClaimOfficer) -> String { TermTexts.doer(officer.name, call.language) }

    private var date: String {
        let decided = view.steps.last {
            if case .decided = $0.step { true } else { false }
        }
        return decided.map { words.day($0.at.jakartaDay) } ?? ""
    }

    private var verdict: HTML {
        var html = HTML()
        if let amount = decision.amount {
            html.add("<p><b>\(texts.granted(view.payee, Wording.rupiah(amount)))</b></p>")
        }
        switch decision.proposal.verdict {
        case .accept: break
        case .adjust(_, let reason): html.add("<p>\(texts.adjusted(reason))</p>")
        case .refuse(let citation, let reason):
            html.add("<p><b>\(texts.refused(Wording.citation(citation, call.language)))</b></p>")
            html.add("<p>\(texts.reason): \(reason)</p>")
        }
        if let override = decision.override {
            if decision.proposal.isAboveLaw {
                html.add("<p>\(texts.aboveLaw(override))</p>")
            } else if decision.grounds.derivation.verification != .confirmed {
                html.add("<p>\(texts.override(override))</p>")
            }
        }
        return html
    }

    /// What the decision rests on. What a refused claim would have come to stands apart, and is said not to be paid.
    private var reasons: HTML {
        let root = decision.grounds.derivation
        guard let amount = unpaid else { return section(texts.whyTitle, root) }
        let refusal = Derivation(
            root.kind, root.code, root.value, citation: root.citation, arguments: root.arguments,
            children: root.children.filter { $0 != amount })
        return "\(section(texts.whyTitle, refusal))\(section(texts.whyRefused, amount))"
    }

    private func section(_ title: String, _ derivation: Derivation) -> HTML {
        "<h2>\(title)</h2>\(DerivationView(Explanation(derivation, call.language), openLevels: 6))"
    }

    /// The amount that was computed for a claim that was refused; nil where there was none.
    private var unpaid: Derivation? {
        guard decision.amount == nil else { return nil }
        return decision.grounds.derivation.children.first { child in
            if case .rupiah = child.value { true } else { false }
        }
    }

    private var money: HTML {
        guard let payout = view.payouts.last else { return HTML() }
        let account = payout.account
        var html: HTML = "<h2>\(texts.moneyTitle)</h2>"
        html.add("<p>\(texts.moneyTo(Wording.bank(account.bank), account.masked, account.holder))</p>")
        html.add("<p>\(words.chip(payout.payout.state)) \(words.meaning(payout))</p>")
        return html
    }

    /// How to object; the times come from the law on file.
    private var objection: HTML {
        var html: HTML = "<h2>\(texts.objectTitle)</h2><ol>"
        if view.state.name == .refused, view.readerMayObject {
            let address = "/klaim/\(view.claim.id)#keberatan"
            html.add("<li><a href=\"\(address)\">\(texts.inRantau)</a>. \(texts.inRantauDetail)</li>")
        }
        let rules = call.site.door.rules
        let day = view.incident.incident.day
        if let time = try? rules.workingDays("disputes.complaint", on: day) {
            html.add(
                "<li>\(texts.complaint(workingDays(time.value), Wording.citation(time.citation, call.language)))</li>")
        }
        if let time = try? rules.workingDays("disputes.mediation", on: day) {
            html.add(
                "<li>\(texts.mediation(workingDays(time.value), Wording.citation(time.citation, call.language)))</li>")
        }
        html.add("<li>\(texts.court)</li></ol><p>\(texts.labourOffice)</p><p class=\"muted\">\(texts.noSeizure)</p>")
        return html
    }

    private func workingDays(_ count: Int) -> String {
        switch call.language {
        case .indonesian: "\(count) hari kerja"
        case .english: count == 1 ? "1 working day" : "\(count) working days"
        }
    }
}
