// SPDX-License-Identifier: Apache-2.0
import HTML
import Text

/// The form with which a cashier records cash brought to the bank.
enum DepositPage {
    static func page(_ call: Call, _ refused: FormFields? = nil) -> Page {
        let language = call.language
        let fields = refused ?? FormFields(.empty, [], language)
        let title = CounterTexts.deposit.text(language)
        let form = Form(
            .texts(language), action: "/loket/setor", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.errors, submit: title,
            """
            \(fields(Field.rupiah, "amount", CounterTexts.amount.text(language)))\
            \(fields(Field.text, "reference", CounterTexts.reference.text(language)).maximumLength(60))
            """)
        return Page(
            call.frame(), title: title, breadcrumbs: [Link(CounterTexts.title.text(language), "/loket")],
            "<h1>\(title)</h1>\(Box(form.html))")
    }
}
