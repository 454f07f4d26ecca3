// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import People
import Protection
import Services
import Text
import Wire

/// The form that asks for one benefit; where the day was not covered, why instead.
struct FilingPage {
    private let call: Call
    private let preview: ClaimPreview
    private let errors: FormErrors
    private let typed: TypedFields
    private let words: ClaimWording
    private let rows: MoreRows?

    init(_ call: Call, _ preview: ClaimPreview, failure: Failure? = nil, typed: TypedFields = .empty) {
        self.call = call
        self.preview = preview
        self.errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.typed = typed
        self.words = ClaimWording(call.language)
        rows = FilingFields.rows(preview.event, typed)
    }

    private var address: String { "/kejadian/\(preview.incident.incident.id)/klaim?manfaat=\(preview.event.rawValue)" }

    var page: Page {
        let title = words.title(preview.event)
        let needsCover = preview.event.needsCover
        var html: HTML = "<h1>\(title)</h1>"
        if needsCover { html.add("<p class=\"row wrap\">\(words.cover(preview))</p>") }
        if preview.cover.covered || !needsCover {
            html.add(papers)
            html.add(
                Form(
                    words.frame, action: address, csrf: call.csrf, errors: errors, submit: words.texts.submitClaim,
                    aside: rows?.more(words.texts.oneMore) ?? HTML(), fields))
        } else {
            html.add(Notice(.bad, words.texts.notCoveredNext))
        }
        if needsCover {
            let why = DerivationView(Explanation(preview.cover.derivation, call.language))
            html.add(Box(words.frame.why, why.html))
        }
        let back = Link(words.title(preview.incident.incident.kind), "/kejadian/\(preview.incident.incident.id)")
        return Page(call.frame(), title: title, breadcrumbs: [back], html)
    }

    private var papers: HTML {
        guard let papers = preview.papers else {
            return Box(words.texts.needed, "<p class=\"muted\">\(words.texts.listUnknown)</p>").html
        }
        let check = PaperCheck(
            required: papers, listIsKnown: true, attached: Set(preview.incident.documents.map(\.kind)),
            accountIsRecorded: false)
        return Box(words.texts.needed, words.papers(check)).html
    }

    private var fields: HTML {
        let texts = words.texts
        var html = HiddenField("incident", preview.incident.incident.id.description).html
        html.add(HiddenField("event", preview.event.rawValue))
        if let rows { html.add(rows.hidden) }
        html.add(FilingFields(preview, typed, errors, words, rows: rows?.count ?? 0).html)
        html.add(typed.filled("bankCode", errors) { .text($0, texts.bank) }.hint(texts.bankHint).bank().required())
        html.add(typed.filled("accountNumber", errors) { .text($0, texts.accountNumber) }.digits(20).required())
        html.add(
            typed.filled("accountHolder", errors) { .text($0, texts.accountHolder) }.hint(texts.accountHolderHint)
                .required())
        if preview.asksWhoseAccount(typed, errors) {
            html.add(typed.filled("ofAnother", errors) { .checkbox($0, texts.accountOfAnother) })
        }
        return html
    }
}

extension ClaimPreview {
    /// Whether the holder that was typed is another than the claimant, so that the form offers to say so.
    fileprivate func asksWhoseAccount(_ typed: TypedFields, _ errors: FormErrors) -> Bool {
        errors["accountHolder"] != nil || typed["ofAnother"] != nil
    }
}

/// The fields that the law needs for one benefit or another.
struct FilingFields {
    private let preview: ClaimPreview
    private let typed: TypedFields
    private let errors: FormErrors
    private let words: ClaimWording
    private let rows: Int

    init(
        _ preview: ClaimPreview, _ typed: TypedFields, _ errors: FormErrors, _ words: ClaimWording, rows: Int
    ) {
        self.preview = preview
        self.typed = typed
        self.errors = errors
        self.words = words
        self.rows = rows
    }

    /// The rows that a claim for an event has; nil where it has none.
    static func rows(_ event: BenefitEvent, _ typed: TypedFields) -> MoreRows? {
        switch event {
        case .partialDisability: MoreRows("losses", typed, least: 2, most: 20)
        case .scholarship: MoreRows("schooling", typed, least: 2, most: 20)
        default: nil
        }
    }

