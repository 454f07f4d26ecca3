// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Text

/// What can be recorded about the plan that runs: a link for each, and the form of the one that was chosen.
struct RehabilitationForms {
    private let call: Call
    private let view: RehabilitationView
    private let fields: FormFields
    private let chosen: String?

    init(_ call: Call, _ view: RehabilitationView, _ fields: FormFields) {
        self.call = call
        self.view = view
        self.fields = fields
        chosen = fields.typed["event"] ?? call.query("catat")
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }

    private var address: String { "/klaim/\(view.claim.id)/rehabilitasi" }

    private var openSteps: [RehabilitationPlan.Step] {
        view.current?.recorded.plan.steps.filter { $0.doneOn == nil } ?? []
    }

    private var choices: [(event: String, title: Phrase)] {
        var choices = [(event: "step", title: RehabilitationTexts.addStep)]
        if !openSteps.isEmpty { choices.append((event: "done", title: RehabilitationTexts.finishStep)) }
        choices.append((event: "progress", title: RehabilitationTexts.addProgress))
        choices.append((event: "ended", title: RehabilitationTexts.end))
        return choices
    }

    var html: HTML {
        let links = choices.map { choice in
            ButtonLink(text(choice.title), href: "\(address)?catat=\(choice.event)#catat", .quiet)
        }
        var content: HTML = "\(ButtonRow("\(links)"))"
        if let choice = choices.first(where: { $0.event == chosen }) { content.add(form(choice.event, choice.title)) }
        return Box(text(RehabilitationTexts.record), id: "catat", content).html
    }

    private func form(_ event: String, _ title: Phrase) -> Form {
        let day = event == "step" ? RehabilitationTexts.due : RehabilitationTexts.day
        let content: HTML = """
            \(HiddenField("event", event))\(particular(event))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "words", text(RehabilitationTexts.words)))\
            \(fields(Field.day, "day", text(day), fallback: call.today.description))
            """
        return Form(
            .texts(call.language), action: "\(address)/catatan", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: text(title), content)
    }

    /// What only this event asks.
    private func particular(_ event: String) -> HTML {
        switch event {
        case "done":
            let steps = openSteps.map { FieldChoice(String($0.number), "\($0.number). \($0.title)") }
            return fields.choice("step", text(RehabilitationTexts.step), steps).html
        case "progress":
            return fields(
                { Field.number($0, $1, minimum: 0, maximum: 100) }, "percent", text(RehabilitationTexts.capacity)
            ).html
        case "ended":
            let outcomes = RehabilitationPlan.Outcome.allCases.map {
                FieldChoice($0.rawValue, text(RehabilitationTexts.text($0)))
            }
            return fields.choice("outcome", text(RehabilitationTexts.outcome), outcomes).html
        default: return HTML()
        }
    }
}
