// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// What Rantau is and the three ways in.
enum FrontPage {
    static func page(_ frame: Frame) -> Page {
        let language = frame.language
        let texts = FrontTexts.texts(language)
        let rules = RegulationTexts.texts(language)
        var html: HTML = "<section class=\"status\"><h1>\(texts.title)</h1><p>\(texts.lead)</p></section>"
        html.add(
            Box(
                """
                \(ActionRow(.money, texts.price, detail: texts.priceDetail, href: "/hitung"))\
                \(ActionRow(.person, texts.enrol, detail: texts.enrolDetail, href: "/daftar"))\
                \(ActionRow(.home, texts.signIn, detail: texts.signInDetail, href: "/masuk"))\
                \(ActionRow(.help, ContactTexts.title.text(language), detail: CallTexts.beginDetail.text(language),
                    href: "/bantuan"))
                """))
        html.add(Box(texts.openTitle, "<p>\(texts.openText)</p>"))
        html.add(
            Box(
                texts.moreTitle,
                """
                \(ActionRow(.shield, texts.benefit, detail: texts.benefitDetail, href: "/manfaat"))\
                \(ActionRow(.claim, rules.title, detail: rules.intro, href: "/peraturan"))\
                \(ActionRow(.scan, texts.verify, detail: texts.verifyDetail, href: "/v/"))
                """))
        return Page(frame, title: texts.title, html)
    }
}
