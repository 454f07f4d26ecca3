// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Services
import Store
import Text

/// The card of somebody on the way home, with claims that are reported on the spot.
struct ReturneePage {
    private let view: ReturneeView
    private let call: Call
    private let failure: Failure?
    private var language: Language { call.language }

    init(_ view: ReturneeView, _ call: Call, _ failure: Failure?) {
        self.view = view
        self.call = call
        self.failure = failure
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        var html: HTML = "<h1>\(view.name)</h1>"
        if let failure { html.add(Notice(.bad, FailureTexts.sentence(failure, language))) }
        html.add(Box(facts.html))
        html.add(Box(text(ReturneeTexts.journey), "<p>\(journey)</p>"))
        if view.returnee.person != nil, Operation.startReturneeClaim.isOpen(to: call.actor) {
            html.add(Box(text(ReturneeTexts.claims), claims))
        }
        let up = view.returnee.list.map { "/kepulangan/\($0)" } ?? "/kepulangan"
        return Page(
            call.frame(), title: view.name, breadcrumbs: [Link(text(ReturneeTexts.title), up)], html)
    }

    private var facts: FactList {
        let one = view.returnee
        var rows: [(String, HTML)] = [
            (text(ReturneeTexts.number), .text(one.number)), (text(ReturneeTexts.paper), .text(view.paper)),
            (text(ReturneeTexts.category), .text(ReturneeTexts.word(one.category, language))),
            (text(ReturneeTexts.health), .text(ReturneeTexts.word(one.health, language))),
            (text(ReturneeTexts.rights), .text(ReturneeTexts.word(one.rights, language))),
            (text(ReturneeTexts.province), .text(Province(rawValue: one.province)?.name ?? "")),
            (text(ReturneeTexts.arrivedOn), .text(Wording.day(one.arrivedOn, language))),
            (text(ReturneeTexts.place), .text(one.place)),
        ]
        if let person = one.person {
            rows.append(
                (
                    text(ReturneeTexts.membership),
                    call.may(.viewMember)
                        ? "<a href=\"/orang/\(person)\">\(view.kpj ?? text(ReturneeTexts.seePerson))</a>"
                        : .text(view.kpj ?? text(ReturneeTexts.seePerson))
                ))
        } else {
            rows.append((text(ReturneeTexts.membership), Chip(.care, text(ReturneeTexts.notFound)).html))
        }
        if let phase = view.phase {
            rows.append((text(ReturneeTexts.phase), .text(Wording.phase(phase, language))))
        }
        if !view.note.isEmpty { rows.append((text(ReturneeTexts.note), .text(view.note))) }
        return FactList(rows)
    }

    private var journey: String {
        switch view.returnee.journey {
        case "recorded": text(ReturneeTexts.journeyDone)
        case "none": text(ReturneeTexts.journeyNone)
        case "returnee-deceased": text(ReturneeTexts.deceased)
        case let code: FailureTexts.text(Failure(.conflict, code), language).title
        }
    }

    private var claims: HTML {
        var html = HTML()
        for incident in view.incidents where call.may(.viewClaim) {
            html.add("<p><a href=\"/kejadian/\(incident)\">\(text(ReturneeTexts.report)) \(incident)</a></p>")
        }
        for (kind, title) in [("trouble", ReturneeTexts.wayHome), ("loss-on-way-home", ReturneeTexts.loss)] {
            let account: HTML = """
                \(HiddenField("kind", kind))<div class="field">\
                <label for="account-\(kind)">\(text(ReturneeTexts.account))</label>\
                <textarea id="account-\(kind)" name="account" rows="3" required></textarea></div>
                """
            let form = Form(
                .texts(language), action: "/kepulangan/orang/\(view.returnee.id)/klaim", csrf: call.csrf,
                submit: text(ReturneeTexts.start), weight: .quiet, account)
            html.add("<details><summary>\(text(title))</summary>\(form)</details>")
        }
        return html
    }
}
