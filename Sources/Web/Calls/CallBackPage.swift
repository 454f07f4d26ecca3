// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text

/// Whom to call back, the next one first.
enum CallBackPage {
    static func page(_ call: Call, _ callBacks: [CallBackView], _ failures: [Failure] = []) -> Page {
        let language = call.language
        var html: HTML = "<h1>\(CallTexts.bookedList.text(language))</h1>"
        for failure in failures { html.add(Notice(.bad, FailureTexts.sentence(failure, language))) }
        if callBacks.isEmpty { html.add(Notice(.good, CallTexts.noCallBacks.text(language))) }
        for view in callBacks { html.add(box(view, call)) }
        return Page(
            call.frame(), title: CallTexts.bookedList.text(language),
            breadcrumbs: [Link(ContactTexts.desk.text(language), "/pusat-kontak")], html)
    }

    private static func box(_ view: CallBackView, _ call: Call) -> Box {
        let language = call.language
        let one = view.callBack
        var facts: [(String, HTML)] = [
            (CallTexts.time.text(language), .text(when(view, language))),
            ("WIB", .text(Wording.moment(one.dueAt, at: .wib, language))),
        ]
        if let phone = view.phone {
            facts.append((CallTexts.phone.text(language), "<a href=\"tel:\(phone)\">\(phone)</a>"))
        }
        if let taker = one.takenName { facts.append((ContactTexts.handledBy.text(language), .text(taker))) }
        facts.append(
            (
                ContactTexts.caseTitle.text(language),
                "<a href=\"/bantuan/kasus/\(one.contactCase)\">\(CallTexts.openCase.text(language))</a>"
            ))
        var buttons = HTML()
        if one.takenBy == nil {
            buttons.add(SubmitButton(CallTexts.takeBack.text(language), name: "step", value: "take", .main))
        } else if view.phone != nil {
            buttons.add(SubmitButton(CallTexts.reached.text(language), name: "step", value: "reached", .main))
            buttons.add(SubmitButton(CallTexts.notReached.text(language), name: "step", value: "not-reached"))
            buttons.add(SubmitButton(ContactTexts.release.text(language), name: "step", value: "release"))
        }
        let form: HTML = """
            <form method="post" action="/pusat-kontak/telepon-balik/\(one.id)" class="row wrap">\
            \(HiddenField("csrf", call.csrf))\(HiddenField("key", call.site.door.formKey()))\(buttons)</form>
            """
        return Box(view.personName, "\(FactList(facts))\(form)")
    }

    /// The moment on the clock where the person is.
    static func when(_ view: CallBackView, _ language: Language) -> String {
        Wording.moment(
            view.callBack.dueAt, at: view.callBack.offset, place: view.callBack.country.name(in: language), language)
    }
}
