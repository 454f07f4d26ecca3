// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Placement
import Protection
import Services
import Text

/// May this worker leave: one answer, readable from two metres, the reasons under it, and what to do next.
struct ClearancePage {
    private let answer: GateAnswer
    private let call: Call
    private let language: Language
    private let texts: GateTexts

    private let fields: FormFields

    /// - Parameter fields: the departure that was refused.
    init(_ answer: GateAnswer, _ call: Call, _ fields: FormFields? = nil) {
        self.answer = answer
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let html: HTML = """
            \(verdict)\(cardNotice?.html)\(departure?.html)\(solution?.html)\(reasons)\
            <p>\(ButtonLink(texts.next, href: "/pemeriksaan", .quiet, block: true))</p>
            """
        return Page(call.frame(), title: texts.title, html)
    }

    private var clearance: Clearance { answer.clearance }

    /// Nothing but the departure itself stands against a departure.
    private var hasDeparted: Bool {
        let stopping = clearance.checks.filter { !$0.passed && !$0.advisory }.map(\.code)
        return stopping == [.notAlreadyDeparted]
    }

    /// The desk case that has yet to decide whose number this is.
    private var openCase: String? { clearance.checks.first { $0.code == .oneRegistration }?.details["case"] }

    private var verdict: Verdict {
        var who = [answer.name]
        if !answer.kpj.isEmpty { who.append(texts.member(answer.kpj)) }
        if let country = Country(answer.country) { who.append(texts.destination(country.name(in: language))) }
        let detail = who.joined(separator: " · ")
        if clearance.mayDepart { return Verdict(.good, headline: texts.mayDepart, detail: detail) }
        if hasDeparted { return Verdict(.care, headline: texts.departed, detail: detail) }
        return Verdict(.bad, headline: texts.mayNot, detail: detail)
    }

    private var cardNotice: Notice? {
        switch call.query("card").flatMap(GateQuestion.Standing.init(rawValue:)) {
        case .revoked: Notice(.bad, texts.cardRevoked)
        case .old: Notice(.care, texts.cardOld)
        case nil: nil
        }
    }

    private var reasons: Box {
        let items = clearance.checks.map { check in
            var details: [String] = []
            if check.advisory, !check.passed { details.append(texts.advisory) }
            if let citation = check.citation { details.append(Wording.citation(citation, language)) }
            if let remedy = check.remedy { details.append(ClearanceTexts.remedy(remedy.rawValue, language)) }
            return CheckList.Item(
                check.passed ? .good : check.advisory ? .care : .bad,
                ClearanceTexts.sentence(check.code.rawValue, passed: check.passed, check.details, language),
                detail: details.isEmpty ? nil : details.joined(separator: " · "))
        }
        var content: HTML = "\(CheckList(items))"
        if clearance.backFromLeave { content.add("<p>\(texts.backFromLeave)</p>") }
        let age = Wording.age(of: answer.asOf, at: call.site.door.clock.now(), language)
        content.add("<p class=\"muted\">\(texts.freshness(age))</p>")
        return Box(texts.reasons, content)
    }

    /// What mends a red answer, here and now.
    private var solution: Box? {
        guard !clearance.mayDepart, !hasDeparted else { return nil }
        var content = HTML()
        for payable in answer.payable {
            content.add(
                """
                <p>\(texts.payTo) <b class="figure">\(payable.virtualAccount)</b>: \
                <b class="figure">\(Wording.rupiah(payable.amount))</b></p>
                """)
        }
        if !answer.payable.isEmpty {
            content.add("<p class=\"muted\">\(texts.payNote)</p>")
        } else if clearance.waitsForPayment {
            content.add("<p>\(texts.noInvoice)</p>")
        }
        var buttons = HTML()
        for payable in answer.payable where Operation.viewInvoice.isOpen(to: call.actor) {
            buttons.add(ButtonLink(texts.openInvoice, href: "/tagihan/\(payable.invoice)"))
        }
        if let openCase, Operation.listCases.isOpen(to: call.actor) {
            buttons.add(ButtonLink(texts.openCase, href: "/kasus/\(openCase)"))
        }
        if Operation.viewMember.isOpen(to: call.actor) {
            buttons.add(ButtonLink(texts.openRecord, href: "/orang/\(answer.person)", .quiet))
        }
        buttons.add(ButtonLink(texts.again, href: "/pemeriksaan/\(answer.person)", .quiet))
        content.add(ButtonRow(buttons))
        return Box(answer.payable.isEmpty && openCase == nil ? texts.nextStep : texts.solve, content)
    }

    /// The officer's next step under a green answer.
    private var departure: Box? {
        guard clearance.mayDepart, Operation.recordJourney.isOpen(to: call.actor) else { return nil }
        let day = fields(Field.day, "day", texts.day, fallback: clearance.day.description)
        let title = clearance.backFromLeave ? texts.recordBack : texts.record
        return Box(
            Form(
                .texts(language), action: "/pemeriksaan/\(answer.person)/keberangkatan", csrf: call.csrf,
                errors: fields.errors, submit: title, day.html
            ).html)
    }
}

extension Operation {
    /// Whether a button for it leads anywhere.
    func isOpen(to actor: Actor) -> Bool { (try? authorise(actor)) != nil }
}
