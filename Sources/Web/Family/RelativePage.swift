// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Text

/// One relative: corrected, or taken off the list.
struct RelativePage {
    private let relative: FamilyView.Relative
    private let family: FamilyView
    private let call: Call
    private let correctionFields: FormFields
    private let removalFields: FormFields
    private var language: Language { call.language }

    init(
        _ relative: FamilyView.Relative, in family: FamilyView, _ call: Call, _ typed: TypedFields,
        _ failures: [Failure]
    ) {
        self.relative = relative
        self.family = family
        self.call = call
        let isRemoval = failures.contains { $0.field == "reason" }
        correctionFields = FormFields(isRemoval ? .empty : typed, isRemoval ? [] : failures, call.language)
        removalFields = FormFields(isRemoval ? typed : .empty, isRemoval ? failures : [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let name = relative.member.name.text
        let line = RelativeLine(relative, language)
        var html: HTML = "<h1>\(name)</h1><p class=\"muted\">\(line.detail)</p>"
        if !line.chips.isEmpty { html.add(ChipRow(line.chips)) }
        if let fixed = family.fixed {
            html.add(Notice(.care, FailureTexts.sentence(fixed, language)))
        } else {
            html.add("\(correction)\(removal)")
        }
        let back = Link(text(FamilyTexts.title), FamilyPage.address(family, call))
        return Page(call.frame(), title: name, breadcrumbs: [FamilyPage.back(family, call), back], html)
    }

    private var correction: Box {
        var content = RelativeFields(correctionFields, former: relative, language).html
        if relative.follows {
            content.add(
                Field.checkbox("endsFollowing", text(FamilyTexts.endFollowing))
                    .value(correctionFields.typed["endsFollowing"]))
        }
        return Box(
            text(FamilyTexts.correct), id: "perbaiki",
            Form(
                correctionFields.words, action: "/keluarga/\(relative.member.id)/perbaikan", csrf: call.csrf,
                key: call.site.door.formKey(), errors: correctionFields.errors, submit: text(FamilyTexts.addNow),
                content
            ).html)
    }

    private var removal: Box {
        let choices = RelationEnd.allCases.filter { $0 != .corrected }.map {
            FieldChoice($0.rawValue, text(FamilyTexts.reason($0.rawValue)))
        }
        let content: HTML = """
            <p class="muted">\(text(FamilyTexts.removeNote))</p>\
            \(removalFields({ Field.radios($0, $1, choices) }, "reason", text(FamilyTexts.why)))
            """
        return Box(
            text(FamilyTexts.remove), id: "keluarkan",
            Form(
                removalFields.words, action: "/keluarga/\(relative.member.id)/pencabutan", csrf: call.csrf,
                key: call.site.door.formKey(), errors: removalFields.errors, submit: text(FamilyTexts.remove),
                weight: .bad, content
            ).html)
    }
}
