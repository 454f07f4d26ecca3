// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// The contact centre's desk: the telephone, and the open cases.
struct ContactDeskPage {
    private let call: Call
    private let cases: [ContactItem]
    private let desk: CallDeskView?
    private let language: Language

    /// - Parameter desk: the agent's telephone; nil for those who answer no calls.
    init(_ call: Call, _ cases: [ContactItem], _ desk: CallDeskView?) {
        self.call = call
        self.cases = cases
        self.desk = desk
        language = call.language
    }

    var page: Page {
        let title = ContactTexts.desk.text(language)
        var side = HTML()
        if let desk { side.add(CallDeskPanel(call, desk)) }
        side.add(doors)
        let list = Self.list(ContactTexts.open.text(language), cases, language)
        let html: HTML = """
            <h1>\(title)</h1><div class="grid wide"><div class="stack">\(side)</div>\
            <div class="stack">\(list)</div></div>
            """
        return Page(
            call.frame(), title: title, width: .wide,
            scripts: desk?.shift == nil ? [] : ["phone.js", "agent.js"], html)
    }

    /// Cases that few may see.
    static func sensitive(_ call: Call, _ cases: [ContactItem]) -> Page {
        let title = ContactTexts.sensitive.text(call.language)
        let html: HTML = """
            <h1>\(title)</h1><p>\(ContactTexts.sensitiveNote.text(call.language))</p>\
            \(list(title, cases, call.language))
            """
        return Page(
            call.frame(), title: title,
            breadcrumbs: [Link(ContactTexts.desk.text(call.language), "/pusat-kontak")], html)
    }

    private static func list(_ title: String, _ cases: [ContactItem], _ language: Language) -> HTML {
        cases.isEmpty
            ? Notice(.good, ContactTexts.noneOpen.text(language)).html
            : WorkQueue(title, cases.map { ContactWording.item($0, language, named: true) }).html
    }

    private var doors: Box {
        var rows: [ActionRow] = []
        if may(.listCallBacks) {
            rows.append(
                ActionRow(.calendar, CallTexts.bookedList.text(language), href: "/pusat-kontak/telepon-balik"))
        }
        if may(.listSensitiveContacts) {
            rows.append(ActionRow(.shield, ContactTexts.sensitive.text(language), href: "/pusat-kontak/khusus"))
        }
        if may(.viewContactFigures) {
            rows.append(ActionRow(.chart, ContactTexts.figures.text(language), href: "/pusat-kontak/angka"))
        }
        rows.append(
            ActionRow(
                .help, ContactTexts.knowledge.text(language), detail: ContactTexts.knowledgeDetail.text(language),
                href: "/tanya-jawab"))
        return Box("\(rows)")
    }

    private func may(_ operation: Operation) -> Bool { call.actor.role.map(operation.roles.contains) ?? false }
}
