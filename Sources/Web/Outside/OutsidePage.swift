// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// Who answers, what waits for whom, and when others last told something.
struct OutsidePage {
    private let view: OutsideView
    private let call: Call
    private let language: Language

    init(_ view: OutsideView, _ call: Call) {
        self.view = view
        self.call = call
        language = call.language
    }

    var page: Page {
        let title = OutsideTexts.title.text(language)
        var content: HTML = "<h1>\(title)</h1><p class=\"muted\">\(OutsideTexts.intro.text(language))</p>"
        content.add(links)
        for register in view.registers { content.add(box(register)) }
        content.add(tellers)
        let notice = call.query("selesai").map { _ in Notice(.good, OutsideTexts.retried.text(language)) }
        return Page(call.frame(notice: notice), title: title, width: .wide, content)
    }

    private var links: HTML {
        var rows: [ActionRow] = []
        if Operation.lookUpPlacement.isOpen(to: call.actor) {
            rows.append(
                ActionRow(
                    .paper, OutsideTexts.lookUp.text(language),
                    detail: RegisterTexts.lookUpIntro.text(language), href: "/data-penempatan"))
        }
        if Operation.viewToldEvents.isOpen(to: call.actor) {
            let count = view.waitingEvents
            rows.append(
                ActionRow(
                    .care, OutsideTexts.events.text(language), href: "/kabar-luar",
                    badge: count > 0 ? Chip(.care, Wording.count(Int64(count))) : nil))
        }
        return rows.isEmpty ? HTML() : Box("\(rows)").html
    }

    private func box(_ register: OutsideView.Register) -> Box {
        let now = call.site.door.clock.now()
        var rows: [(String, HTML)] = [(OutsideTexts.state.text(language), "\(chip(register))")]
        let answered = register.state?.answeredAt.map { Wording.age(of: $0, at: now, language) }
        rows.append((OutsideTexts.lastAnswer.text(language), .text(answered ?? OutsideTexts.never.text(language))))
        rows.append((OutsideTexts.waiting.text(language), .text(Wording.count(Int64(register.queue.waiting)))))
        if let oldest = register.queue.oldest {
            rows.append((OutsideTexts.oldest.text(language), .text(Wording.moment(oldest, at: .wib, language))))
        }
        var content = FactList(rows).html
        if let fault = register.state?.fault { content.add("<p class=\"muted\">\(fault)</p>") }
        if register.isConnected {
            content.add(
                Form(
                    .texts(language), action: "/pihak-luar", csrf: call.csrf,
                    submit: OutsideTexts.retry.text(language), weight: .quiet,
                    HiddenField("party", register.party.rawValue).html))
        }
        return Box(OutsideTexts.name(of: register.party.rawValue).text(language), content)
    }

    private func chip(_ register: OutsideView.Register) -> Chip {
        guard register.isConnected else { return Chip(.plain, OutsideTexts.unconnected.text(language)) }
        guard register.state != nil else { return Chip(.plain, OutsideTexts.untried.text(language)) }
        return register.isReachable
            ? Chip(.good, OutsideTexts.reachable.text(language)) : Chip(.bad, OutsideTexts.silent.text(language))
    }

    private var tellers: Box {
        let columns = [OutsideTexts.party, OutsideTexts.lastTold]
        let title = OutsideTexts.tellers.text(language)
        return Box(
            title,
            DataTable(
                title, hidesCaption: true, columns: columns.map { DataTable.Column($0.text(language)) },
                rows: view.tellers.map { teller in
                    let told = teller.lastToldAt.map { Wording.moment($0, at: .wib, language) }
                    return [
                        .text(OutsideTexts.name(of: teller.source.rawValue).text(language)),
                        .text(told ?? OutsideTexts.never.text(language)),
                    ]
                }
            ).html)
    }
}
