// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Store
import Text

/// Two papers of a claim beside each other, chosen by the address.
struct PapersPage {
    private let call: Call
    private let view: ClaimView
    private let words: ClaimWording

    init(_ call: Call, _ view: ClaimView) {
        self.call = call
        self.view = view
        words = ClaimWording(call.language)
    }

    private var documents: [DocumentStore.Document] { view.incident.documents }

    var page: Page {
        let title = SignalTexts.compare.text(call.language)
        var html: HTML = "<h1>\(title)</h1>"
        if documents.isEmpty {
            html.add(Box("<p>\(SignalTexts.noPapers.text(call.language))</p>"))
        } else {
            let left = chosen("kiri", otherwise: 0)
            let right = chosen("kanan", otherwise: min(1, documents.count - 1))
            html.add(form(left, right))
            html.add(Grid(wide: true, "\(sheet(left))\(sheet(right))"))
        }
        let claim = Link(words.texts.claim(view.claim.number), "/klaim/\(view.claim.id)")
        return Page(call.frame(), title: title, width: .wide, breadcrumbs: [claim], html)
    }

    private func chosen(_ side: String, otherwise: Int) -> DocumentStore.Document {
        let asked = call.query(side).flatMap { ID<DocumentRecord>($0) }
        return documents.first { $0.id == asked } ?? documents[otherwise]
    }

    private func form(_ left: DocumentStore.Document, _ right: DocumentStore.Document) -> SearchForm {
        let choices = documents.map { FieldChoice($0.id.description, "\(words.title($0.kind)): \($0.fileName)") }
        let fields: HTML = """
            \(Field.select("kiri", SignalTexts.left.text(call.language), choices).value(left.id.description))\
            \(Field.select("kanan", SignalTexts.right.text(call.language), choices).value(right.id.description))
            """
        return SearchForm(
            action: "/klaim/\(view.claim.id)/berkas", submit: SignalTexts.show.text(call.language), fields)
    }

    private func sheet(_ document: DocumentStore.Document) -> Box {
        let title = words.title(document.kind)
        let address = "/berkas/\(document.id)"
        var content: HTML = "<p class=\"muted\">\(document.fileName) · \(words.moment(document.recordedAt))</p>"
        if document.media.rawValue.hasPrefix("image/") {
            let name = "\(title), \(document.fileName)"
            content.add("<img class=\"sheet\" src=\"\(address)\" alt=\"\(name)\" loading=\"lazy\">")
        } else {
            content.add("<p>\(SignalTexts.notShown.text(call.language))</p>")
        }
        let alone = SignalTexts.openAlone.text(call.language, ["name": document.fileName])
        content.add("<p><a href=\"\(address)\">\(alone)</a></p>")
        return Box(title, content)
    }
}
