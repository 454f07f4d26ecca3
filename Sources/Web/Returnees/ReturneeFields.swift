// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Text

/// The fields of a returnee's card and of a list, wherever they are typed.
struct ReturneeFields {
    private let fields: FormFields
    private let language: Language
    private let prefix: String

    /// - Parameter prefix: what stands before each name, where several forms share a page.
    init(_ fields: FormFields, _ language: Language, prefix: String = "") {
        self.fields = fields
        self.language = language
        self.prefix = prefix
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    private func choices<Word: RawRepresentable & CaseIterable>(
        _ type: Word.Type
    ) -> [FieldChoice] where Word.RawValue == String {
        type.allCases.map { FieldChoice($0.rawValue, ReturneeTexts.word($0.rawValue, language)) }
    }

    /// What is asked of each person of a list.
    var card: HTML {
        """
        \(fields(Field.text, "\(prefix)name", text(ReturneeTexts.name)).autocomplete("off"))\
        \(fields(Field.text, "\(prefix)paper", text(ReturneeTexts.paper), needed: false).autocomplete("off"))\
        \(fields.choice(
            "\(prefix)category", text(ReturneeTexts.category), choices(ReturneeCase.Category.self)))\
        \(fields.choice(
            "\(prefix)health", text(ReturneeTexts.health), choices(ReturneeCase.Health.self), fallback: "well"))\
        \(fields.choice("\(prefix)province", text(ReturneeTexts.province), FieldChoice.provinces))\
        \(fields.choice(
            "\(prefix)rights", text(ReturneeTexts.rights), choices(ReturneeCase.Rights.self),
            fallback: "rights-unknown"))\
        \(fields(Field.text, "\(prefix)note", text(ReturneeTexts.note), needed: false).maximumLength(300))
        """
    }

    /// What is the same for all who came together.
    var arrival: HTML {
        """
        \(fields.choice(
            "\(prefix)country", text(ReturneeTexts.country), FieldChoice.countries(language)))\
        \(fields(Field.text, "\(prefix)place", text(ReturneeTexts.place)).maximumLength(80))\
        \(fields(Field.day, "\(prefix)arrivedOn", text(ReturneeTexts.arrivedOn)))
        """
    }

    /// A card of somebody who came alone.
    var alone: HTML { "\(card)\(arrival)" }

    /// A list.
    var list: HTML {
        """
        \(fields(Field.text, "\(prefix)title", text(ReturneeTexts.listTitle)).maximumLength(80))\
        \(fields.choice(
            "\(prefix)means", text(ReturneeTexts.means), choices(ReturneeCase.Means.self), fallback: "ship"))\
        \(arrival)
        """
    }
}
