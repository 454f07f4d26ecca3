// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text

/// Usual questions and their answers: for everybody, and for agents in a call.
enum KnowledgePage {
    static func page(_ call: Call) -> Page {
        let language = call.language
        let title = ContactTexts.knowledge.text(language)
        let words = call.query("q") ?? ""
        let found = KnowledgeArticle.matching(words)
        let search = SearchForm(
            action: "/tanya-jawab", submit: ContactTexts.find.text(language),
            Field.text("q", ContactTexts.findWords.text(language)).value(words).html)
        var html: HTML = "<h1>\(title)</h1>\(search)"
        if found.isEmpty { html.add(Notice(.care, ContactTexts.noneFound.text(language))) }
        for article in found {
            html.add(
                Box(
                    article.question.text(language),
                    """
                    <p>\(article.answer.text(language))</p>\
                    <p><a href="\(article.path)">\(ContactTexts.goOn.text(language))</a></p>
                    """))
        }
        html.add(Box("\(ActionRow(.phone, CallTexts.byPhone.text(language), href: "tel:175"))"))
        return Page(call.frame(), title: title, html)
    }
}
