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
                    <p>\(article.answer.text(language))</p>\(next(article, call))
                    """))
        }
        html.add(Box("\(ActionRow(.phone, CallTexts.byPhone.text(language), href: "tel:175"))"))
        return Page(call.frame(), title: title, html)
    }

    /// The way on: visitors sign in first; officers have no record of their own.
    private static func next(_ article: KnowledgeArticle, _ call: Call) -> HTML {
        if call.actor.role != nil, call.actor.person == nil, article != .price { return HTML() }
        guard call.actor.role == nil, article.needsRecord else {
            return "<p><a href=\"\(article.path)\">\(ContactTexts.goOn.text(call.language))</a></p>"
        }
        return "<p><a href=\"/masuk\">\(FrameTexts.texts(call.language).signIn)</a></p>"
    }
}
