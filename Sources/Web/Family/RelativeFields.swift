// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Text

/// What is told of a relative, as fields: empty, or as it stands on record.
struct RelativeFields {
    private let fields: FormFields
    private let former: FamilyView.Relative?
    private let language: Language

    init(_ fields: FormFields, former: FamilyView.Relative?, _ language: Language) {
        self.fields = fields
        self.former = former
        self.language = language
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var html: HTML {
        let member = former?.member
        let relations = FieldChoice.terms(Relation.allCases.map(\.rawValue), language)
        let name = fields(Field.text, "name", text(FamilyTexts.name), fallback: member?.name.text)
        return """
            \(name.autocomplete("off"))\
            \(fields.choice("relation", text(FamilyTexts.relation), relations, fallback: member?.relation.rawValue))\
            \(day("birthDay", FamilyTexts.birthDay, member?.birthDay))\
            \(day("diedOn", FamilyTexts.diedOn, member?.diedOn))\
            \(mark("nominated", FamilyTexts.nominate, former?.nominated))\
            \(mark("namedInWill", FamilyTexts.will, member?.namedInWill))
            """
    }

    private func day(_ name: String, _ label: Phrase, _ known: CalendarDay?) -> Field {
        fields(Field.day, name, text(label), fallback: known?.description, needed: false)
    }

    /// As typed where something was typed: a box that was emptied is sent as nothing.
    private func mark(_ name: String, _ label: Phrase, _ known: Bool?) -> Field {
        let stands = fields.typed.isEmpty ? known ?? false : fields.typed[name] != nil
        return Field.checkbox(name, text(label)).value(stands ? "on" : nil).error(fields.errors[name])
    }
}
