// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
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
        if call.actor.role.map(Operation.answerDataRequest.roles.contains) ?? false { html.add(form(request.id)) }
        return Box("\(kind): \(DataRightsTexts.field(request.field, language))", id: "p\(request.id)", html)
    }

    private func form(_ id: ID<DataRequestRecord>) -> HTML {
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
                .texts(language), action: address, csrf: call.csrf, submit: text(DataRightsTexts.carryOut), content))\
            <details><summary>\(text(DataRightsTexts.refuse))</summary>\
            \(Form(
                .texts(language), action: address, csrf: call.csrf, submit: text(DataRightsTexts.refuse), weight: .bad,
                refusal))</details>
            """
    }
}
