// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Ledger
import Services
import Text

/// One partner: what is agreed, its keys, and what an administrator may do with it.
struct PartnerPage {
    private let view: PartnerView
    private let call: Call
    private let fields: FormFields
    private let language: Language
    private let texts: PartnerTexts

    init(_ view: PartnerView, _ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.view = view
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        var html: HTML = "<h1>\(view.partner.name)</h1>\(facts)\(Box(texts.keys, "\(keys)"))"
        if Operation.managePartners.isOpen(to: call.actor) { html.add("\(keyForm)\(secretForm)\(closing?.html)") }
        return Page(
            call.frame(), title: view.partner.name, width: .wide, breadcrumbs: [Link(texts.title, "/mitra")], html)
    }

    private var facts: Box {
        let partner = view.partner
        return Box(
            FactList([
                (texts.state, .text(texts.state(view))), (texts.id, .text(partner.id)),
                (texts.serviceNumber, "<span class=\"figure\">\(partner.serviceNumber)</span>"),
                (texts.account, .text(LedgerAccount.channel(partner.channel).code)),
                (texts.clientKey, .text(partner.clientKey ?? "–")),
                (texts.channelID, .text(partner.channelID ?? "–")),
                (texts.signature, .text(partner.signature == "symmetric" ? texts.symmetric : texts.asymmetric)),
                (texts.limits, .text(texts.limits(of: partner))),
                (texts.networks, .text(partner.networks.isEmpty ? texts.anywhere : partner.networks)),
                (texts.firstDay, .text(partner.firstDay.map { Wording.day($0, language) } ?? "–")),
                (texts.lastDay, .text(partner.lastDay.map { Wording.day($0, language) } ?? "–")),
            ]).html)
    }

    private var keys: DataTable {
        let titles = [texts.kind, texts.fingerprint, texts.firstDay, texts.lastDay, texts.holds]
        return DataTable(
            texts.keys, hidesCaption: true, columns: titles.map { DataTable.Column($0) },
            rows: view.keys.map { key in
                [
                    .text(key.kind == "public-key" ? texts.publicKey : texts.secret),
                    "<span class=\"figure\">\(key.fingerprint)</span>", .text(Wording.day(key.firstDay, language)),
                    .text(key.lastDay.map { Wording.day($0, language) } ?? "–"),
                    .text(Wording.yes(key.holds, language)),
                ]
            }, empty: texts.none)
    }

    private var keyForm: Box {
        let content: HTML = """
            <p class="muted">\(texts.rotationNote)</p>\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "publicKey", texts.publicKey, hint: texts.publicKeyHint))\
            \(fields(Field.day, "firstDay", texts.firstDay))\
            \(fields(Field.day, "lastDay", texts.lastDay, needed: false))\
            \(fields(Field.day, "oldThrough", texts.oldThrough, needed: false))
            """
        return Box(
            texts.addKey,
            Form(
                fields.words, action: "/mitra/\(view.partner.id)/kunci", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: texts.addKey, content
            ).html)
    }

    private var secretForm: Box {
        Box(
            texts.newSecret,
            Form(
                fields.words, action: "/mitra/\(view.partner.id)/rahasia", csrf: call.csrf, submit: texts.newSecret,
                "<p class=\"muted\">\(texts.newSecretNote)</p>"
            ).html)
    }

    private var closing: Box? {
        guard view.state != .disabled else { return nil }
        return Box(
            texts.disable,
            Form(
                fields.words, action: "/mitra/\(view.partner.id)/penutupan", csrf: call.csrf, submit: texts.disable,
                weight: .bad, "<p class=\"muted\">\(texts.disableNote)</p>"
            ).html)
    }
}

/// A partner just added, or its new secret: shown once, never again.
struct PartnerGivenPage {
    private let given: PartnerGiven
    private let call: Call
    private let texts: PartnerTexts

    init(_ given: PartnerGiven, _ call: Call) {
        self.given = given
        self.call = call
        texts = .texts(call.language)
    }

    var page: Page {
        let facts = FactList([
            (texts.id, .text(given.view.partner.id)),
            (texts.clientKey, "<span class=\"figure\" id=\"client-key\">\(given.clientKey)</span>"),
            (texts.secret, "<span class=\"figure\" id=\"client-secret\">\(given.clientSecret ?? "–")</span>"),
        ])
        let html: HTML = """
            <h1>\(texts.given)</h1>\(Notice(.care, texts.onceOnly))\(Box(facts.html))\
            \(ButtonLink(texts.backToList, href: "/mitra", .quiet))
            """
        return Page(call.frame(), title: texts.given, breadcrumbs: [Link(texts.title, "/mitra")], html)
    }
}
