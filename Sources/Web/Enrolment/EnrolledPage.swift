// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// What a desk sees after it registered a worker: numbers, whose identifier it was, invoices, the first sign-in.
struct EnrolledPage {
    private let frame: Frame
    private let enrolled: Enrolled
    private let name: String
    private let password: String?
    private let sheet: FirstSheetForm?
    private let texts: EnrolmentTexts
    private var language: Language { frame.language }

    /// - Parameters:
    ///   - password: The worker's first password, shown this once.
    ///   - sheet: Offers the worker's recovery sheet, to officers who may print it.
    init(_ frame: Frame, _ enrolled: Enrolled, name: String, password: String?, sheet: FirstSheetForm?) {
        self.frame = frame
        self.enrolled = enrolled
        self.name = name
        self.password = password
        self.sheet = sheet
        texts = .texts(frame.language)
    }

    var page: Page {
        let numbers: HTML = "<p>KPJ <b class=\"figure\">\(enrolled.kpj)</b> · \(enrolled.personNumber)</p>"
        var html = StatusBanner(.good, kicker: texts.deskTitle, headline: texts.done(name), content: numbers).html
        if let known = enrolled.knownAs { html.add(notice(known)) }
        html.add(InvoiceCards(enrolled.invoices, language))
        if let login = enrolled.login, let password { html.add(signIn(login, password)) }
        if let sheet { html.add(sheet) }
        html.add(
            ButtonRow(
                """
                \(ButtonLink(texts.seePerson, href: "/orang/\(enrolled.person)"))\
                \(ButtonLink(texts.another, href: "/pendaftaran", .quiet))
                """))
        return Page(frame, title: texts.done(name), html)
    }

    private func notice(_ known: Enrolled.KnownAs) -> Notice {
        let isProbable = known.reason == "likeness"
        let text =
            isProbable
            ? "\(ReviewTexts.probable.text(language)) \(known.name)"
            : texts.known(TermTexts.word(known.reason, language), known.name)
        return Notice(
            .care,
            content: """
                <h2>\(texts.knownTitle)</h2><p>\(text)</p>\
                <p><a href="/orang/\(known.person)">\(texts.seeKnown)</a> · <a href="/kasus">\(texts.openCases)</a></p>
                """)
    }

    private func signIn(_ login: String, _ password: String) -> Box {
        let facts = FactList([
            (texts.login, "<span class=\"figure\">\(login)</span>"),
            (texts.password, "<span class=\"figure\">\(password)</span>"),
        ])
        return Box(texts.signInTitle, "<p>\(texts.signInOnce)</p>\(facts)")
    }
}
