// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Ledger
import Services
import Text

/// Who takes payments for us, and the form that adds one more.
struct PartnerListPage {
    private let partners: [PartnerView]
    private let call: Call
    private let fields: FormFields
    private let language: Language
    private let texts: PartnerTexts

    init(_ partners: [PartnerView], _ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.partners = partners
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let isManager = Operation.managePartners.isOpen(to: call.actor)
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\">\(texts.intro)</p>\(table)"
        html.add("<p><a href=\"/mitra/kode\">\(texts.codes)</a></p>")
        if isManager { html.add(form) }
        return Page(call.frame(), title: texts.title, width: .wide, html)
    }

    private var table: DataTable {
        let titles = [fields.words.name, texts.serviceNumber, texts.account, texts.limits, texts.state]
        return DataTable(
            texts.title, hidesCaption: true, columns: titles.map { DataTable.Column($0) },
            rows: partners.map { view in
                let partner = view.partner
                return [
                    """
                    <a href="/mitra/\(partner.id)">\(partner.name)</a>\
                    <span class="muted line">\(partner.id)</span>
                    """,
                    "<span class=\"figure\">\(partner.serviceNumber)</span>",
                    .text(LedgerAccount.channel(partner.channel).code), .text(texts.limits(of: partner)),
                    .text(texts.state(view)),
                ]
            }, empty: texts.none)
    }

    private var form: Box {
        let variants = [
            FieldChoice("symmetric", texts.symmetric), FieldChoice("asymmetric", texts.asymmetric),
        ]
        let content: HTML = """
            \(fields(Field.text, "id", texts.id, hint: texts.idHint).autocomplete("off"))\
            \(fields(Field.text, "name", fields.words.name).autocomplete("off"))\
            \(fields(Field.text, "serviceNumber", texts.serviceNumber, hint: texts.serviceHint).autocomplete("off"))\
            \(fields(Field.text, "channelID", texts.channelID, needed: false).autocomplete("off"))\
            \(fields.choice("signature", texts.signature, variants, fallback: "symmetric"))\
            \(fields(Field.checkbox, "sandbox", texts.sandbox, hint: texts.sandboxHint, needed: false))\
            \(fields(Field.rupiah, "amountLimit", texts.amountLimit, needed: false))\
            \(fields({ Field.number($0, $1, minimum: 1) }, "callsAMinute", texts.callsAMinute, needed: false))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "networks", texts.networks, hint: texts.networksHint,
                needed: false))\
            \(fields(Field.day, "firstDay", texts.firstDay, needed: false))\
            \(fields(Field.day, "lastDay", texts.lastDay, needed: false))\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "publicKey", texts.publicKey, hint: texts.publicKeyHint,
                needed: false))
            """
        return Box(
            texts.add,
            Form(
                fields.words, action: "/mitra", csrf: call.csrf, key: call.site.door.formKey(), errors: fields.errors,
                submit: texts.add, content
            ).html)
    }
}
