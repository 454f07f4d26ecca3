// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import People
import Placement
import Protection
import Text

/// Guides a family after a death, by what they are to the worker and where it happened.
struct HeirGuidePage {
    private let call: Call
    private let relation: Relation?
    private let country: Country?
    private var language: Language { call.language }

    init(_ call: Call, relation: Relation?, country: Country?) {
        self.call = call
        self.relation = relation
        self.country = country
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(HeirGuideTexts.title)
        var html: HTML = "<h1>\(title)</h1><p>\(text(HeirGuideTexts.intro))</p>\(question)"
        if let relation {
            html.add(right(relation))
            html.add(steps)
            html.add(papers)
        }
        return Page(call.frame(), title: title, html)
    }

    private var question: QuestionForm {
        let fields = FormFields(call.typedQuery, [], language)
        let relations = Relation.allCases.map { FieldChoice($0.rawValue, TermTexts.title($0.rawValue, language)) }
        let countries = Country.all.map { FieldChoice($0.code, $0.name(in: language)) }.sorted { $0.label < $1.label }
        let content: HTML = """
            \(fields.choice("hubungan", text(HeirGuideTexts.relation), relations))\
            \(fields.choice("negara", text(HeirGuideTexts.country), countries, fallback: "ID"))
            """
        return QuestionForm(fields, action: "/ahli-waris", submit: text(HeirGuideTexts.show), content)
    }

    private func right(_ relation: Relation) -> Box {
        let sentence: String
        if let mine = HeirClass(relation) {
            let details = [
                "class": mine.rawValue, "nearer": mine.nearer.map(\.rawValue).joined(separator: ", "),
            ]
            sentence = (mine.nearer.isEmpty ? HeirGuideTexts.first : HeirGuideTexts.after).text(language, details)
        } else {
            sentence = text(HeirGuideTexts.willOnly)
        }
        return Box(
            text(HeirGuideTexts.right), id: "hak",
            "<p>\(sentence)</p><p class=\"muted\">\(text(HeirGuideTexts.source))</p>")
    }

    private var steps: Box {
        let place = country ?? .indonesia
        let proof =
            place == .indonesia
            ? text(HeirGuideTexts.stepHome)
            : HeirGuideTexts.stepAbroad.text(language, ["country": place.name(in: language)])
        let lines = [
            proof, text(HeirGuideTexts.stepHeirs), text(HeirGuideTexts.stepRecorded),
            text(HeirGuideTexts.stepAccount), text(HeirGuideTexts.stepReport),
        ].map { "<li>\($0)</li>" as HTML }
        return Box(text(HeirGuideTexts.steps), id: "langkah", "<ol>\(lines)</ol>")
    }

    private var papers: Box {
        let request = BenefitRequest(event: .death, phase: .during, on: call.today)
        guard let list = PaperList.of(request, rules: call.site.door.rules) else {
            return Box(text(HeirGuideTexts.papers), "<p class=\"muted\">\(text(HeirGuideTexts.papersUnknown))</p>")
        }
        let lines = list.map { demand -> HTML in
            let article = Wording.citation(demand.citation, language)
            return """
                <li>\(TermTexts.title(demand.code, language))<span class="muted line">\(article)</span></li>
                """
        }
        return Box(text(HeirGuideTexts.papers), id: "surat", "<ul>\(lines)</ul>")
    }
}
