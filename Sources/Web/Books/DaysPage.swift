// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// The close of day: the day whose turn it is, what keeps it open, and the days that are closed.
struct DaysPage {
    private let view: DaysView
    private let call: Call
    private let errors: FormErrors
    private let texts: BooksTexts
    private let words: FrameTexts

    init(_ view: DaysView, _ call: Call, errors: FormErrors = FormErrors()) {
        self.view = view
        self.call = call
        self.errors = errors
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        let content: HTML = """
            <h1>\(texts.days)</h1><p class="muted">\(texts.daysIntro)</p>\(Box(texts.nextDay, next))\
            \(Box(texts.closedDays, closed.html))<p><a href="/buku">\(texts.bookkeeping)</a></p>
            """
        return Page(call.frame(), title: texts.days, content)
    }

    private var next: HTML {
        var html: HTML = "<p><b>\(Wording.day(view.next, call.language))</b></p>"
        if let asked = view.open.first?.askedAt {
            var reasons: HTML = "<p>\(texts.staysOpen)</p><ul>"
            for question in view.open {
                let text = DayQuestionTexts.text(question.code, count: question.count, call.language)
                reasons.add("<li>\(text)</li>")
            }
            reasons.add("</ul><p class=\"muted\">\(Wording.moment(asked, at: .wib, call.language))</p>")
            html.add(Notice(.care, content: reasons))
        } else {
            html.add("<p class=\"muted\">\(texts.neverAsked)</p>")
        }
        guard view.canClose, Operation.closeDay.isOpen(to: call.actor) else { return html }
        html.add(
            Form(
                words, action: "/buku/hari", csrf: call.csrf, errors: errors, submit: texts.closeDay(view.next),
                HiddenField("day", view.next.description).html))
        return html
    }

    private var closed: DataTable {
        DataTable(
            texts.closedDays, hidesCaption: true,
            columns: [
                .init(words.day), .init(texts.entryCount, numeric: true), .init(texts.closedAt), .init(texts.closedBy),
            ],
            rows: view.closed.map { day in
                [
                    .text(Wording.day(day.day, call.language)), .text(Wording.count(day.entries)),
                    .text(Wording.moment(day.closedAt, at: .wib, call.language)),
                    .text(TermTexts.doer(day.closedBy, call.language)),
                ]
            }, empty: texts.noneClosed)
    }
}
