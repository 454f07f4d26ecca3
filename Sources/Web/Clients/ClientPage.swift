// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// One program of a partner: what is agreed, its keys, its calls, and what an administrator may do with it.
struct ClientPage {
    private let usage: ClientUsageView
    private let call: Call
    private let fields: FormFields
    private let language: Language
    private let isManager: Bool

    init(_ usage: ClientUsageView, _ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.usage = usage
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
        isManager = Operation.manageClients.isOpen(to: call.actor) && usage.client.isOpen
    }

    private var client: ClientStore.Client { usage.client.client }

    var page: Page {
        var html: HTML = """
            <h1>\(client.name)</h1>\(facts)\(Box(ClientTexts.keys.text(language), keys))\
            \(Box(ClientTexts.usage.text(language), calls))\
            \(Box(ClientTexts.deliveries.text(language), deliveries))
            """
        if usage.client.scopes.contains(.registry), Operation.viewRegistryTerms.isOpen(to: call.actor) {
            html.add(
                "<p><a href=\"/klien/\(client.handle)/registri\">\(RegistryTexts.title.text(language))</a></p>")
        }
        if isManager { html.add("\(keyForm)\(changeForm)\(closing)") }
        let isOwn = call.actor.role == .partner
        let up =
            isOwn
            ? Link(ClientTexts.own.text(language), "/mitra-saya")
            : Link(ClientTexts.title.text(language), "/klien")
        return Page(call.frame(), title: client.name, width: .wide, breadcrumbs: [up], html)
    }

    private var facts: Box {
        Box(
            FactList([
                (ClientTexts.handle.text(language), "<span class=\"figure\">\(client.handle)</span>"),
                (ClientTexts.organisation.text(language), .text(usage.client.organisation)),
                (ClientTexts.scopes.text(language), .text(client.scopes)),
                (ClientTexts.callsAMinute.text(language), .text(Wording.count(Int64(client.callsAMinute)))),
                (
                    ClientTexts.state.text(language),
                    .text(ClientTexts.state(of: usage.client.isOpen, isSandbox: client.isSandbox, language))
                ),
            ]).html)
    }

    private var keys: HTML {
        let titles = [
            ClientTexts.fingerprint, ClientTexts.kid, ClientTexts.algorithm, ClientTexts.since, ClientTexts.holds,
        ]
        return DataTable(
            ClientTexts.keys.text(language), hidesCaption: true,
            columns: titles.map { DataTable.Column($0.text(language)) },
            rows: usage.client.keys.map { key in
                [
                    "<span class=\"figure\">\(key.fingerprint)</span>", .text(key.name ?? "–"), .text(key.algorithm),
                    .text(Wording.moment(key.recordedAt, at: .wib, language)), state(of: key),
                ]
            }, empty: ClientTexts.noKeys.text(language)
        ).html
    }

    private func state(of key: ClientKeyStore.Key) -> HTML {
        let word = Wording.yes(key.withdrawnAt == nil, language)
        guard isManager, key.withdrawnAt == nil else { return .text(word) }
        let withdraw = Form(
            fields.words, action: "/klien/\(client.handle)/kunci/\(key.id)/penarikan", csrf: call.csrf,
            submit: ClientTexts.withdraw.text(language), weight: .quiet)
        return "\(word) \(withdraw)"
    }

    private var calls: HTML {
        let counts = [ClientTexts.calls, ClientTexts.refused, ClientTexts.throttled]
        let columns =
            [ClientTexts.day, ClientTexts.address].map { DataTable.Column($0.text(language)) }
            + counts.map { DataTable.Column($0.text(language), numeric: true) }
        return DataTable(
            ClientTexts.usage.text(language), hidesCaption: true, columns: columns,
            rows: usage.lines.map { line in
                [
                    .text(Wording.day(line.day, language)), .text(line.route), count(line.calls), count(line.refused),
                    count(line.throttled),
                ]
            }, empty: ClientTexts.noCalls.text(language)
        ).html
    }

    private func count(_ number: Int) -> HTML { .text(Wording.count(Int64(number))) }

    private var deliveries: HTML {
        let titles = [
            ClientTexts.since, ClientTexts.event, ClientTexts.state, ClientTexts.tries, ClientTexts.lastAnswer,
        ]
        return DataTable(
            ClientTexts.deliveries.text(language), hidesCaption: true,
            columns: titles.map { DataTable.Column($0.text(language)) },
            rows: usage.deliveries.map { delivery in
                [
                    .text(Wording.moment(delivery.recordedAt, at: .wib, language)), .text(delivery.kind),
                    .text(ClientTexts.state(of: delivery.state.rawValue, language)),
                    .text(Wording.count(Int64(delivery.tries))),
                    .text(delivery.lastStatus.map { "HTTP \($0)" } ?? delivery.lastError ?? "–"),
                ]
            }, empty: ClientTexts.noDeliveries.text(language)
        ).html
    }

    private var keyForm: Box {
        let content: HTML = """
            <p class="muted">\(ClientTexts.rotationNote.text(language))</p>\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "publicKey", ClientTexts.publicKey.text(language),
                hint: ClientTexts.publicKeyHint.text(language)))
            """
        let add = ClientTexts.addKey.text(language)
        return Box(
            add,
            Form(
                fields.words, action: "/klien/\(client.handle)/kunci", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: add, content
            ).html)
    }

    private var changeForm: Box {
        let known = PartnerScope.text(Set(PartnerScope.allCases))
        let content: HTML = """
            \(fields(Field.text, "scopes", ClientTexts.scopes.text(language),
                hint: ClientTexts.scopesHint.text(language, ["scopes": known]), fallback: client.scopes))\
            \(fields({ Field.number($0, $1, minimum: 1) }, "callsAMinute", ClientTexts.callsAMinute.text(language),
                fallback: String(client.callsAMinute)))
            """
        let change = ClientTexts.change.text(language)
        return Box(
            change,
            Form(
                fields.words, action: "/klien/\(client.handle)", csrf: call.csrf, key: call.site.door.formKey(),
                errors: fields.errors, submit: change, content
            ).html)
    }

    private var closing: Box {
        let close = ClientTexts.close.text(language)
        return Box(
            close,
            Form(
                fields.words, action: "/klien/\(client.handle)/penutupan", csrf: call.csrf, submit: close,
                weight: .bad, "<p class=\"muted\">\(ClientTexts.closeNote.text(language))</p>"
            ).html)
    }
}
