// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Asks whether money is another than an equal sum that stands somewhere else already; shown once that was refused.
struct SameMoneyChoice: Part {
    private let fields: FormFields
    private let language: Language

    init(_ fields: FormFields, _ language: Language) {
        self.fields = fields
        self.language = language
    }

    func write(to html: inout HTML) {
        let choice = FieldChoice("true", SuspenseTexts.otherMoney.text(language))
        html.add(
            Field.radios("isOtherMoney", SuspenseTexts.sameMoney.text(language), [choice])
                .error(fields.errors["isOtherMoney"]))
    }
}
