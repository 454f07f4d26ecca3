// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Regulation
import Text

/// What the law gives for an event: first what happened, then what that event needs to be told, then the answer.
struct BenefitPage {
    private let frame: Frame
    private let texts: BenefitTexts
    private let form: BenefitForm
    private var language: Language { frame.language }

    init(_ frame: Frame, _ form: BenefitForm) {
        self.frame = frame
        self.form = form
        texts = .texts(frame.language)
    }

    var question: Page {
        var html: HTML = "<h1>\(texts.title)</h1><p>\(texts.intro)</p>\(form)"
        if form.event != nil { html.add("<p><a href=\"/manfaat\">\(texts.otherEvent)</a></p>") }
        return Page(frame, title: texts.title, html)
    }

    func answer(_ request: BenefitRequest, _ result: BenefitResult) -> Page {
        let event = TermTexts.title(request.event.rawValue, language)
        let kicker = texts.given(event, Wording.phase(request.phase, language))
        var content: HTML = "<p>\(texts.byLaw(result.regulation, request.on))</p>"
        content.add("<p>\(VerificationChip(result.verification, language))</p>")
        var html = StatusBanner(
            .plain, kicker: kicker, headline: Wording.rupiah(result.amount), content: content
        ).html
        if result.verification == .unverified { html.add(Notice(.care, texts.unverified)) }
        if result.parts.count > 1 { html.add(Box(texts.parts, "\(FactList(parts(result)))")) }
        html.add(Box(texts.derivation, "\(DerivationView(Explanation(result.derivation, language), openLevels: 4))"))
        html.add(StepsLink("/manfaat/langkah", form.typed, language))
        html.add(documents(result))
        html.add("<p><a href=\"/manfaat\">\(texts.otherEvent)</a></p>")
        return Page(frame, title: texts.title, html)
    }

    private func parts(_ result: BenefitResult) -> [(String, HTML)] {
        result.parts.map { (TermTexts.title($0.code, language), .text(Wording.rupiah($0.amount))) }
    }

    private func documents(_ result: BenefitResult) -> Box {
        guard result.documentsAreKnown else { return Box(texts.documents, "<p>\(texts.documentsUnknown)</p>") }
        let papers: [HTML] = result.documents.map { paper in
            """
            <li>\(TermTexts.title(paper.code, language)) \
            <span class="muted">\(Wording.citation(paper.citation, language))</span></li>
            """
        }
        return Box(texts.documents, "<ul class=\"plain\">\(papers)</ul>")
    }
}
