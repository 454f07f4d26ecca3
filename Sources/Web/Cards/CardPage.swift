// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Documents
import HTML
import Kernel
import Placement
import Services
import Text

/// A worker's card: the code for the gate first, then what it says.
struct CardPage {
    private let card: CardView
    private let person: ID<PersonRecord>
    private let call: Call
    private let language: Language
    private let texts: CardTexts
    private let fields: FormFields

    /// - Parameter revocation: the form of a revocation that was refused.
    init(_ card: CardView, of person: ID<PersonRecord>, _ call: Call, _ revocation: FormFields? = nil) {
        self.card = card
        self.person = person
        self.call = call
        fields = revocation ?? FormFields(.empty, [], call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        get throws {
            let code = try QRCode(card.link, correction: .low).svg(label: texts.qrLabel)
            let shown = Box(texts.show, "<div class=\"qr\">\(HTML.raw(code))</div>")
            let first: HTML = "<div class=\"code-first\">\(status)\(shown)</div>\(Box(renewal))"
            let html: HTML = "\(first)\(facts)\(revocation?.html)"
            return Page(call.frame(), title: texts.title, html)
        }
    }

    /// There is no card: why, and what to do about it.
    static func none(of person: ID<PersonRecord>, _ failure: Failure, _ call: Call) -> Page {
        let texts = CardTexts.texts(call.language)
        let words = FailureTexts.text(failure, call.language)
        let invoices = call.actor.person == person ? "/tagihan" : "/orang/\(person)"
        let html: HTML = """
            <h1>\(texts.none)</h1>\(Notice(.care, words.found))<p>\(words.next)</p>\
            \(ButtonLink(texts.seeInvoices, href: invoices, block: true))
            """
        return Page(call.frame(), title: texts.title, html)
    }

    private var claims: CardClaims { card.claims }

    private var status: StatusBanner {
        let today = call.site.door.clock.now().jakartaDay
        let isCovered = claims.cover.first <= today
        let isWhole = Set(claims.programmes).isSuperset(of: [.jkk, .jkm])
        let now = isWhole ? texts.covered : texts.partly(programmes)
        return StatusBanner(
            isCovered && isWhole ? .good : .care, kicker: texts.title,
            headline: isCovered ? now : "\(texts.later) \(Wording.day(claims.cover.first, language))",
            content: "<p>\(claims.name) · \(texts.kpj) \(claims.kpj)</p>")
    }

    private var programmes: String {
        claims.programmes.map { Wording.programme($0, language) }.joined(separator: ", ")
    }

    private var renewal: HTML {
        let until = Wording.moment(card.expiresAt, at: .wib, language)
        return """
            <p class="muted">\(texts.renewed(until))</p>\
            \(ButtonLink(texts.verify, href: card.link, .quiet, block: true))
            """
    }

    private var facts: Box {
        let country = Country(claims.country)?.name(in: language) ?? claims.country
        return Box(
            FactList([
                (texts.holder, .text(claims.name)),
                (texts.kpj, "<span class=\"figure\">\(claims.kpj)</span>"),
                (texts.country, .text(country)),
                (texts.programmes, .text(programmes)),
                (texts.phase, .text(Wording.phase(claims.phase, language))),
                (texts.cover, .text(Wording.range(claims.cover, language))),
            ]).html)
    }

    private var revocation: Box? {
        guard Operation.revokeCard.isOpen(to: call.actor) else { return nil }
        let reason = fields(Field.text, "reason", texts.reason).maximumLength(300)
        return Box(
            texts.revoke,
            """
            <p class="muted">\(texts.revokeNote)</p>\
            \(Form(
                .texts(language), action: "/kartu/\(person)/pencabutan", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: texts.revoke, weight: .bad,
                reason.html))
            """)
    }
}
