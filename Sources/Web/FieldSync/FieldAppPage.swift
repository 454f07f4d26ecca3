// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Text

/// The counter that works without a network. A browser keeps this page, so nothing of the reader is on it; the scripts
/// of `Public/` fill it from what lies sealed on the device.
struct FieldAppPage {
    private let call: Call
    private let fields: FormFields
    private let texts: EnrolmentTexts
    private var language: Language { call.language }

    init(_ call: Call) {
        self.call = call
        fields = FormFields(.empty, [], call.language)
        texts = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let other: Language = language == .indonesian ? .english : .indonesian
        let frame = Frame(
            language, version: call.site.assets.version, isDemonstration: call.site.isDemonstration,
            languageSwitch: .link("/konter?lang=\(other.rawValue)"))
        var html: HTML = "<h1>\(text(FieldTexts.title))</h1><div id=\"counter\" class=\"stack\""
        html.add(" data-version=\"\(frame.version)\" data-link-sign-in=\"/masuk?next=/konter\"")
        for (name, phrase) in FieldTexts.script {
            html.add(HTML.raw(" data-\(name)"))
            html.add("=\"\(text(phrase))\"")
        }
        html.add(" data-nik-provinces=\"\(Province.nikCodes.joined(separator: " "))\"")
        for code in Self.checked {
            html.add(HTML.raw(" data-fault-\(code)"))
            html.add("=\"\(FailureTexts.template(code, language))\"")
        }
        html.add("><noscript>\(Notice(.care, text(FieldTexts.intro)))</noscript>")
        html.add("<p id=\"say\" role=\"status\" class=\"muted\"></p>")
        html.add("\(setUp)\(unlock)\(work)</div>")
        return Page(
            frame, title: text(FieldTexts.title),
            scripts: ["scan.js", "counter-vault.js", "counter-checks.js", "counter.js"],
            html)
    }

    /// What the device refuses by itself, in the words of the registration online (`Public/counter-checks.js`).
    private static let checked = [
        "nik-digits", "nik-length", "nik-province-unknown", "nik-birth-day-impossible", "nik-serial-zero",
        "nik-birth-date-mismatch", "nik-sex-mismatch", "phone-form", "passport-form",
        "contract-first-day-out-of-range", "departure-in-future", "departure-too-early",
    ]

    private func form(_ id: String, _ submit: Phrase, _ content: HTML, aside: HTML = HTML()) -> HTML {
        """
        <form id="\(id)" novalidate>\(content)<p class="error" role="alert" data-fault hidden></p>\
        <div class="row wrap submit"><button class="button">\(text(submit))</button>\(aside)</div></form>
        """
    }

    private func section(_ id: String, _ title: Phrase, _ content: HTML) -> HTML {
        "<section class=\"card stack\" id=\"\(id)\" hidden><h2>\(text(title))</h2>\(content)</section>"
    }

    private var setUp: HTML {
        let content: HTML = """
            <p>\(text(FieldTexts.intro))</p><p class="muted">\(text(FieldTexts.setUpIntro))</p>\
            <p><a href="/masuk?next=/konter">\(text(FieldTexts.signIn))</a></p>\
            \(fields(Field.text, "setup.code", text(FieldTexts.code)).autocomplete("off"))\
            \(fields(
                { Field.password($0, $1, isNew: true) }, "setup.passphrase", text(FieldTexts.passphrase),
                hint: text(FieldTexts.passphraseHint)))
            """
        return section("set-up", FieldTexts.setUp, form("set-up-form", FieldTexts.setUp, content))
    }

    private var unlock: HTML {
        let content: HTML = """
            <p id="device-name"></p>\
            \(fields({ Field.password($0, $1) }, "unlock.passphrase", text(FieldTexts.passphrase)))
            """
        return section("unlock", FieldTexts.unlock, form("unlock-form", FieldTexts.unlock, content))
    }

    private var work: HTML {
        """
        <div id="work" class="stack" hidden>\
        <section class="card stack" aria-labelledby="state"><h2 id="state"></h2><p id="counts" role="status"></p>\
        <p id="pack-state" class="muted"></p><div class="row wrap">\
        <button type="button" class="button" id="send">\(text(FieldTexts.send))</button>\
        <button type="button" class="button quiet" id="fetch-pack">\(text(FieldTexts.fetchPack))</button>\
        <button type="button" class="button quiet" id="lock">\(text(FieldTexts.lock))</button></div></section>\
        <section class="card stack"><h2>\(text(FieldTexts.search))</h2>\(search)</section>\
        <details class="card" id="enrol-part"><summary>\(text(FieldTexts.enrol))</summary>\(enrol)</details>\
        <details class="card" id="cash-part"><summary>\(text(FieldTexts.cash))</summary>\(cash)</details>\
        <details class="card" id="return-part"><summary>\(text(FieldTexts.returnee))</summary>\(returnee)</details>\
        <section class="card stack"><h2>\(text(FieldTexts.outbox))</h2>\
        <p id="outbox-empty" class="muted">\(text(FieldTexts.outboxEmpty))</p>\
        <ol id="outbox" class="plain stack"></ol></section></div>
        """
    }

