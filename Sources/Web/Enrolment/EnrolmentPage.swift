// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Text

/// The registration form: for oneself, or at a desk for a worker.
struct EnrolmentPage {
    static let familyLines = 3
    /// The word of the address by which an officer says that the other record was seen.
    static let second = "kedua"

    /// Who fills the form in.
    enum Writer: Sendable {
        case worker
        case desk
        /// An officer of a placement company, who registers its workers alone.
        case company(ID<OrganisationRecord>)
    }

    let frame: Frame
    let writer: Writer
    let csrf: String
    let key: String
    let companies: [Organisation]
    let fields: FormFields
    /// Who holds the NIK already, where an officer was stopped by it.
    private let known: String?
    private let texts: EnrolmentTexts
    private var language: Language { frame.language }

    init(
        _ frame: Frame, _ writer: Writer, csrf: String, key: String, companies: [Organisation], _ typed: TypedFields,
        _ failures: [Failure]
    ) {
        self.frame = frame
        self.writer = writer
        self.csrf = csrf
        self.key = key
        self.companies = companies
        known = failures.first { $0.code == "enrolment-known" }?.details["person"]
        fields = FormFields(typed, failures + Self.passwordAgain(writer, typed, failures), frame.language)
        texts = .texts(frame.language)
    }

    /// A password is not sent back to the browser: whoever mends another field has to write it again, and is told.
    private static func passwordAgain(_ writer: Writer, _ typed: TypedFields, _ failures: [Failure]) -> [Failure] {
        guard case .worker = writer, !failures.isEmpty, !typed["password", default: ""].isEmpty,
            !failures.contains(where: { $0.field == "password" })
        else { return [] }
        return [Failure(.invalid, "password-again", field: "password")]
    }

    var page: Page {
        let isDesk = if case .worker = writer { false } else { true }
        let title = isDesk ? texts.deskTitle : texts.title
        let content: HTML = """
            \(FieldGroup(texts.who, who))\(FieldGroup(texts.address, address))\(FieldGroup(texts.contact, contact))\
            \(FieldGroup(texts.work, work))\(FieldGroup(texts.family, family))\(FieldGroup(texts.savings, savings))\
            \(FieldGroup(texts.account, isDesk ? deskAccount : account))
            """
        let submit = known == nil ? texts.deskSubmit : EnrolmentKnownTexts.second.text(language)
        let form = Form(
            fields.words, action: isDesk ? deskAction : "/daftar", csrf: csrf, key: key, errors: fields.errors,
            submit: isDesk ? submit : texts.submit, aside: isDesk ? seeKnown : HTML(), content)
        let intro = isDesk ? texts.deskIntro : texts.intro
        return Page(frame, title: title, scripts: ["nik.js"], "<h1>\(title)</h1><p>\(intro)</p>\(form)")
    }

    private var deskAction: String { "/pendaftaran" + (known.map { "?\(Self.second)=\($0)" } ?? "") }

    private var seeKnown: HTML {
        guard let known else { return HTML() }
        return ButtonLink(EnrolmentKnownTexts.see.text(language), href: "/orang/\(known)", .quiet).html
    }

    private var who: HTML {
        let sexes = FieldChoice.terms(Sex.allCases.map(\.rawValue), language)
        return """
            \(fields(Field.text, "name", texts.name, hint: texts.nameHint).autocomplete("name"))\
            \(fields(Field.text, "nik", texts.nik, hint: texts.nikHint).digits().autocomplete("off"))\
            \(fields({ Field.radios($0, $1, sexes) }, "sex", texts.sex))\
            \(fields(Field.day, "birthDay", texts.birthDay).autocomplete("bday"))
            """
    }

    private var address: HTML {
        """
        \(fields(Field.text, "addressLine", texts.addressLine).autocomplete("street-address"))\
        \(fields(Field.text, "village", texts.village, needed: false))\
        \(fields(Field.text, "district", texts.district, needed: false))\
        \(fields.choice("province", texts.province, FieldChoice.provinces))
        """
    }

    private var contact: HTML {
        """
        \(fields(Field.phone, "phone", texts.phone, hint: texts.phoneHint))\
        \(fields(Field.email, "email", texts.email, needed: false))\
        \(fields(Field.text, "passport", texts.passport, needed: false).autocomplete("off"))
        """
    }

    private var work: HTML {
        let kinds = FieldChoice.terms(EmployerKind.allCases.map(\.rawValue), language)
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        return """
            \(routeAndCompany)\
            \(fields.choice(
                "country", texts.country, FieldChoice.countries(language), hint: texts.countryHint))\
            \(fields(Field.text, "employer", texts.employer).autocomplete("off"))\
            \(fields.choice("employerKind", texts.employerKind, kinds))\
            \(fields(Field.text, "occupation", texts.occupation))\
            \(fields(Field.day, "contractFirstDay", texts.contractFirstDay))\
            \(fields(months, "months", texts.months, fallback: "24"))\
            \(fields(Field.day, "departedOn", texts.departedOn, hint: texts.departedHint, needed: false))
            """
    }

    private var routeAndCompany: HTML {
        if case .company(let own) = writer {
            let name = companies.first { $0.id.number == own.number }?.name ?? ""
            return """
                <p><b>\(name)</b></p>\(HiddenField("route", PlacementRoute.p3mi.rawValue))\
                \(HiddenField("organisation", own.description))
                """
        }
        let routes = FieldChoice.terms(PlacementRoute.allCases.map(\.rawValue), language)
        let choices = companies.map { FieldChoice($0.id.description, $0.name) }
        return """
            \(fields({ Field.radios($0, $1, routes) }, "route", texts.route, fallback: "p3mi"))\
            \(fields.choice("organisation", texts.company, choices, hint: texts.companyHint, needed: false))
            """
    }

    private var family: HTML {
        let relations = FieldChoice.terms(Relation.allCases.map(\.rawValue), language)
        var html: HTML = "<p class=\"hint\">\(texts.familyHint)</p>"
        for place in 0..<Self.familyLines {
            let name = "family.\(place)"
            let line: HTML = """
                \(fields(Field.text, "\(name).name", texts.relativeName, needed: false).autocomplete("off"))\
                \(fields.choice("\(name).relation", texts.relation, relations, needed: false))\
                \(fields(Field.day, "\(name).birthDay", texts.birthDay, needed: false))\
                \(Field.checkbox("\(name).nominated", texts.nominated).value(fields.typed["\(name).nominated"]))
                """
            html.add(FieldGroup(texts.relative(place + 1), isOneOfMany: true, line))
        }
        return html
    }

    private var savings: HTML {
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        return """
            \(fields(Field.rupiah, "jht.monthly", texts.monthly, needed: false))\
            \(fields(months, "jht.months", texts.savingsMonths, needed: false))
            """
    }

    private var account: HTML {
        let field = fields(
            { Field.password($0, $1, isNew: true) }, "password", texts.password, hint: texts.passwordHint)
        return "\(field)<p class=\"hint\">\(texts.consent)</p>"
    }

    /// The officer reads the first password to the worker, so it is not hidden while being typed.
    private var deskAccount: HTML {
        let field = fields(
            Field.text, "password", texts.deskPassword, hint: texts.deskPasswordHint, needed: false)
        return "\(field.autocomplete("off"))"
    }
}
