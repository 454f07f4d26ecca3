// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Text

extension Site {
    /// How partners' programs call, for their developers.
    var guideEndpoints: [Endpoint] {
        [.page(.readGuide, "/pengembang") { call in GuidePage(call).page }]
    }
}

/// What a partner's developer needs to know, with examples that run as they stand.
struct GuidePage {
    private let call: Call
    private let language: Language
    private let samples: GuideSamples

    init(_ call: Call) {
        self.call = call
        language = call.language
        samples = GuideSamples(call.site.door.settings.publicURL)
    }

    var page: Page {
        let title = GuideTexts.title.template(language)
        let html: HTML = """
            <h1>\(title)</h1><p>\(GuideTexts.intro.template(language))</p>\
            <p><a href="/openapi.json">OpenAPI 3.1</a></p>\(start)\(work)\(sandbox)\(manners)\(events)\
            \(Box(GuideTexts.addresses.text(language), GuideAddresses(call.site.endpoints, language).html))
            """
        return Page(call.frame(), title: title, width: .reading, html)
    }

    private var start: HTML {
        "\(section(GuideTexts.keysTitle, said(GuideTexts.keys), shell(samples.keys)))\(token)"
    }

    private var token: Box {
        let rows = GuideTexts.claims.map { name, meaning in [HTML.text(name), .text(meaning.template(language))] }
        let claims = DataTable(
            GuideTexts.claimsTitle.template(language),
            columns: [GuideTexts.field, GuideTexts.meaning].map { DataTable.Column($0.template(language)) },
            rows: rows)
        return section(
            GuideTexts.tokenTitle, said(GuideTexts.token), shell(samples.settings), shell(samples.token), claims.html)
    }

    private var work: HTML {
        [
            section(GuideTexts.enrolTitle, said(GuideTexts.enrol), shell(samples.enrol)),
            section(GuideTexts.invoicesTitle, said(GuideTexts.invoices), shell(samples.invoices)),
            section(GuideTexts.coverTitle, said(GuideTexts.cover), shell(samples.cover)),
        ].joined()
    }

    private var sandbox: Box {
        section(
            GuideTexts.sandboxTitle, said(GuideTexts.sandbox), said(GuideTexts.sandboxPay), shell(samples.pay),
            said(GuideTexts.sandboxClock), shell(samples.clock), said(GuideTexts.sandboxFailure),
            shell(samples.failure))
    }

    private var manners: HTML {
        [
            section(GuideTexts.repeatTitle, said(GuideTexts.repeated)),
            section(GuideTexts.refusalsTitle, said(GuideTexts.refusals)),
            section(GuideTexts.limitsTitle, said(GuideTexts.limits), shell(samples.usage)),
        ].joined()
    }

    private var events: HTML {
        let rows = GuideTexts.events.map { kind, data, meaning in
            [HTML.text(kind), .text(data), .text(meaning.template(language))]
        }
        let columns = [GuideTexts.event, GuideTexts.data, GuideTexts.meaning]
        let table = DataTable(
            GuideTexts.eventsTitle.template(language), hidesCaption: true,
            columns: columns.map { DataTable.Column($0.template(language)) }, rows: rows)
        return [
            section(GuideTexts.eventsTitle, said(GuideTexts.eventsIntro), table.html),
            section(GuideTexts.feedTitle, said(GuideTexts.feed), shell(samples.feed)),
            section(
                GuideTexts.webhooksTitle, said(GuideTexts.webhooks), shell(samples.webhook),
                said(GuideTexts.signature), code("python", samples.verify), said(GuideTexts.retries)),
            section(
                GuideTexts.signedTitle, said(GuideTexts.signed), shell(samples.signed),
                said(GuideTexts.certificates)),
        ].joined()
    }

    private func section(_ title: Phrase, _ parts: HTML...) -> Box {
        Box(title.template(language), parts.joined())
    }

    private func said(_ phrase: Phrase) -> HTML { "<p>\(phrase.template(language))</p>" }

    private func shell(_ text: String) -> HTML { code("shell", text) }

    private func code(_ language: String, _ text: String) -> HTML {
        "<pre tabindex=\"0\" data-sample=\"\(language)\"><code>\(text)</code></pre>"
    }
}
