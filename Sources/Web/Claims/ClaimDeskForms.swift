// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Protection
import Services
import Text

/// The right of the desk, second part: what the officer's role may do now.
struct ClaimDeskForms {
    private let call: Call
    private let view: ClaimView
    private let words: ClaimWording
    private let errors: FormErrors
    private let typed: TypedFields

    init(_ call: Call, _ view: ClaimView, _ words: ClaimWording, errors: FormErrors, typed: TypedFields) {
        self.call = call
        self.view = view
        self.words = words
        self.errors = errors
        self.typed = typed
    }

    private var desk: ClaimDeskTexts { words.desk }

    var html: HTML {
        switch call.actor.role {
        case .assessor where view.state.isOpen: Box(assessor).html
        case .advisoryDoctor where view.state.isOpen && view.request.needsDoctor:
            AdviceForm(call, view, words, errors, typed).html
        case .approver: approver
        default: HTML()
        }
    }

    private func form(_ path: String, _ action: String, submit: String, _ weight: ButtonLink.Weight, _ fields: HTML)
        -> HTML
    {
        let own = typed["action"] == nil || typed["action"] == action
        var content = HiddenField("action", action).html
        content.add(fields)
        return Form(
            words.frame, action: "/klaim/\(view.claim.id)/\(path)", csrf: call.csrf,
            errors: own ? errors : FormErrors(), submit: submit, weight: weight, content
        ).html
    }

    private func field(_ action: String, _ name: String, _ make: (String) -> Field) -> Field {
        typed["action"] == action ? typed.filled(name, errors, make) : make(name)
    }

    private func isTyped(_ action: String) -> Bool { typed["action"] == action }

    // What the first officer may do.

    private var assessor: HTML {
        var html: HTML = "\(holderNotice)\(evidenceNotice)"
        if let computed = view.computed {
            let label = desk.propose(Wording.rupiah(computed.amount))
            html.add(form("usulan", "accept", submit: label, .main, HTML()))
        }
        html.add(words.fold(desk.askPapers, isOpen: isTyped("ask-documents"), ask))
        if view.claim.event.needsCover { html.add(words.fold(desk.adjust, isOpen: isTyped("adjust"), adjust)) }
        html.add(words.fold(desk.refuse, isOpen: isTyped("refuse"), refuse))
        html.add("<p class=\"muted\">\(desk.secondOfficer) \(desk.overrideNote)</p>")
        return html
    }

    /// Says plainly that the account is not in the payee's recorded name.
    private var holderNotice: HTML {
        guard let problem = view.holderProblem else { return HTML() }
        let text = FailureTexts.text(problem, words.language)
        return Notice(
            .care, content: "<p><b>\(text.title)</b></p><p>\(text.found)</p><p>\(text.next)</p>"
        ).html
    }

    /// Says plainly that nothing but the claimant's word is there.
    private var evidenceNotice: HTML {
        guard view.claim.event.needsCover, view.restsOnWord else { return HTML() }
        return Notice(.care, desk.noEvidence).html
    }

    private func reason(_ action: String) -> Field {
        field(action, "reason") { .textarea($0, desk.reason, rows: 3) }.hint(desk.reasonHint).required()
    }

    private var ask: HTML {
        let named = view.papers.lines.compactMap(\.demand.kind)
        var fields = words.paperBoxes(named + PaperKind.allCases.filter { !named.contains($0) })
        fields.add(reason("ask-documents"))
        return form("usulan", "ask-documents", submit: desk.askPapers, .quiet, fields)
    }

    private var adjust: HTML {
        var fields = field("adjust", "amount") { .rupiah($0, desk.adjustTo) }.required().html
        fields.add(reason("adjust"))
        return form("usulan", "adjust", submit: desk.proposeAdjusted, .quiet, fields)
    }

    private var refuse: HTML {
        let regulation = field("refuse", "regulation") { .text($0, desk.regulation) }.required()
        var fields = (isTyped("refuse") ? regulation : regulation.value("Permenaker 4/2023")).html
        fields.add(field("refuse", "article") { .text($0, desk.article) }.required())
        fields.add(reason("refuse"))
        return form("usulan", "refuse", submit: desk.proposeRefusal, .bad, fields)
    }

    // What the second officer may do.

