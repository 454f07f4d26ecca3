// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// A desk's queue: filters as links, rows to choose, and what is done with those that were chosen.
struct WorkQueuePage {
    private let call: Call
    private let view: WorkQueueView
    private let results: [WorkResult]
    private let failure: Failure?
    private let words: QueueWords

    /// - Parameter results: what became of each row that something was done with.
    init(_ call: Call, _ view: WorkQueueView, results: [WorkResult] = [], failure: Failure? = nil) {
        self.call = call
        self.view = view
        self.results = results
        self.failure = failure
        words = QueueWords(call.language)
    }

    var page: Page {
        let title = words.text(QueueTexts.title)
        var html: HTML = "<h1>\(title): \(words.kind(view.filter.kind))</h1>"
        html.add("<p class=\"muted\">\(words.text(QueueTexts.intro))</p>")
        if let failure { html.add(Notice(.bad, FailureTexts.sentence(failure, call.language))) }
        if !results.isEmpty { html.add(Box(words.text(QueueTexts.results), outcomes.html)) }
        html.add(WorkFilterLinks(view, words))
        if view.isCut { html.add(Notice(.care, words.text(QueueTexts.more))) }
        html.add(view.lines.isEmpty ? Box("<p>\(words.text(QueueTexts.none))</p>").html : form)
        html.add(help)
        return Page(call.frame(), title: title, width: .wide, scripts: ["queue.js"], html)
    }

    private var outcomes: DataTable {
        let titles = Dictionary(view.lines.map { ($0.id, $0.title) }, uniquingKeysWith: { first, _ in first })
        let columns = [QueueTexts.work, QueueTexts.result].map { DataTable.Column(words.text($0)) }
        return DataTable(
            words.text(QueueTexts.results), hidesCaption: true, columns: columns,
            rows: results.map { result in
                let key = ID<ClaimRecord>(number: result.work).description
                let refusal = result.failure.map { Chip(.bad, FailureTexts.sentence($0, call.language)) }
                let outcome = refusal ?? Chip(.good, words.text(QueueTexts.done))
                return [.text(titles[result.work] ?? key), outcome.html]
            })
    }

    private var form: HTML {
        var html: HTML = "<form method=\"post\" action=\"\(view.filter.address)\" class=\"card stack\" data-queue>"
        html.add("\(HiddenField("csrf", call.csrf))\(HiddenField("kind", view.filter.kind.rawValue))")
        html.add("\(table)<div class=\"row wrap submit\">")
        html.add(SubmitButton(words.text(QueueTexts.take), name: "action", value: "take", .main))
        html.add(SubmitButton(words.text(QueueTexts.release), name: "action", value: "release"))
        html.add("</div>")
        if !view.colleagues.isEmpty {
            html.add("<div class=\"row wrap search\">\(HandOverField(view.colleagues, words).html)")
            html.add(SubmitButton(words.text(QueueTexts.handOver), name: "action", value: "hand-over"))
            html.add("</div>")
        }
        html.add("</form>")
        return html
    }

    private var table: DataTable {
        let titles: [Phrase] = [
            QueueTexts.chosen, QueueTexts.work, QueueTexts.flags, QueueTexts.state, QueueTexts.place,
            QueueTexts.waits, QueueTexts.deadline, QueueTexts.holder,
        ]
        return DataTable(
            FrameTexts.texts(call.language).results(view.lines.count),
            columns: titles.map { DataTable.Column(words.text($0)) }, rows: view.lines.map(row))
    }

    private func row(_ line: WorkLine) -> [HTML] {
        let choose = QueueTexts.choose.text(call.language, ["name": line.title])
        let box: HTML = """
            <input type="checkbox" class="tick" name="items" value="\(line.key)" aria-label="\(choose)">
            """
        let now = call.site.door.clock.now()
        let flags = WorkFilter.Flag.allCases.filter(line.flags.contains).map { flag in
            Chip(flag == .overdue ? .bad : .care, words.flag(flag))
        }
        let work: HTML = """
            <a href="\(line.href)"><b>\(line.title)</b></a>\
            <span class="muted line">\(line.detail(call.language))</span>
            """
        return [
            box, work, flags.isEmpty ? .text("–") : flags.joined(), .text(words.state(line.state)),
            .text(words.place(line.place, view.filter.kind)),
            .text(Wording.duration(seconds: max(0, Int(now.seconds - line.recordedAt.seconds)), call.language)),
            .text(line.deadline.map { Wording.day($0, call.language) } ?? "–"),
            .text(line.assignment.map { TermTexts.doer($0.officer, call.language) } ?? "–"),
        ]
    }

    private var help: HTML {
        let facts = QueueTexts.keyHelp.map { ($0.keys, HTML.text($0.1.text(call.language))) }
        let content: HTML = """
            <details data-keys><summary>\(words.text(QueueTexts.keys))</summary>\(FactList(facts))</details>
            """
        return Box(content).html
    }
}

/// To whom work is handed over.
struct HandOverField {
    let html: HTML

    init(_ colleagues: [String], _ words: QueueWords) {
        let choices = colleagues.map { FieldChoice($0, TermTexts.doer($0, words.language)) }
        html =
            Field.select("to", words.text(QueueTexts.to), choices, empty: FrameTexts.texts(words.language).choose)
            .html
    }
}