    var html: HTML {
        var html = heirs
        switch preview.event {
        case .partialDisability: html.add(losses)
        case .transport: html.add(travels)
        case .phkByAccident:
            html.add(
                typed.filled("serviceMonths", errors) {
                    .number($0, words.texts.serviceMonths, minimum: 0, maximum: 600)
                }.required())
        case .scholarship: html.add(schooling)
        case .gagalDitempatkan, .placedContrary: html.add(cost.optional(words.frame.optional))
        case .treatmentAbroad, .homeCare, .hearingAid, .glasses, .dentures, .returnTransport,
            .returnTransportAfterAccident, .lossOnWayHome:
            html.add(cost.required())
        case .oldAgeSavings: if !preview.incident.incident.kind.isDeath { html.add(savings) }
        case .death, .deathByAccident, .totalDisability, .totalDisabilityAllowance, .gagalBerangkat, .rape, .phk: break
        }
        return html
    }

    private var heirs: HTML {
        guard case .entitled(let entitlement) = preview.heirs else { return HTML() }
        let choices = entitlement.heirs.map {
            FieldChoice(
                $0.id.description, $0.name.text, hint: TermTexts.word($0.relation.rawValue, words.language))
        }
        return Field.radios("heir", words.texts.heir, choices).value(typed["heir"] ?? entitlement.payee.id.description)
            .hint(words.texts.heirHint).error(errors["heir"]).required().html
    }

    private var savings: Field {
        let choices = SavingsReason.allCases.filter { $0 != .death }.map {
            FieldChoice($0.rawValue, TermTexts.title($0.rawValue, words.language))
        }
        return typed.filled("savings", errors) {
            .select($0, WithdrawalTexts.texts(words.language).reason, choices, empty: words.frame.choose)
        }.required()
    }

    private var cost: Field {
        typed.filled("cost", errors) { .rupiah($0, words.texts.cost) }.hint(words.texts.costHint)
    }

    private var losses: HTML {
        let choices = preview.losses.map { FieldChoice($0, TermTexts.title($0, words.language)) }
        var html: HTML = "<p class=\"hint\">\(words.texts.lossHint)</p>"
        for row in 0..<rows {
            html.add(
                typed.filled("losses.\(row).name", errors) {
                    .select($0, words.texts.loss(row + 1), choices, empty: words.frame.none)
                })
        }
        html.add(typed.filled("leftHanded", errors) { .checkbox($0, words.texts.leftHanded) })
        return html
    }

    private var travels: HTML {
        TransportCost.Way.allCases.map { way in
            let label = words.texts.travelCost(TermTexts.word(way.rawValue, words.language))
            return typed.filled("\(way.rawValue)Cost", errors) { .rupiah($0, label) }
                .optional(words.frame.optional)
        }.joined()
    }

    private var schooling: HTML {
        let levels = SchoolLevel.allCases.map { FieldChoice($0.rawValue, TermTexts.title($0.rawValue, words.language)) }
        var html = HTML()
        let grounds: [BenefitEvent] =
            switch preview.incident.incident.kind {
            case .death: [.death]
            case .fatalAccident: [.deathByAccident]
            default: [.totalDisability]
            }
        let choices = grounds.map { FieldChoice($0.rawValue, words.title($0)) }
        html.add(
            Field.select("scholarshipFor", words.texts.scholarshipFor, choices)
                .value(typed["scholarshipFor"] ?? grounds[0].rawValue).error(errors["scholarshipFor"]).required())
        html.add("<p class=\"hint\">\(words.texts.schoolingHint)</p>")
        let children = (1...9).map { FieldChoice(String($0), words.texts.child($0)) }
        for row in 0..<rows {
            let name = "schooling.\(row)"
            var fields = typed.filled("\(name).child", errors) {
                .select($0, words.texts.whichChild, children, empty: words.frame.none)
            }.html
            fields.add(
                typed.filled("\(name).level", errors) {
                    .select($0, words.texts.schoolLevel, levels, empty: words.frame.none)
                })
            fields.add(
                typed.filled("\(name).years", errors) {
                    .number($0, words.texts.schoolYears, minimum: 1, maximum: 9)
                })
            html.add(FieldGroup(words.texts.schooling(row + 1), fields))
        }
        return html
    }
}
