// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Text

/// The questions about an event: which one, and then only those that it needs.
struct BenefitForm: Part {
    /// The law pays for no more (Permenaker 4/2023 art. 27(1)j, 34(1)).
    private static let mostChildren = 2

    /// What was chosen already.
    let event: BenefitEvent?
    var typed: TypedFields { fields.typed }
    private let fields: FormFields
    private let losses: [String]
    private let today: CalendarDay
    private let texts: BenefitTexts
    private let language: Language
    private let rows: MoreRows?

    init(_ typed: TypedFields, _ failures: [Failure], losses: [String], today: CalendarDay, _ language: Language) {
        fields = FormFields(typed, failures, language)
        event = typed["event"].flatMap(BenefitEvent.init(rawValue:))
        self.losses = losses
        self.today = today
        self.language = language
        texts = .texts(language)
        rows = event == .partialDisability ? MoreRows("loss", typed, least: 3, most: 20) : nil
    }

    func write(to html: inout HTML) {
        guard let event else {
            let events = FieldChoice.terms(BenefitEvent.insured.map(\.rawValue), language)
            let field = fields({ Field.radios($0, $1, events) }, "event", texts.event)
            html.add(QuestionForm(fields, action: "/manfaat", submit: texts.choose, "\(field)"))
            return
        }
        html.add(
            QuestionForm(
                fields, action: "/manfaat", submit: texts.submit,
                aside: rows?.more(ClaimTexts.texts(language).oneMore) ?? HTML(),
                details(event)))
    }

    private func details(_ event: BenefitEvent) -> HTML {
        let phases = Phase.allCases.map { FieldChoice($0.rawValue, Wording.phase($0, language)) }
        var html: HTML = "\(HiddenField("event", event.rawValue))"
        if let rows { html.add(rows.hidden) }
        html.add("<p><b>\(TermTexts.title(event.rawValue, language))</b></p>")
        html.add(fields({ Field.radios($0, $1, phases) }, "phase", texts.phase, fallback: "during"))
        html.add(fields(Field.day, "on", texts.on, hint: texts.onHint, fallback: today.description))
        html.add(particular(event))
        let causes = FieldChoice.terms(BenefitCause.allCases.map(\.rawValue), language)
        html.add(fields.choice("cause", texts.cause, causes, hint: texts.causeHint, needed: false))
        let circumstances = FieldChoice.terms(BenefitCircumstance.allCases.map(\.rawValue), language)
        html.add(fields.choice("circumstance", texts.circumstance, circumstances, needed: false))
        html.add(Field.checkbox("perseorangan", texts.perseorangan).value(fields.typed["perseorangan"]))
        return html
    }

    private func particular(_ event: BenefitEvent) -> HTML {
        switch event {
        case .deathByAccident, .death, .totalDisability, .totalDisabilityAllowance, .gagalBerangkat, .rape, .phk,
            .oldAgeSavings:
            HTML()
        case .partialDisability: lossFields
        case .treatmentAbroad, .homeCare, .hearingAid, .glasses, .dentures, .returnTransport,
            .returnTransportAfterAccident, .lossOnWayHome:
            "\(fields(Field.rupiah, "cost", texts.cost))"
        case .gagalDitempatkan, .placedContrary: "\(fields(Field.rupiah, "cost", texts.cost, needed: false))"
        case .transport: transportFields
        case .phkByAccident: "\(months("serviceMonths", texts.serviceMonths))"
        case .scholarship: scholarshipFields
        }
    }

    private var lossFields: HTML {
        let choices = FieldChoice.terms(losses, language)
        var html = HTML()
        for place in 0..<(rows?.count ?? 0) {
            let field = Field.select("loss", texts.loss(place + 1), choices, empty: fields.words.choose)
                .value(fields.typed["loss.\(place)"]).hint(place == 0 ? texts.lossHint : nil)
                .error(place == 0 ? fields.errors["losses"] ?? fields.errors["loss"] : nil)
            html.add("\(place == 0 ? field.required() : field.optional(fields.words.optional))")
        }
        html.add(Field.checkbox("leftHanded", texts.leftHanded).value(fields.typed["leftHanded"]))
        return html
    }

    private var transportFields: HTML {
        """
        \(fields(Field.rupiah, "land", texts.land, needed: false))\
        \(fields(Field.rupiah, "sea", texts.sea, needed: false))\
        \(fields(Field.rupiah, "air", texts.air, needed: false))
        """
    }

    private var scholarshipFields: HTML {
        let grounds = FieldChoice.terms(["death-by-accident", "total-disability", "death"], language)
        var html: HTML = "\(fields.choice("scholarshipFor", texts.scholarshipFor, grounds))"
        html.add(months("membershipMonths", texts.membershipMonths))
        for place in 0..<Self.mostChildren {
            let field = Field.text("child", texts.child(place + 1)).value(fields.typed["child.\(place)"])
                .hint(place == 0 ? texts.childHint : nil)
                .error(place == 0 ? fields.errors["child"] ?? fields.errors["children"] : nil)
            html.add("\(place == 0 ? field.required() : field.optional(fields.words.optional))")
        }
        return html
    }

    private func months(_ name: String, _ label: String) -> Field {
        fields({ Field.number($0, $1, minimum: 0, maximum: 1_200) }, name, label)
    }
}
