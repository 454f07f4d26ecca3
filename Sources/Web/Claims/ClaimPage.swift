// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Text

/// A claim as the worker or family sees it: step by step, what is missing, where the money is.
struct ClaimPage {
    private let call: Call
    private let view: ClaimView
    private let words: ClaimWording
    private let moving: PaperMoveForm
    private let appeal: FormFields
    private let account: FormFields?

    /// - Parameters:
    ///   - failure: what was wrong with a place that an officer recorded.
    ///   - appeal: an objection that was refused, as it was typed.
    ///   - account: another account that was refused, as it was typed.
    init(
        _ call: Call, _ view: ClaimView, failure: Failure? = nil, typed: TypedFields = .empty,
        appeal: FormFields? = nil, account: FormFields? = nil
    ) {
        self.account = account
        self.appeal = appeal ?? FormFields(.empty, [], call.language)
        self.call = call
        self.view = view
        self.words = ClaimWording(call.language)
        moving = PaperMoveForm(call, view, FormErrors(failure.map { [$0] } ?? [], call.language), typed)
    }

    var page: Page {
        let texts = words.texts
        var html = StatusBanner(
            tone, kicker: texts.claim(view.claim.number), headline: words.title(view.claim.event),
            content: "<p>\(meaning)</p>"
        ).html
        html.add(Box(texts.whereItStands, steps))
        html.add(ClaimStandingBox(view, call).html)
        html.add(missing)
        html.add(AppealBox(call, view, appeal))
        html.add(amount)
        html.add(Box(texts.money, id: "uang", money))
        if view.steps.map(\.step).lastDecision != nil {
            html.add(
                Box(ActionRow(.paper, texts.letter, detail: texts.letterDetail, href: letterAddress).html))
        }
        html.add(recovery)
        html.add(Box(texts.papers, id: "surat", papers))
        let back = Link(words.title(view.incident.incident.kind), "/kejadian/\(view.claim.incident)")
        return Page(
            call.frame(notice: ClaimStepDone.notice(call)), title: texts.claim(view.claim.number), breadcrumbs: [back],
            html)
    }

    private var letterAddress: String { "/klaim/\(view.claim.id)/surat" }

    /// What the state means; a claim that lacks papers is not being checked yet.
    private var meaning: String {
        let isUnchecked = view.state.name == .filed && view.missesPapers
        return isUnchecked ? words.texts.missing(view.papers.missing.count) : words.texts.meaning(view.state.name)
    }

    private var tone: Tone {
        switch view.state {
        case .approved, .payoutOrdered, .paid: .good
        case .refused: .bad
        case .documentsAsked: .care
        case .filed, .assessed, .sentBack: .plain
        }
    }

    private var steps: HTML {
        let texts = words.texts
        let isPaid = view.state.name == .paid
        let isDecided = view.decision != nil
        var items: [CheckList.Item] = [
            .init(.good, texts.stepReported, detail: words.moment(view.incident.incident.recordedAt)),
            .init(.good, texts.stepAsked, detail: words.moment(view.claim.recordedAt)),
        ]
        if view.papers.isComplete || view.missesPapers {
            items.append(
                .init(
                    view.papers.isComplete ? .good : .care, texts.stepPapers,
                    detail: view.papers.isComplete ? nil : texts.missing(view.papers.missing.count)))
        }
        items.append(.init(isDecided ? .good : .plain, texts.stepDecided, detail: isDecided ? nil : clock))
        if view.state.name != .refused { items.append(.init(isPaid ? .good : .plain, texts.stepPaid)) }
        return CheckList(items).html
    }

    private var clock: String? {
        view.clock.map { words.texts.payBy(words.day($0.deadline)) }
    }

    private var missing: HTML {
        if case .documentsAsked(let kinds, let reason) = view.state {
            let list = kinds.map { words.title($0) }.joined(separator: ", ")
            return Notice(.care, content: "<p><b>\(list)</b></p><p>\(reason)</p>").html
        }
        guard view.missesPapers, view.state.name != .filed else { return HTML() }
        return Notice(.care, words.texts.missing(view.papers.missing.count)).html
    }

    private var amount: HTML {
        let texts = words.texts
        let title = view.decision == nil ? texts.computed : texts.decided
        var html = HTML()
        if let amount = view.amount {
            html.add("<p class=\"figure\"><b>\(Wording.rupiah(amount))</b></p>")
        }
        if view.decision == nil {
            html.add("<p class=\"muted\">\(texts.computedNote)</p>")
            if let clock = view.clock {
                html.add("<p>\(texts.payBy(words.day(clock.deadline)))</p>")
                let source = Wording.citation(clock.time.citation, call.language)
                html.add("<p class=\"muted\">\(texts.payByNote(source))</p>")
            }
        }
        let why = DerivationView(Explanation(view.derivation, call.language), openLevels: 1)
        html.add(words.fold(words.frame.why, isOpen: false, why.html))
        return Box(title, html).html
    }

    /// Where the victim of an accident finds the way back to work.
    private var recovery: HTML {
        let mayRead = call.actor.role.map(Operation.viewRehabilitation.roles.contains) ?? false
        guard mayRead, [IncidentKind.workAccident, .violence].contains(view.incident.incident.kind) else {
            return HTML()
        }
        let title = RehabilitationTexts.link.text(call.language)
        return Box(ActionRow(.shield, title, href: "/klaim/\(view.claim.id)/rehabilitasi").html).html
    }

    private var money: HTML {
        guard !view.payouts.isEmpty else { return "<p class=\"muted\">\(words.texts.noMoneyYet)</p>\(destination)" }
        var html = HTML()
        for payout in view.payouts.reversed() {
            let account = payout.account
            html.add("<p class=\"row wrap\">\(words.chip(payout.payout.state)) <b class=\"figure\">")
            html.add("\(Wording.rupiah(payout.payout.amount))</b></p><p>\(words.meaning(payout))</p>")
            let line = words.texts.toAccount(account.holder, Wording.bank(account.bank), account.masked)
            html.add("<p class=\"muted\">\(line)</p>")
        }
        return html
    }

    /// Where the money will go, and whether another's name stands there.
    private var destination: HTML {
        guard let account = view.account, view.state.name != .refused else { return HTML() }
        let line = words.texts.goesTo(account.holder, Wording.bank(account.bank), account.masked)
        var html: HTML = "<p>\(words.texts.payee(view.payee)) \(line)</p>"
        if view.holderProblem != nil { html.add(Notice(.care, words.texts.holderDiffers)) }
        html.add(ClaimAccountForm(call, view, self.account))
        return html
    }

    private var papers: HTML {
        var html = words.papers(view.papers, of: view)
        html.add(moving.html)
        html.add(words.files(view.incident.documents, for: call))
        let mayAttach = call.actor.role.map(Operation.attachDocument.roles.contains) ?? false
        if mayAttach, view.decision == nil {
            html.add(UploadForm(call, view.claim.incident, FormErrors(), words).html)
        }
        return html
    }
}
