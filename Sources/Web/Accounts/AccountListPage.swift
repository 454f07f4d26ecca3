// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Services
import Text

/// Who may sign in, and the form that gives somebody a sign-in.
struct AccountListPage {
    private let list: SignInList
    private let call: Call
    private let fields: FormFields
    private let language: Language
    private let texts: AccountTexts

    init(_ list: SignInList, _ call: Call, _ typed: TypedFields, _ failures: [Failure]) {
        self.list = list
        self.call = call
        fields = FormFields(typed, failures, call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let search = Field.text("cari", texts.find).value(call.query("cari")).required().autocomplete("off")
        let existing: HTML = """
            \(SearchForm(action: "/akun", submit: fields.words.search, search.html))\(rows)
            """
        let content: HTML = "<h1>\(texts.title)</h1>\(form)\(Box(texts.existing, existing))"
        let notice = call.query("ditutup").map { _ in Notice(.good, texts.closed) }
        return Page(call.frame(notice: notice), title: texts.title, width: .wide, content)
    }

    private var rows: DataTable {
        let titles = [texts.login, fields.words.name, texts.role, texts.boundTo, texts.secondFactor]
        return DataTable(
            texts.existing, hidesCaption: true, columns: titles.map { DataTable.Column($0) },
            rows: list.signIns.map { signIn in
                [
                    "<a href=\"/akun/\(signIn.id)\">\(signIn.login)</a>", .text(signIn.name),
                    .text(TermTexts.word(signIn.role, language)),
                    .text(signIn.organisationName ?? signIn.province?.name ?? signIn.person?.description ?? "–"),
                    .text(Wording.yes(signIn.hasSecondFactor, language)),
                ]
            }, empty: texts.none)
    }

    private var form: Box {
        let roles = Role.allCases.map { FieldChoice($0.rawValue, TermTexts.title($0.rawValue, language)) }
        let organisations = list.organisations.map { FieldChoice($0.id.description, $0.name) }
        let provinces = FieldChoice.provinces
        let key: (String, String) -> Field = { Field.text($0, $1).maximumLength(40).autocomplete("off") }
        let content: HTML = """
            <p class="muted">\(texts.giveIntro)</p>\
            \(fields(Field.text, "login", texts.login, hint: texts.loginHint).autocomplete("off"))\
            \(fields(Field.text, "name", fields.words.name).autocomplete("off"))\
            \(fields.choice("role", texts.role, roles))\
            \(fields(key, "person", texts.person, hint: texts.personHint, needed: false))\
            \(fields(key, "worker", texts.worker, hint: texts.workerHint, needed: false))\
            \(fields.choice(
                "organisation", texts.organisation, organisations, hint: texts.organisationHint, needed: false))\
            \(fields.choice("province", texts.province, provinces, hint: texts.provinceHint, needed: false))
            """
        return Box(
            texts.give,
            Form(
                fields.words, action: "/akun", csrf: call.csrf, errors: fields.errors, submit: texts.give, content
            ).html)
    }
}
