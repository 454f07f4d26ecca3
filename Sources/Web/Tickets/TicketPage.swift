// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// The queue of a counter as its officers run it.
struct QueuePage {
    private let view: QueueView?
    private let call: Call
    private let failure: Failure?
    private let words: FrameTexts
    private var language: Language { call.language }

    /// - Parameter view: nil before a counter is chosen.
    init(_ view: QueueView?, _ call: Call, _ failure: Failure?) {
        self.view = view
        self.call = call
        self.failure = failure
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(TicketTexts.title)
        var html: HTML = "<h1>\(title)</h1>"
        if let failure { html.add(Notice(.bad, FailureTexts.sentence(failure, language))) }
        if let drawn = call.query("nomor").flatMap({ Int($0) }) {
            html.add(Notice(.good, "\(text(TicketTexts.drawn)): \(drawn)"))
        }
        guard let view else {
            let place = Field.text("loket", text(TicketTexts.place)).required().maximumLength(80)
            html.add(Box(SearchForm(action: "/nomor-antrean", submit: text(TicketTexts.choose), place.html).html))
            return Page(call.frame(), title: title, width: .wide, html)
        }
        let screen = "/nomor-antrean/layar?loket=\(QueryText.escaped(view.place))"
        html.add("<p>\(view.place) · <a href=\"\(screen)\">\(text(TicketTexts.screen))</a></p>")
        let boxes: HTML = "\(Box(text(TicketTexts.draw), draw(view)))\(Box(text(TicketTexts.call), next(view)))"
        html.add(Grid(wide: true, boxes))
        html.add(Box("\(text(TicketTexts.waiting)): \(view.waiting.count)", waiting(view)))
        html.add(Box(text(TicketTexts.called), called(view)))
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private func draw(_ view: QueueView) -> HTML {
        let services = CounterService.allCases.map {
            FieldChoice($0.rawValue, TicketTexts.service($0.rawValue, language))
        }
        return Form(
            words, action: "/nomor-antrean/nomor", csrf: call.csrf, submit: text(TicketTexts.draw),
            """
            \(HiddenField("place", view.place))\
            \(Field.select("service", text(TicketTexts.service), services).required())
            """
        ).html
    }

    private func next(_ view: QueueView) -> HTML {
        let desk = Field.text("desk", text(TicketTexts.desk)).value(call.query("meja") ?? "1").required()
        return Form(
            words, action: "/nomor-antrean/panggil", csrf: call.csrf, submit: text(TicketTexts.call),
            "\(HiddenField("place", view.place))\(desk.maximumLength(10))"
        ).html
    }

    private func waiting(_ view: QueueView) -> HTML {
        DataTable(
            text(TicketTexts.waiting), hidesCaption: true,
            columns: [.init(text(TicketTexts.number), numeric: true), .init(text(TicketTexts.service))],
            rows: view.waiting.map { ["\($0.number)", .text(TicketTexts.service($0.service, language))] },
            empty: text(TicketTexts.nobody)
        ).html
    }

    private func called(_ view: QueueView) -> HTML {
        DataTable(
            text(TicketTexts.called), hidesCaption: true,
            columns: [
                .init(text(TicketTexts.number), numeric: true), .init(text(TicketTexts.desk)),
                .init(text(TicketTexts.state)),
            ],
            rows: view.called.map { ["\($0.number)", .text($0.desk ?? ""), state($0)] },
            empty: text(TicketTexts.noneCalled)
        ).html
    }

    private func state(_ ticket: TicketStore.Ticket) -> HTML {
        if let outcome = ticket.outcome {
            return outcome == "served"
                ? Chip(.good, text(TicketTexts.served)).html : Chip(.plain, text(TicketTexts.absent)).html
        }
        var html: HTML = "<div class=\"row wrap\">"
        for (word, served) in [(TicketTexts.served, true), (TicketTexts.absent, false)] {
            html.add(
                Form(
                    words, action: "/nomor-antrean/\(ticket.id)/selesai", csrf: call.csrf, submit: text(word),
                    weight: .quiet, HiddenField("served", "\(served)").html))
        }
        html.add("</div>")
        return html
    }
}

/// What hangs in the hall: the numbers called, the newest largest. It asks anew by itself.
enum QueueScreenPage {
    static func page(_ view: QueueView, _ call: Call) -> Page {
        let language = call.language
        let frame = Frame(
            language, version: call.site.assets.version, isDemonstration: call.site.isDemonstration)
        let title = "\(TicketTexts.title.text(language)) \(view.place)"
        var html: HTML = "<h1>\(title)</h1><div id=\"hall\" class=\"stack\" aria-live=\"polite\" data-again=\"5\">"
        if let newest = view.called.first {
            let desk = "\(TicketTexts.desk.text(language)) \(newest.desk ?? "")"
            html.add(
                """
                <section class="status verdict good"><p class="kicker">\(TicketTexts.called.text(language))</p>\
                <p class="hall figure">\(newest.number)</p><p class="big">\(desk)</p></section>
                """)
        } else {
            html.add("<p class=\"big\">\(TicketTexts.noneCalled.text(language))</p>")
        }
        let rows: [[HTML]] = view.called.dropFirst().prefix(6).map { ["\($0.number)", .text($0.desk ?? "")] }
        html.add(
            DataTable(
                TicketTexts.called.text(language), hidesCaption: true,
                columns: [
                    .init(TicketTexts.number.text(language), numeric: true), .init(TicketTexts.desk.text(language)),
                ],
                rows: rows))
        html.add("<p>\(TicketTexts.waiting.text(language)): \(view.waiting.count)</p></div>")
        return Page(frame, title: title, width: .wide, scripts: ["hall.js"], html)
    }
}

/// Where the lines of a passport or a card are read.
enum PassportPage {
    static func page(_ call: Call, _ fields: FormFields) -> Page {
        let language = call.language
        let title = TicketTexts.passport.text(language)
        let lines = fields(
            { Field.textarea($0, $1, rows: 3) }, "mrz", TicketTexts.mrz.text(language))
        let form = Form(
            fields.words, action: "/paspor", csrf: call.csrf, errors: fields.errors,
            submit: TicketTexts.read.text(language),
            "\(lines.scannable().autocomplete("off"))\(ScanButton(.texts(language)))")
        return Page(
            call.frame(), title: title, scripts: ["scan.js"],
            "<h1>\(title)</h1><p>\(TicketTexts.passportIntro.text(language))</p>\(Box(form.html))")
    }
}
