// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// One list: how its rows stand, what is to be mended, what it ended in.
struct WorkerListPage {
    static let faultsOnPage = 50

    private let call: Call
    private let view: WorkerListView
    private let faults: [WorkerRowView]
    private let hasMore: Bool
    private let errors: FormErrors
    private let words: FrameTexts
    private var language: Language { call.language }
    private var address: String { "/daftar-pekerja/\(view.head.id)" }

    /// - Parameters:
    ///   - faults: one more than stand on a page where there are more.
    ///   - failure: why the last step was refused.
    init(_ call: Call, _ view: WorkerListView, _ faults: [WorkerRowView], _ failure: Failure? = nil) {
        self.call = call
        self.view = view
        self.faults = Array(faults.prefix(Self.faultsOnPage))
        hasMore = faults.count > Self.faultsOnPage
        errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = view.head.name.isEmpty ? text(WorkerListTexts.title) : view.head.name
        var html: HTML = "<h1>\(title)</h1>"
        if call.query("lagi") != nil { html.add(Notice(.care, text(WorkerListTexts.repeated))) }
        if call.query("dibetulkan") != nil { html.add(Notice(.good, text(WorkerListTexts.mended))) }
        html.add(Box(summary))
        if let bill = view.bill { html.add(Box(text(WorkerListTexts.bill), self.bill(bill))) }
        if view.head.state == .done { html.add(Box(cards)) }
        if view.count(.faulty) + view.count(.refused) > 0 {
            html.add(Box(text(WorkerListTexts.faults), table))
            if view.head.state == .preview { html.add(Box(text(WorkerListTexts.mendFile), correction)) }
        }
        return Page(
            call.frame(), title: title, width: .wide,
            breadcrumbs: [Link(text(WorkerListTexts.title), "/daftar-pekerja")], html)
    }

    private var summary: HTML {
        let chips = WorkerRowStore.State.allCases.filter { view.count($0) > 0 }.map { state in
            Chip(
                WorkerListWords.tone(state),
                "\(Wording.count(view.count(state))) \(text(WorkerListWords.word(state)))")
        }
        var html: HTML = "<p>\(WorkerListWords.chip(view.head.state, language))</p>\(ChipRow(chips))"
        if !view.head.unread.isEmpty {
            html.add("<p class=\"muted\">\(WorkerListTexts.unread(view.head.unread, language))</p>")
        }
        switch view.head.state {
        case .preview: html.add(steps)
        case .running:
            html.add("<p class=\"muted\">\(text(WorkerListTexts.runningNote))</p>")
            html.add("<p>\(ButtonLink(text(WorkerListTexts.fetchAgain), href: address))</p>")
        case .done:
            html.add("<p>\(ButtonLink(text(WorkerListTexts.results), href: "\(address)/hasil.csv"))</p>")
        case .withdrawn: break
        }
        return html
    }

    private var steps: HTML {
        var html = HTML()
        if view.count(.ready) > 0 {
            if view.count(.faulty) > 0 { html.add("<p class=\"muted\">\(text(WorkerListTexts.runNote))</p>") }
            html.add(
                Form(
                    words, action: "\(address)/jalankan", csrf: call.csrf, errors: errors,
                    submit: text(WorkerListTexts.run)))
        }
        html.add(
            Form(
                words, action: "\(address)/batalkan", csrf: call.csrf, submit: text(WorkerListTexts.withdraw),
                weight: .quiet))
        return html
    }

    private func bill(_ bill: WorkerListView.Bill) -> HTML {
        let texts = InvoiceTexts.texts(language)
        let facts = FactList([
            (texts.virtualAccount, "<span class=\"figure\">\(bill.virtualAccount.grouped)</span>"),
            (
                text(BatchTexts.exactAmount),
                "<span class=\"figure\" id=\"jumlah\">\(Wording.rupiah(bill.batch.amount))</span>"
            ),
            (text(BatchTexts.promisedDay), .text(Wording.day(bill.batch.promisedDay, language))),
            (words.state, BatchWords.chip(bill.state, language).html),
        ])
        let link = ButtonLink(text(WorkerListTexts.openBill), href: "/tagihan-kolektif/\(bill.batch.id)", .quiet)
        return "\(facts)<p>\(link)</p>"
    }

    private var cards: HTML {
        let link = ButtonLink(text(WorkerListTexts.cards), href: "\(address)/kartu.csv", .quiet)
        return "<p class=\"muted\">\(text(WorkerListTexts.cardsNote))</p><p>\(link)</p>"
    }

    private var table: HTML {
        let rows: [[HTML]] = faults.flatMap { row in
            row.failures.map { failure -> [HTML] in
                let field = failure.field.flatMap(WorkerField.init)
                return [
                    number(row),
                    .text(failure.field.map { WorkerListTexts.field($0, language) } ?? "–"),
                    .text(FailureTexts.sentence(failure, language)),
                    .text(field.flatMap { row.entry?[$0] }.map { String($0.prefix(60)) } ?? "–"),
                ]
            }
        }
        var html = DataTable(
            text(WorkerListTexts.faults), hidesCaption: true,
            columns: [
                .init(text(WorkerListTexts.row)), .init(text(WorkerListTexts.fieldColumn)),
                .init(text(WorkerListTexts.write)), .init(text(WorkerListTexts.read)),
            ], rows: rows, empty: text(WorkerListTexts.noFaults)
        ).html
        if hasMore, let last = faults.last {
            html.add("<p>\(ButtonLink("\(words.next) ›", href: "\(address)?setelah=\(last.position)", .quiet))</p>")
        }
        return html
    }

    /// Leads on to where the row is mended, or to the worker it is about.
    private func number(_ row: WorkerRowView) -> HTML {
        let number = Wording.count(row.position)
        if view.head.state == .preview, row.state == .faulty {
            return "<a href=\"\(address)/baris/\(row.position)\">\(number) · \(text(WorkerListTexts.mend))</a>"
        }
        guard let person = row.person else { return .text(number) }
        return "<a href=\"/orang/\(person)\">\(number)</a>"
    }

    private var correction: HTML {
        let field = Field.file(
            "file", text(WorkerListTexts.file), accept: ".xlsx,.csv,.txt,text/csv"
        ).hint(text(WorkerListTexts.mendFileHint)).error(errors["file"]).required()
        let download = ButtonLink(text(WorkerListTexts.faultyFile), href: "\(address)/perbaikan.csv", .quiet)
        let form = Form(
            words, action: "\(address)/perbaikan", csrf: call.csrf, errors: errors, hasFiles: true,
            submit: text(WorkerListTexts.upload), weight: .quiet, field.html)
        return "<p>\(download)</p>\(form)"
    }
}
