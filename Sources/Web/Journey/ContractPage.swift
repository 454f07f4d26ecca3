// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Placement
import Protection
import Services
import Text

/// Extends a contract, or changes employer or country: first the question, then the price, then the invoice.
struct ContractPage {
    /// The fields of the question.
    static let names = ["kind", "firstDay", "months", "country", "employer"]

    private let frame: Frame
    private let placement: PlacementFacts?
    private let current: ContractFact?
    private let address: String
    private let fields: FormFields
    private let breadcrumbs: [Link]
    private let today: CalendarDay
    /// What the forms that take a contract back are sent with.
    private let forms: (csrf: String, key: String)
    private let texts: JourneyTexts
    private var language: Language { frame.language }

    /// - Parameters:
    ///   - address: where the question and the agreement are sent.
    ///   - forms: the keys of the forms.
    init(
        _ frame: Frame, _ placement: PlacementFacts?, address: String, breadcrumbs: [Link], _ typed: TypedFields,
        _ failures: [Failure], today: CalendarDay, forms: (csrf: String, key: String)
    ) {
        self.frame = frame
        self.placement = placement
        current = placement?.contract(on: today)
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.today = today
        self.forms = forms
        fields = FormFields(typed, failures, frame.language)
        texts = .texts(frame.language)
    }

    var question: Page {
        page("<h1>\(texts.changeTitle)</h1><p>\(texts.changeIntro)</p>\(contract)\(coming)\(form)")
    }

    /// The price before anybody agrees.
    func offer(_ price: ContractPrice) -> Page {
        var content: HTML = "<p>\(price.quote == nil ? texts.freeText(price.paidFor) : texts.continues)</p>"
        if price.quote != nil, let reason = months(of: price) { content.add("<p>\(reason)</p>") }
        let headline = price.quote.map { Wording.rupiah($0.total) } ?? texts.free
        var html: HTML = "\(StatusBanner(.plain, kicker: texts.price, headline: headline, content: content))"
        html.add("\(Box(texts.newContract, facts(of: price.contract)))\(contract)")
        if let quote = price.quote {
            let steps = DerivationView(Explanation(quote.derivation, language))
            html.add("<details><summary>\(frame.texts.why)</summary>\(steps)</details>")
        }
        html.add(agreement(price))
        html.add("<details><summary>\(texts.changeAgain)</summary>\(form)</details>")
        return page(html)
    }

    private func months(of price: ContractPrice) -> String? {
        FollowingMonthsTexts.sentence(charged: price.months, contract: price.contract.months, language)
    }

    private func page(_ html: HTML) -> Page {
        Page(frame, title: texts.changeTitle, breadcrumbs: breadcrumbs, html)
    }

    private func agreement(_ price: ContractPrice) -> Form {
        let hidden = Self.names.map { HiddenField($0, fields.typed[$0] ?? "") }
        return Form(
            fields.words, action: address, csrf: forms.csrf, key: forms.key, errors: fields.errors,
            submit: price.quote == nil ? texts.confirmFree : texts.confirm, "\(hidden)")
    }

    /// Which kind it is, for whom, where and how long: what is agreed to.
    private func facts(of contract: ContractFact) -> HTML {
        let days = DayRange(first: contract.firstDay, last: contract.lastDay).map { Wording.range($0, language) } ?? ""
        let length = Wording.months(contract.months, language)
        return FactList([
            (texts.changeKind, .text(TermTexts.title(contract.kind.rawValue, language))),
            (texts.works, .text(contract.employer)),
            (texts.worksIn, .text(contract.country.name(in: language))),
            (texts.days, "\(days)<span class=\"muted line\">\(length)</span>"),
        ]).html
    }

    private var contract: HTML {
        guard let current, let range = DayRange(first: current.firstDay, last: current.lastDay) else {
            return "<p>\(texts.noPlacement)</p>"
        }
        let country = current.country.name(in: language)
        let words: HTML = "<p>\(current.employer), \(country)</p><p>\(Wording.range(range, language))</p>"
        return Box(texts.current, words).html
    }

    /// Contracts that are agreed and have not begun, each with the way to take it back where there is one.
    private var coming: HTML {
        let withdrawable = placement?.withdrawableContract(on: today)
        let contracts = (placement?.contracts ?? []).filter { $0.kind != .initial && $0.firstDay > today }
        return contracts.map { contract in
            let way =
                contract.id == withdrawable?.id
                ? withdrawal(of: contract) : "<p class=\"muted\">\(text(ContractWithdrawalTexts.fixed))</p>"
            return Box(text(ContractWithdrawalTexts.coming), "\(facts(of: contract))\(way)").html
        }.joined()
    }

    private func withdrawal(of contract: ContractFact) -> HTML {
        Form(
            fields.words, action: "\(address)/\(contract.id)/batal", csrf: forms.csrf, key: forms.key,
            submit: text(ContractWithdrawalTexts.withdraw), weight: .bad,
            "<p class=\"muted\">\(text(ContractWithdrawalTexts.note))</p>"
        ).html
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    private var form: QuestionForm {
        let kinds = [
            FieldChoice("extension", texts.extending), FieldChoice("change-of-employer", texts.employerChange),
            FieldChoice("change-of-country", texts.countryChange),
        ]
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        let firstDay = placement?.lastContractDay?.adding(days: 1).description
        let content: HTML = """
            \(fields({ Field.radios($0, $1, kinds) }, "kind", texts.changeKind))\
            \(fields(Field.day, "firstDay", texts.firstDay, fallback: firstDay))\
            \(fields(months, "months", texts.months, fallback: "12"))\
            \(country)\(employer)
            """
        return QuestionForm(fields, action: address, submit: texts.seePrice, content)
    }

    /// Needed or not by the kind that is chosen, as the hint says.
    private var country: Field {
        Field.select("country", texts.country, FieldChoice.countries(language), empty: fields.words.choose)
            .value(fields.typed["country"]).hint(texts.countryHint).error(fields.errors["country"])
    }

    private var employer: Field {
        Field.text("employer", texts.employer).value(fields.typed["employer"]).hint(texts.employerHint)
            .error(fields.errors["employer"])
    }
}
