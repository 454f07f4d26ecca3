// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Protection
import Services
import Text

/// Extends a contract, or changes employer or country: first the question, then the price, then the invoice.
struct ContractPage {
    private let frame: Frame
    private let current: PlacementFacts?
    private let address: String
    private let fields: FormFields
    private let breadcrumbs: [Link]
    private let texts: JourneyTexts
    private var language: Language { frame.language }

    /// - Parameter address: where the question and the agreement are sent.
    init(
        _ frame: Frame, _ current: PlacementFacts?, address: String, breadcrumbs: [Link], _ typed: TypedFields,
        _ failures: [Failure]
    ) {
        self.frame = frame
        self.current = current
        self.address = address
        self.breadcrumbs = breadcrumbs
        fields = FormFields(typed, failures, frame.language)
        texts = .texts(frame.language)
    }

    var question: Page {
        page("<h1>\(texts.changeTitle)</h1><p>\(texts.changeIntro)</p>\(contract)\(form)")
    }

    /// The price before anybody agrees.
    func offer(_ price: ContractPrice, csrf: String, key: String) -> Page {
        var content = HTML()
        if let range = DayRange(first: price.contract.firstDay, last: price.contract.lastDay) {
            content.add("<p>\(texts.newContract(range))</p>")
        }
        content.add("<p>\(price.quote == nil ? texts.freeText(price.paidFor) : texts.continues)</p>")
        let headline = price.quote.map { Wording.rupiah($0.total) } ?? texts.free
        var html: HTML = "\(StatusBanner(.plain, kicker: texts.price, headline: headline, content: content))"
        if let quote = price.quote {
            let steps = DerivationView(Explanation(quote.derivation, language))
            html.add("<details><summary>\(frame.texts.why)</summary>\(steps)</details>")
        }
        html.add(agreement(price, csrf: csrf, key: key))
        html.add("<details><summary>\(texts.changeAgain)</summary>\(form)</details>")
        return page(html)
    }

    private func page(_ html: HTML) -> Page {
        Page(frame, title: texts.changeTitle, breadcrumbs: breadcrumbs, html)
    }

    private func agreement(_ price: ContractPrice, csrf: String, key: String) -> Form {
        let names = ["kind", "firstDay", "months", "country", "employer"]
        let hidden = names.map { HiddenField($0, fields.typed[$0] ?? "") }
        return Form(
            fields.words, action: address, csrf: csrf, key: key, errors: fields.errors,
            submit: price.quote == nil ? texts.confirmFree : texts.confirm, "\(hidden)")
    }

    private var contract: HTML {
        guard let last = current?.lastContract, let range = DayRange(first: last.firstDay, last: last.lastDay) else {
            return "<p>\(texts.noPlacement)</p>"
        }
        let country = last.country.name(in: language)
        return Box(texts.current, "<p>\(last.employer), \(country)</p><p>\(Wording.range(range, language))</p>").html
    }

    private var form: QuestionForm {
        let kinds = [
            FieldChoice("extension", texts.extending), FieldChoice("change-of-employer", texts.employerChange),
            FieldChoice("change-of-country", texts.countryChange),
        ]
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        let firstDay = current?.lastContractDay?.adding(days: 1).description
        let content: HTML = """
            \(fields({ Field.radios($0, $1, kinds) }, "kind", texts.changeKind, fallback: "extension"))\
            \(fields(Field.day, "firstDay", texts.firstDay, fallback: firstDay))\
            \(fields(months, "months", texts.months, fallback: "12"))\
            \(fields.choice(
                "country", texts.country, FieldChoice.countries(language), hint: texts.countryHint, needed: false))\
            \(fields(Field.text, "employer", texts.employer, hint: texts.employerHint, needed: false))
            """
        return QuestionForm(fields, action: address, submit: texts.seePrice, content)
    }
}