    private var search: HTML {
        let content: HTML = """
            \(fields(Field.text, "search.number", text(FieldTexts.searchLabel), hint: text(FieldTexts.searchHint))
                .autocomplete("off"))\
            <div class="stack"><button type="button" class="button quiet" id="scan" hidden></button>\
            <video id="camera" class="camera" muted playsinline hidden></video>\
            <p id="scan-note" class="muted" role="status"></p></div>
            """
        return "\(form("search-form", FieldTexts.search, content))<div id=\"found\" role=\"status\"></div>"
    }

    private var enrol: HTML {
        let sexes = FieldChoice.terms(Sex.allCases.map(\.rawValue), language)
        let person: HTML = """
            \(fields({ Field.textarea($0, $1, rows: 2) }, "mrz.lines", text(FieldTexts.mrz),
                hint: text(FieldTexts.mrzHint), needed: false).autocomplete("off"))\
            <p><button type="button" class="button quiet" id="fill-in">\(text(FieldTexts.fillIn))</button></p>\
            \(fields(Field.text, "enrol.name", texts.name).autocomplete("off"))\
            \(fields(Field.text, "enrol.nik", texts.nik).digits(16).autocomplete("off"))\
            \(fields.choice("enrol.sex", texts.sex, sexes))\
            \(fields(Field.day, "enrol.birthDay", texts.birthDay))\
            \(fields(Field.text, "enrol.passport", texts.passport, needed: false).autocomplete("off"))\
            \(fields(Field.phone, "enrol.phone", texts.phone).autocomplete("off"))\
            \(fields(Field.text, "enrol.addressLine", texts.addressLine).autocomplete("off"))\
            \(fields.choice("enrol.province", texts.province, FieldChoice.provinces))
            """
        return form("enrol-form", FieldTexts.keep, "\(person)\(employment(texts))\(heir)")
    }

    private func employment(_ texts: EnrolmentTexts) -> HTML {
        let routes = FieldChoice.terms(PlacementRoute.allCases.map(\.rawValue), language)
        let kinds = FieldChoice.terms(EmployerKind.allCases.map(\.rawValue), language)
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        return """
            \(fields.choice("enrol.route", texts.route, routes))\
            \(fields.choice("enrol.organisation", texts.company, [], needed: false))\
            \(fields.choice("enrol.country", texts.country, FieldChoice.countries(language)))\
            \(fields(Field.text, "enrol.employer", texts.employer).autocomplete("off"))\
            \(fields.choice("enrol.employerKind", texts.employerKind, kinds))\
            \(fields(Field.text, "enrol.occupation", texts.occupation).autocomplete("off"))\
            \(fields(Field.day, "enrol.contractFirstDay", texts.contractFirstDay))\
            \(fields(months, "enrol.months", texts.months, fallback: "24"))\
            <p id="price" role="status"></p>\
            \(fields(Field.day, "enrol.departedOn", texts.departedOn, needed: false))
            """
    }

    private var heir: HTML {
        let relations = FieldChoice.terms(Relation.allCases.map(\.rawValue), language)
        return FieldGroup(
            text(FieldTexts.heir),
            """
            \(fields(Field.text, "heir.name", texts.relativeName, needed: false).autocomplete("off"))\
            \(fields.choice("heir.relation", texts.relation, relations, needed: false))
            """
        ).html
    }

    private var cash: HTML {
        form(
            "cash-form", FieldTexts.keep,
            """
            \(fields.choice("cash.after", text(FieldTexts.cashFor), [], needed: false))\
            \(fields(Field.text, "cash.invoice", text(FieldTexts.cashInvoice), needed: false).autocomplete("off"))\
            \(fields(Field.rupiah, "cash.amount", text(FieldTexts.amount)))\
            \(fields(Field.text, "cash.payer", text(FieldTexts.payer)).autocomplete("off").maximumLength(80))
            """)
    }

    private var returnee: HTML {
        form("return-form", FieldTexts.keep, ReturneeFields(fields, language, prefix: "return.").alone)
    }
}
