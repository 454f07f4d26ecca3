// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Text

/// On the claimant's page: why a claim was refused and how to object, or what became of the objection.
struct AppealBox: Part {
    private let call: Call
    private let view: ClaimView
    private let fields: FormFields
    private var language: Language { call.language }

    /// - Parameter fields: the objection as it was typed, and what is wrong with it.
    init(_ call: Call, _ view: ClaimView, _ fields: FormFields) {
        self.call = call
        self.view = view
        self.fields = fields
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    func write(to html: inout HTML) {
        if case .refused(let decision) = view.state {
            html.add(refusal(decision))
        } else if view.steps.map(\.step).openAppeal != nil {
            html.add(underWay)
        }
    }

    private func refusal(_ decision: Decision) -> Box {
        var content = because(decision)
        if let time = try? call.site.door.rules.workingDays("disputes.complaint", on: view.incident.incident.day) {
            let details = ["days": String(time.value), "article": Wording.citation(time.citation, language)]
            content.add("<p class=\"muted\">\(AppealTexts.answerWithin.text(language, details))</p>")
        }
        guard call.may(.appealClaim), view.readerMayObject else {
            return Box(text(AppealTexts.title), content)
        }
        let reason = fields(
            { Field.textarea($0, $1, rows: 2) }, "reason", text(AppealTexts.reason),
            hint: text(AppealTexts.reasonHint), needed: false)
        content.add("<p>\(text(AppealTexts.intro))</p>")
        content.add(
            Form(
                .texts(language), action: "/klaim/\(view.claim.id)/keberatan", csrf: call.csrf,
                errors: fields.errors, submit: text(AppealTexts.object), reason.html))
        return Box(text(AppealTexts.title), id: "keberatan", content)
    }

    /// The article and the reason of a refusal.
    private func because(_ decision: Decision) -> HTML {
        guard case .refuse(let citation, let reason) = decision.proposal.verdict else { return HTML() }
        return """
            <p><b>\(text(AppealTexts.because)) \(Wording.citation(citation, language))</b></p><p>\(reason)</p>
            """
    }

    private var underWay: Notice {
        let appealed = view.steps.last { if case .appealed = $0.step { true } else { false } }
        var content: HTML = "<p><b>\(text(AppealTexts.underWay))</b></p>"
        let clock = appealed.map { AppealClock(call.site.door.rules, from: $0.at.jakartaDay) }
        if let last = clock?.last {
            content.add("<p>\(AppealTexts.answerBy.text(language, ["last": last.description]))</p>")
        }
        content.add("<p class=\"muted\">\(text(AppealTexts.further))</p>")
        if let decision = view.steps.map(\.step).lastDecision { content.add(because(decision)) }
        return Notice(.care, content: content)
    }
}
