// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Hummingbird
import Kernel
import Services
import Text

extension Site {
    /// The page of sign-ins; only a demonstration has it.
    var demonstrationEndpoints: [Endpoint] {
        guard isDemonstration else { return [] }
        return [
            .page(.openSession, "/demo") { call in
                DemonstrationPage.page(try await door.demonstrationSignIns(), call)
            }
        ]
    }
}

/// Who may be signed in as, and each role's current second factor.
enum DemonstrationPage {
    static func page(_ signIns: DemoSignIns, _ call: Call) -> Page {
        let texts = DemoTexts.texts(call.language)
        let now = call.site.door.clock.now()
        let left = Int(30 - now.seconds % 30)
        let rows = signIns.entries.map { entry in
            [
                HTML.text(TermTexts.title(entry.role.rawValue, call.language)),
                "<span class=\"figure\">\(entry.login)</span>",
                "<b class=\"figure\" data-code-of=\"\(entry.login)\">\(entry.code(at: now) ?? texts.noCode)</b>",
            ] as [HTML]
        }
        let table = DataTable(
            texts.title, hidesCaption: true,
            columns: [.init(texts.role), .init(texts.login), .init(texts.code)], rows: rows)
        var html: HTML = "<h1>\(texts.title)</h1><p>\(texts.intro)</p>"
        html.add("<p>\(texts.password): <b class=\"figure\">\(DemoSignIns.password)</b></p>")
        html.add(
            Box("\(table)<p class=\"muted\">\(texts.codeNote(Wording.duration(seconds: left, call.language)))</p>"))
        html.add(ButtonLink(texts.signIn, href: "/masuk", block: true))
        return Page(call.frame(), title: texts.title, html)
    }
}
