// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Store
import Text

/// A claim's plans of recovery: what is to be done, what was done, how far it has come.
struct RehabilitationPage {
    private let call: Call
    private let view: RehabilitationView
    private let hospitals: [HospitalStore.Hospital]
    private let fields: FormFields
    private let today: CalendarDay

    init(
        _ call: Call, _ view: RehabilitationView, _ hospitals: [HospitalStore.Hospital], _ typed: TypedFields,
        _ failures: [Failure]
    ) {
        self.call = call
        self.view = view
        self.hospitals = hospitals
        fields = FormFields(typed, failures, call.language)
        today = call.today
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }

    var page: Page {
        let title = text(RehabilitationTexts.title)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(RehabilitationTexts.basis))</p>"
        if !view.isPossible {
            html.add(Notice(.plain, text(RehabilitationTexts.impossible)))
        } else if view.plans.isEmpty {
            html.add(Box("<p>\(text(RehabilitationTexts.none))</p>"))
        }
        for plan in view.plans { html.add(box(plan)) }
        if view.current != nil, may(.recordRehabilitation) {
            html.add(RehabilitationForms(call, view, fields).html)
        } else if view.isPossible, view.current == nil, may(.planRehabilitation) {
            html.add(planForm)
        }
        let number = ClaimTexts.texts(call.language).claim(view.claim.number)
        let claim = Link(number, "/klaim/\(view.claim.id)")
        return Page(call.frame(), title: title, width: .reading, breadcrumbs: [claim], html)
    }

    private func may(_ operation: Operation) -> Bool { call.actor.role.map(operation.roles.contains) ?? false }

    private func box(_ found: RehabilitationView.Plan) -> Box {
        let plan = found.recorded.plan
        let chip = plan.end == nil ? Chip(.good, text(RehabilitationTexts.runs)).html : HTML()
        var content = FactList([
            (text(RehabilitationTexts.goal), .text(plan.goal)),
            (text(RehabilitationTexts.hospital), .text(found.hospital.name)),
            (text(RehabilitationTexts.firstDay), .text(Wording.day(plan.range.first, call.language))),
            (text(RehabilitationTexts.lastDay), .text(Wording.day(plan.range.last, call.language))),
        ]).html
        content.add(steps(plan))
        let events = plan.progress.reversed().map { progress in
            let share = RehabilitationTexts.capacityIs.text(call.language, ["percent": String(progress.percent)])
            return EventList.Event(Wording.day(progress.day, call.language), "\(share)", by: progress.note)
        }
        if !events.isEmpty {
            content.add("<h3>\(text(RehabilitationTexts.progress))</h3>\(EventList(events))")
        }
        if let end = plan.end {
            let words = RehabilitationTexts.ended.text(
                call.language,
                ["day": end.day.description, "outcome": text(RehabilitationTexts.text(end.outcome))])
            content.add("<p><b>\(words)</b></p><p>\(end.note)</p>")
        }
        return Box(text(RehabilitationTexts.text(plan.kind)), aside: chip, content)
    }

    private func steps(_ plan: RehabilitationPlan) -> HTML {
        guard !plan.steps.isEmpty else { return HTML() }
        let late = Set(plan.late(on: today).map(\.number))
        let columns = [RehabilitationTexts.step, RehabilitationTexts.due, RehabilitationTexts.state]
        return DataTable(
            text(RehabilitationTexts.steps), columns: columns.map { DataTable.Column(text($0)) },
            rows: plan.steps.map { step in
                var state = Chip(.plain, text(RehabilitationTexts.open))
                if late.contains(step.number) { state = Chip(.bad, text(RehabilitationTexts.late)) }
                if let day = step.doneOn {
                    state = Chip(.good, RehabilitationTexts.doneOn.text(call.language, ["day": day.description]))
                }
                return [
                    "\(step.number). \(step.title)", .text(Wording.day(step.due, call.language)), state.html,
                ]
            }
        ).html
    }

    private var planForm: Box {
        guard !hospitals.isEmpty else {
            return Box(text(RehabilitationTexts.recommend), "<p>\(text(RehabilitationTexts.noHospitals))</p>")
        }
        let kinds = RehabilitationPlan.Kind.allCases.map {
            FieldChoice($0.rawValue, text(RehabilitationTexts.text($0)))
        }
        let places = hospitals.map { FieldChoice($0.id.description, $0.name) }
        let content: HTML = """
            \(fields({ Field.radios($0, $1, kinds) }, "kind", text(RehabilitationTexts.kind)))\
            \(fields.choice("hospital", text(RehabilitationTexts.hospital), places))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "goal", text(RehabilitationTexts.goal)))\
            \(fields(Field.day, "firstDay", text(RehabilitationTexts.firstDay), fallback: today.description))\
            \(fields(Field.day, "lastDay", text(RehabilitationTexts.lastDay)))
            """
        let form = Form(
            .texts(call.language), action: "/klaim/\(view.claim.id)/rehabilitasi", csrf: call.csrf,
            key: call.site.door.formKey(), errors: fields.errors, submit: text(RehabilitationTexts.recommend),
            content)
        return Box(form.html)
    }
}
