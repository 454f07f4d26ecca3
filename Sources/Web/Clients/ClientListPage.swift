// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Placement
import Services
import Text

/// The programs of partners, and the form that registers one more.
struct ClientListPage {
    private let clients: [ClientView]
    private let organisations: [Organisation]
    private let call: Call
    private let fields: FormFields
    private let language: Language

    init(
        _ clients: [ClientView], _ organisations: [Organisation], _ call: Call, _ typed: TypedFields,
        _ failures: [Failure]
    ) {
        self.clients = clients
        self.organisations = organisations
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
    }

    var page: Page {
        let title = ClientTexts.title.text(language)
        var html: HTML = """
            <h1>\(title)</h1><p class="muted">\(ClientTexts.intro.text(language))</p>\
            \(ClientTable(clients, "/klien", language))
            """
        if Operation.manageClients.isOpen(to: call.actor) { html.add(form) }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var form: Box {
        let choices = organisations.map { FieldChoice($0.id.description, $0.name) }
        let scopes = PartnerScope.text(Set(PartnerScope.allCases))
        let content: HTML = """
            \(fields(Field.text, "id", ClientTexts.handle.text(language),
                hint: ClientTexts.handleHint.text(language)).autocomplete("off"))\
            \(fields(Field.text, "name", fields.words.name).autocomplete("off"))\
            \(fields.choice("organisation", ClientTexts.organisation.text(language), choices,
                hint: ClientTexts.organisationHint.text(language), needed: false))\
            \(fields(Field.text, "institution", ClientTexts.institution.text(language), needed: false)
                .autocomplete("off"))\
            \(fields(Field.text, "scopes", ClientTexts.scopes.text(language),
                hint: ClientTexts.scopesHint.text(language, ["scopes": scopes])).autocomplete("off"))\
            \(fields({ Field.number($0, $1, minimum: 1) }, "callsAMinute", ClientTexts.callsAMinute.text(language),
                needed: false))\
            \(fields(Field.checkbox, "sandbox", ClientTexts.sandbox.text(language),
                hint: ClientTexts.sandboxHint.text(language), needed: false))\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "publicKey", ClientTexts.publicKey.text(language),
                hint: ClientTexts.publicKeyHint.text(language), needed: false))
            """
        let add = ClientTexts.add.text(language)
        return Box(
            add,
            Form(
                fields.words, action: "/klien", csrf: call.csrf, key: call.site.door.formKey(), errors: fields.errors,
                submit: add, content
            ).html)
    }
}

/// Programs, one a line.
struct ClientTable: Part {
    private let clients: [ClientView]
    private let address: String
    private let language: Language

    init(_ clients: [ClientView], _ address: String, _ language: Language) {
        self.clients = clients
        self.address = address
        self.language = language
    }

    func write(to html: inout HTML) {
        let titles = [ClientTexts.program, ClientTexts.organisation, ClientTexts.scopes, ClientTexts.state]
        let table = DataTable(
            ClientTexts.title.text(language), hidesCaption: true,
            columns: titles.map { DataTable.Column($0.text(language)) },
            rows: clients.map { view in
                [
                    """
                    <a href="\(address)/\(view.client.handle)">\(view.client.name)</a>\
                    <span class="muted line">\(view.client.handle)</span>
                    """,
                    .text(view.organisation), .text(view.client.scopes),
                    .text(ClientTexts.state(of: view.isOpen, isSandbox: view.client.isSandbox, language)),
                ]
            }, empty: ClientTexts.none.text(language))
        html.add(table)
    }
}

/// A partner's own programs.
struct OwnClientsPage {
    private let clients: [ClientView]
    private let call: Call

    init(_ clients: [ClientView], _ call: Call) {
        self.clients = clients
        self.call = call
    }

    var page: Page {
        let title = ClientTexts.own.text(call.language)
        let html: HTML = """
            <h1>\(title)</h1><p class="muted">\(ClientTexts.ownIntro.text(call.language))</p>\
            \(ClientTable(clients, "/mitra-saya", call.language))
            """
        return Page(call.frame(), title: title, width: .wide, html)
    }
}
