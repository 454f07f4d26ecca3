// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Spdci
import Text
import Wire

/// What was agreed on with one sister institution, for the administrator.
struct RegistryTermsPage {
    private let handle: String
    private let view: RegistryTermsView?
    private let call: Call
    private let fields: FormFields
    private let language: Language

    /// - Parameter view: nil where nothing was agreed on yet.
    init(_ handle: String, _ view: RegistryTermsView?, _ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.handle = handle
        self.view = view
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
    }

    var page: Page {
        let title = RegistryTexts.title.text(language)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(RegistryTexts.intro.text(language))</p>"
        if let secret = view?.secret {
            html.add(
                """
                <p><b>\(RegistryTexts.secretOnce.text(language))</b></p>\
                <p class="figure" id="secret">\(secret)</p>
                """)
        }
        if Operation.manageRegistryTerms.isOpen(to: call.actor) {
            html.add(form)
            if view != nil { html.add(secretForm) }
        } else if view == nil {
            html.add("<p>\(RegistryTexts.none.text(language))</p>")
        }
        if view != nil { html.add("\(Box(RegistryTexts.letters.text(language), letters))") }
        return Page(
            call.frame(), title: title, width: .wide,
            breadcrumbs: [Link(ClientTexts.title.text(language), "/klien"), Link(handle, "/klien/\(handle)")], html)
    }

    private var address: String { "/klien/\(handle)/registri" }

    private var form: Box {
        let terms = view?.terms
        let known = SocialField.text(Set(SocialField.allCases))
        let types = SpdciQueryType.allCases.map(\.rawValue).joined(separator: " ")
        let people = [
            FieldChoice("own", RegistryTexts.ownPeople.text(language)),
            FieldChoice("all", RegistryTexts.allPeople.text(language)),
        ]
        let content: HTML = """
            \(fields(Field.text, "sender", RegistryTexts.sender.text(language), fallback: terms?.sender)
                .autocomplete("off"))\
            \(fields(Field.text, "receiver", RegistryTexts.receiver.text(language),
                fallback: terms?.receiver ?? "rantau").autocomplete("off"))\
            \(fields(Field.text, "callback", RegistryTexts.callback.text(language),
                hint: RegistryTexts.callbackHint.text(language), fallback: terms?.callback, needed: false)
                .autocomplete("off"))\
            \(fields.choice("people", RegistryTexts.people.text(language), people,
                fallback: terms?.people.rawValue ?? "own"))\
            \(fields(Field.text, "fields", RegistryTexts.fields.text(language),
                hint: RegistryTexts.wordsHint.text(language, ["known": known]),
                fallback: terms.map { SocialField.text($0.fields) }).autocomplete("off"))\
            \(fields(Field.text, "queries", RegistryTexts.queries.text(language),
                hint: RegistryTexts.wordsHint.text(language, ["known": types]),
                fallback: terms?.queriesText ?? "idtype-value").autocomplete("off"))\
            \(fields({ Field.number($0, $1, minimum: 1) }, "longestPage", RegistryTexts.longestPage.text(language),
                fallback: String(terms?.longestPage ?? RegistryTerms.usualPage)))\
            \(fields({ Field.textarea($0, $1, rows: 6) }, "keys", RegistryTexts.keys.text(language),
                hint: RegistryTexts.keysHint.text(language), fallback: terms?.keys, needed: false))\
            \(fields(Field.checkbox, "unsigned", RegistryTexts.unsigned.text(language),
                hint: RegistryTexts.unsignedHint.text(language),
                fallback: terms?.mayBeUnsigned == true ? "on" : nil, needed: false))
            """
        let save = RegistryTexts.save.text(language)
        return Box(
            save,
            Form(
                fields.words, action: address, csrf: call.csrf, key: call.site.door.formKey(), errors: fields.errors,
                submit: save, content
            ).html)
    }

    private var secretForm: Box {
        let state = view?.hasSecret == true ? RegistryTexts.hasSecret.text(language) + " " : ""
        return Box(
            RegistryTexts.secret.text(language),
            Form(
                fields.words, action: address + "/rahasia", csrf: call.csrf,
                submit: RegistryTexts.newSecret.text(language), weight: .quiet,
                "<p class=\"muted\">\(state + RegistryTexts.secretNote.text(language))</p>"
            ).html)
    }

    private var letters: HTML {
        let titles = [
            ClientTexts.since, RegistryTexts.address, ClientTexts.state, ClientTexts.tries, ClientTexts.lastAnswer,
        ]
        return DataTable(
            RegistryTexts.letters.text(language), hidesCaption: true,
            columns: titles.map { DataTable.Column($0.text(language)) },
            rows: (view?.letters ?? []).map { letter in
                [
                    .text(Wording.moment(letter.recordedAt, at: .wib, language)), .text(letter.url),
                    .text(ClientTexts.state(of: letter.state.rawValue, language)),
                    .text(Wording.count(Int64(letter.tries))),
                    .text(letter.lastStatus.map { "HTTP \($0)" } ?? letter.lastError ?? "–"),
                ]
            }, empty: RegistryTexts.noLetters.text(language)
        ).html
    }
}

extension Site {
    /// Where an administrator agrees on terms.
    var registryPages: [Endpoint] {
        let path = "/klien/{client}/registri"
        return [
            .page(.viewRegistryTerms, path) { call in try await call.registryPage(.empty, []) },
            .keyedForm(.manageRegistryTerms, path, takes: RegistryTermsRequest.self) { call, failures, typed in
                try await call.registryPage(typed, failures)
            } _: { call, body, _ in
                let handle = call.parameter("client")
                _ = try await door.setRegistryTerms(try body.terms, of: handle, by: call.actor)
                return Call.redirect("/klien/\(handle)/registri")
            },
            .form(.manageRegistryTerms, path + "/rahasia", takes: EmptyForm.self) { call, _ in
                let handle = call.parameter("client")
                let view = try await door.renewRegistrySecret(of: handle, by: call.actor)
                return Response(page: RegistryTermsPage(handle, view, call, .empty, []).page)
            },
        ]
    }
}

extension Call {
    fileprivate func registryPage(_ typed: TypedFields, _ failures: [Failure]) async throws -> Page {
        let handle = parameter("client")
        do {
            let view = try await site.door.viewRegistryTerms(of: handle, by: actor)
            return RegistryTermsPage(handle, view, self, typed, failures).page
        } catch let failure as Failure where failure.code == "registry-terms-missing" {
            return RegistryTermsPage(handle, nil, self, typed, failures).page
        }
    }
}
