// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Makes the fields of a form with what was typed, what is wrong and whether they may stay empty.
struct FormFields: Sendable {
    let typed: TypedFields
    let errors: FormErrors
    let words: FrameTexts

    init(_ typed: TypedFields, _ failures: [Failure], _ language: Language) {
        self.typed = typed
        errors = FormErrors(failures, language)
        words = .texts(language)
    }

    /// - Parameters:
    ///   - fallback: what stands there when nothing was typed.
    ///   - needed: whether it must be filled in.
    func callAsFunction(
        _ make: (String, String) -> Field, _ name: String, _ label: String, hint: String? = nil,
        fallback: String? = nil, needed: Bool = true
    ) -> Field {
        let field = make(name, label).value(typed[name] ?? fallback).hint(hint).error(errors[name])
        return needed ? field.required() : field.optional(words.optional)
    }

    /// A choice from a list that begins with no choice.
    func choice(
        _ name: String, _ label: String, _ choices: [FieldChoice], hint: String? = nil, fallback: String? = nil,
        needed: Bool = true
    ) -> Field {
        self(
            { Field.select($0, $1, choices, empty: words.choose) }, name, label, hint: hint, fallback: fallback,
            needed: needed)
    }
}

/// A form that asks without changing anything, its fields one under the other. Sent with GET.
struct QuestionForm: Part {
    private let action: String
    private let submit: String
    private let fields: FormFields
    private let aside: HTML
    private let content: HTML

    /// - Parameter aside: more beside the main button.
    init(_ fields: FormFields, action: String, submit: String, aside: HTML = HTML(), _ content: HTML) {
        self.fields = fields
        self.action = action
        self.submit = submit
        self.aside = aside
        self.content = content
    }

    func write(to html: inout HTML) {
        html.add("<form method=\"get\" action=\"\(action)\" novalidate>")
        html.add("\(ErrorSummary(fields.errors, fields.words, of: content))\(content)")
        html.add("<div class=\"row wrap submit\"><button class=\"button\">\(submit)</button>")
        html.add("\(aside)</div></form>")
    }
}
