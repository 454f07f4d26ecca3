// SPDX-License-Identifier: Apache-2.0
import Contact
import HTML
import Kernel
import Services
import Text

/// What an officer does with a case: takes it, answers, sorts, mediates, closes. Only whoever took it does the rest.
struct ContactHandling: Part {
    private let call: Call
    private let view: ContactView
    private let fields: FormFields
    private let language: Language

    init(_ call: Call, _ view: ContactView, _ fields: FormFields) {
        self.call = call
        self.view = view
        self.fields = fields
        language = call.language
    }

    func write(to html: inout HTML) {
        let one = view.contactCase
        guard one.state != .closed else { return }
        guard view.isOwn else {
            if one.assigned == nil { html.add(form("take", ContactTexts.take, .main, HTML())) }
            for failure in fields.errors.items { html.add(Notice(.bad, failure.text)) }
            return
        }
        html.add(Box(ContactTexts.answer.text(language), reply))
        html.add(more(ContactTexts.sort, form("sort", ContactTexts.sort, .quiet, sorting)))
        if one.kind == .complaint, one.state != .mediation {
            let day = Field.day("day", ContactTexts.mediateDay.text(language)).value(call.today.description)
            html.add(more(ContactTexts.mediate, form("mediate", ContactTexts.mediate, .quiet, day.html)))
        }
        html.add(form("release", ContactTexts.release, .quiet, HTML()))
    }

    private func more(_ title: Phrase, _ content: HTML) -> HTML {
        "<section class=\"card\"><details><summary>\(title.text(language))</summary>\(content)</details></section>"
    }

    /// A canned answer and what is typed after it; the last one closes the case.
    private var reply: HTML {
        let canned = CannedAnswer.allCases.map { FieldChoice($0.rawValue, $0.title.text(language)) }
        let choice = Field.select(
            "canned", ContactTexts.canned.text(language), canned, empty: ContactTexts.noCanned.text(language)
        ).hint(ContactTexts.cannedHint.text(language))
        let text = Field.textarea("text", ContactTexts.answerText.text(language), rows: 4).value(fields.typed["text"])
            .error(fields.errors["text"])
        let isRefused = ["answer", "close"].contains(fields.typed["step"])
        let content: HTML = "\(choice)\(text)"
        let faults = ErrorSummary(isRefused ? fields.errors : FormErrors(), .texts(language), of: content)
        return """
            <form method="post" action="\(action)" novalidate>\(faults)\(HiddenField("csrf", call.csrf))\
            \(HiddenField("key", call.site.door.formKey()))\(content)<div class="row wrap submit">\
            \(SubmitButton(ContactTexts.answer.text(language), name: "step", value: "answer", .main))\
            \(SubmitButton(ContactTexts.close.text(language), name: "step", value: "close", .bad))</div></form>
            """
    }

    private var action: String { "/bantuan/kasus/\(view.contactCase.id)/langkah" }

    private var sorting: HTML {
        let kind = Field.select("kind", ContactTexts.kindTitle.text(language), ContactWording.kinds(language))
            .value(view.contactCase.kind.rawValue)
        let category = Field.select(
            "category", ContactTexts.categoryTitle.text(language), ContactWording.categories(language)
        ).value(view.contactCase.category.rawValue)
        return "\(kind)\(category)"
    }

    private func form(_ step: String, _ title: Phrase, _ weight: ButtonLink.Weight, _ content: HTML) -> HTML {
        let isRefused = fields.typed["step"] == step
        return Form(
            .texts(language), action: action, csrf: call.csrf,
            key: call.site.door.formKey(), errors: isRefused ? fields.errors : FormErrors(),
            submit: title.text(language), weight: weight, "\(HiddenField("step", step))\(content)"
        ).html
    }
}
