// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// What registers of other authorities say of one person, and the questions that an officer may have asked.
struct IdentityPage {
    private let view: IdentityView
    private let call: Call
    private let language: Language

    init(_ view: IdentityView, _ call: Call) {
        self.view = view
        self.call = call
        language = call.language
    }

    var page: Page {
        let title = RegisterTexts.title.text(language)
        var content: HTML = "<h1>\(title)</h1><p>\(view.name)</p>\(identity)"
        if call.site.door.settings.registers.placement != nil { content.add(placement) }
        let notice = call.query("selesai").flatMap { RegisterTexts.done($0) }.map {
            Notice(.plain, $0.text(language))
        }
        return Page(
            call.frame(notice: notice), title: title, breadcrumbs: [Link(view.name, "/orang/\(view.person)")], content)
    }

    private var identity: Box {
        let title = RegisterTexts.identity.text(language)
        var content = HTML()
        if view.checks.isEmpty {
            content.add(
                """
                <p>\(Chip(.plain, RegisterTexts.notYet.text(language)))</p>\
                <p class="muted">\(RegisterTexts.notYetNote.text(language))</p>
                """)
        } else {
            let columns = [RegisterTexts.answer, RegisterTexts.fields, RegisterTexts.at]
            content.add(
                DataTable(
                    title, hidesCaption: true, columns: columns.map { DataTable.Column($0.text(language)) },
                    rows: view.checks.map { check in
                        let words = check.fields.split(separator: " ").map {
                            RegisterTexts.field(String($0), language)
                        }
                        let outcome = RegisterTexts.outcome(check.outcome.rawValue).text(language)
                        return [
                            "\(Chip(check.outcome == .verified ? .good : .bad, outcome))",
                            .text(words.joined(separator: ", ")),
                            .text(Wording.moment(check.recordedAt, at: .wib, language)),
                        ]
                    }))
        }
        if view.isConnected, Operation.verifyIdentity.isOpen(to: call.actor) {
            content.add(order("identitas", RegisterTexts.verify, .main))
        }
        return Box(title, content)
    }

    private var placement: HTML {
        guard Operation.checkPlacement.isOpen(to: call.actor) else { return HTML() }
        let content: HTML = """
            <p class="muted">\(RegisterTexts.compareNote.text(language))</p>\
            \(order("penempatan", RegisterTexts.compare, .quiet))\(order("kabar", RegisterTexts.tell, .quiet))
            """
        return Box(RegisterTexts.placement.text(language), content).html
    }

    private func order(_ place: String, _ word: Phrase, _ weight: ButtonLink.Weight) -> Form {
        Form(
            .texts(language), action: "/orang/\(view.person)/register/\(place)", csrf: call.csrf,
            submit: word.text(language), weight: weight)
    }
}
