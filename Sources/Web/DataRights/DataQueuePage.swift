// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// What people ask about their data, and how much of the law's time is left.
struct DataQueuePage {
    private let requests: [DataRequestView]
    private let call: Call
    private let errors: FormErrors
    private var language: Language { call.language }

    init(_ requests: [DataRequestView], _ call: Call, _ failure: Failure?) {
        self.requests = requests
        self.call = call
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(DataRightsTexts.queue)
        var html: HTML = "<h1>\(title)</h1><p>\(text(DataRightsTexts.queueIntro))</p>"
        html.add(ErrorSummary(errors, .texts(language)))
        if requests.isEmpty { html.add("<p class=\"muted\">\(text(DataRightsTexts.queueEmpty))</p>") }
        for view in requests { html.add(box(view)) }
        return Page(call.frame(), title: title, html)
    }

    private func box(_ view: DataRequestView) -> Box {
        let request = view.request
        let kind = text(request.kind == .correction ? DataRightsTexts.correction : DataRightsTexts.erasure)
        var html: HTML = """
            <p>\(DataRequestChip(view, language).html)</p><p><a href="/orang/\(request.person)">\(view.name)</a></p>\
            <p><b>\(view.wanted)</b></p>
            """
        if let plan = view.plan { html.add(self.plan(plan, request.proposal)) }
        if call.actor.role.map(Operation.answerDataRequest.roles.contains) ?? false { html.add(form(view)) }
        return Box("\(kind): \(DataRightsTexts.field(request.field, language))", id: "p\(request.id)", html)
    }

    /// What carrying it out would erase and what stays, before anybody presses.
    private func plan(_ plan: ErasurePlan, _ first: DataRequestStore.Proposal?) -> HTML {
        func list(_ title: Phrase, _ lines: [String]) -> HTML {
            let items = lines.isEmpty ? [text(ErasureTexts.nothing)] : lines
            return "<p>\(text(title)):</p><ul>\(items.map { line -> HTML in "<li>\(line)</li>" }.joined())</ul>"
        }
        let erased = plan.erased.map { ErasureTexts.line($0.kind, $0.count, language) }
        let kept = plan.kept.map { line in
            let name = ErasureTexts.line(line.kind, line.count, language)
            return [name, ErasureTexts.reason(line.kind, language)].compactMap(\.self).joined(separator: ": ")
        }
        var html: HTML = "\(list(ErasureTexts.willErase, erased))\(list(ErasureTexts.willKeep, kept))"
        if let first {
            let officer = TermTexts.doer(first.by, language)
            html.add(Notice(.care, ErasureTexts.waits.text(language, ["officer": officer])))
        }
        return html
    }

    private func form(_ view: DataRequestView) -> HTML {
        let id = view.request.id
        let isFirst = view.request.proposal == nil
        let press =
            view.plan == nil
            ? DataRightsTexts.carryOut : isFirst ? ErasureTexts.firstWord : ErasureTexts.secondWord
        // Several forms stand on the page; each control has an id of its own.
        let hint = text(DataRightsTexts.answerHint)
        let content: HTML = """
            <div class="field"><label for="text-\(id)">\(text(DataRightsTexts.answer))</label>\
            <p class="hint">\(hint)</p><textarea id="text-\(id)" name="text" rows="2"></textarea></div>\
            \(HiddenField("outcome", "done"))
            """
        let refusal: HTML = """
            <div class="field"><label for="no-\(id)">\(text(DataRightsTexts.answer))</label>\
            <p class="hint">\(hint)</p><textarea id="no-\(id)" name="text" rows="2"></textarea></div>\
            \(HiddenField("outcome", "refused"))
            """
        let address = "/permintaan-data/\(id)/jawaban"
        return """
            \(Form(
                .texts(language), action: address, csrf: call.csrf, submit: text(press), content))\
            <details><summary>\(text(DataRightsTexts.refuse))</summary>\
            \(Form(
                .texts(language), action: address, csrf: call.csrf, submit: text(DataRightsTexts.refuse), weight: .bad,
                refusal))</details>
            """
    }
}