    private var approver: HTML {
        guard case .assessed(let proposal) = view.state else { return HTML() }
        var html: HTML = "<p>\(ClaimStepWords(words).text(.proposed(proposal)))</p>"
        html.add("<p class=\"muted\">\(TermTexts.doer(proposal.officer.name, call.language))</p>")
        guard proposal.officer.account != call.actor.account else {
            html.add(Notice(.care, desk.otherOfficerNeeded))
            return Box(desk.proposal, html).html
        }
        var fields = HTML()
        if proposal.amount != nil {
            html.add("\(aboveLawNotice(proposal))\(holderNotice)\(evidenceNotice)")
            fields.add(overrideField(proposal))
        }
        let current = proposal.amount.map { view.savings?.net ?? $0 }
        let label = current.map { desk.approve(Wording.rupiah($0)) } ?? desk.approveRefusal
        html.add(form("putusan", "approve", submit: label, proposal.amount == nil ? .bad : .main, fields))
        let back = form("putusan", "send-back", submit: desk.sendBack, .quiet, reason("send-back").html)
        html.add(words.fold(desk.sendBack, isOpen: isTyped("send-back"), back))
        return Box(desk.proposal, html).html
    }

    /// Says plainly that more is to be paid than the law gives.
    private func aboveLawNotice(_ proposal: Proposal) -> HTML {
        guard let problem = Self.aboveLaw(proposal) else { return HTML() }
        let text = FailureTexts.text(problem, words.language)
        return Notice(.bad, content: "<p><b>\(text.title)</b></p><p>\(text.found)</p><p>\(text.next)</p>").html
    }

    private static func aboveLaw(_ proposal: Proposal) -> Failure? {
        do throws(Failure) {
            try proposal.checkAboveLaw(reason: nil)
            return nil
        } catch {
            return error
        }
    }

    /// One reason covers an unconfirmed value, more than the law gives, and an account in another name.
    private func overrideField(_ proposal: Proposal) -> HTML {
        let unconfirmed =
            view.derivation.verification != .confirmed
            || view.claim.event.needsCover && view.cover.derivation.verification != .confirmed
        let problem = Self.aboveLaw(proposal) ?? view.holderProblem
        guard unconfirmed || problem != nil else { return HTML() }
        let hints = [unconfirmed ? desk.overrideHint : nil, problem.map { FailureTexts.text($0, words.language).next }]
        let label = problem == nil ? desk.override : desk.reason
        return field("approve", "override") { .textarea($0, label, rows: 3) }
            .hint(hints.compactMap { $0 }.joined(separator: " ")).required().html
    }
}

/// What the advisory doctor states.
struct AdviceForm {
    let html: HTML

    init(_ call: Call, _ view: ClaimView, _ words: ClaimWording, _ errors: FormErrors, _ typed: TypedFields) {
        let desk = words.desk
        var fields = HTML()
        var more = HTML()
        if view.claim.event == .partialDisability {
            let rows = MoreRows("losses", typed, least: 3, most: 20)
            fields.add(rows.hidden)
            more = rows.more(words.texts.oneMore)
            let names = BenefitLaw(call.site.door.rules).lossNames
            let choices = names.map { FieldChoice($0, TermTexts.title($0, call.language)) }
            for row in 0..<rows.count {
                var group = typed.filled("losses.\(row).name", errors) {
                    .select($0, words.texts.loss(row + 1), choices, empty: words.frame.none)
                }.html
                group.add(
                    typed.filled("losses.\(row).count", errors) {
                        .number($0, words.texts.lossCount, minimum: 1, maximum: 20)
                    })
                group.add(
                    typed.filled("losses.\(row).reductionPercent", errors) {
                        .number($0, desk.functionReduction, minimum: 1, maximum: 100)
                    })
                group.add(
                    typed.filled("losses.\(row).assessedPercent", errors) {
                        .number($0, desk.assessedShare, minimum: 1, maximum: 100)
                    })
                fields.add(
                    words.fold(
                        words.texts.loss(row + 1), isOpen: row == 0 || row > 2 || Self.isTyped(row, typed), group))
            }
            fields.add(typed.filled("leftHanded", errors) { .checkbox($0, words.texts.leftHanded) })
        } else {
            fields.add(typed.filled("totallyDisabled", errors) { .checkbox($0, desk.totallyDisabled) })
        }
        fields.add(typed.filled("note", errors) { .textarea($0, desk.adviceNote, rows: 3) }.required())
        let form = Form(
            words.frame, action: "/klaim/\(view.claim.id)/pendapat", csrf: call.csrf, errors: errors,
            submit: desk.sendAdvice, aside: more, fields)
        html = Box(desk.advice, "<p class=\"muted\">\(desk.adviceHint)</p>\(form)").html
    }

    private static func isTyped(_ row: Int, _ typed: TypedFields) -> Bool {
        !(typed["losses.\(row).name"] ?? "").isEmpty
    }
}
