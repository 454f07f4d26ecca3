// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Services
import Text

/// A person's savings: the balance, what it earns, and the statement of a period.
struct SavingsPage {
    private let frame: Frame
    private let view: SavingsView
    private let address: String
    private let fields: FormFields
    private let words: SavingsWords
    private var texts: SavingsTexts { words.texts }
    private var withdrawing: WithdrawalTexts { .texts(words.language) }

    /// - Parameter address: Where this page stands; the statement as PDF stands below it.
    init(
        _ frame: Frame, _ view: SavingsView, address: String, _ typed: TypedFields, _ failures: [Failure],
        _ language: Language
    ) {
        self.frame = frame
        self.view = view
        self.address = address
        fields = FormFields(typed, failures, language)
        words = SavingsWords(language)
    }

    var page: Page {
        var html: HTML = "<h1>\(texts.title)</h1><p class=\"muted\"><b>\(view.name)</b></p>"
        html.add(
            KeyFigure(texts.balance, value: Wording.rupiah(view.balance), note: .text(texts.balanceNote)))
        html.add(withdrawals)
        if address == "/tabungan" {
            html.add(
                ActionRow(
                    .chart, ProjectionTexts.link.text(words.language), href: "/tabungan/proyeksi"))
        }
        html.add(rate)
        html.add(Box(texts.statement, statement))
        if let quote = view.ifPaidToday, quote.payable.amount > .zero { html.add(ifPaid(quote)) }
        if !view.provenYears.isEmpty { html.add(Box(texts.proofs, proofs)) }
        return Page(frame, title: texts.title, html)
    }

    /// What was asked for and paid out, and the way to ask.
    private var withdrawals: HTML {
        var html = HTML()
        let last = view.requests.first { $0.taken != nil }
        if view.isPaidOut, let last, let net = last.net, let taken = last.taken {
            let paid = withdrawing.paidOut(Wording.rupiah(net), words.day(taken.day))
            html.add(Notice(.good, content: "<p><b>\(paid)</b></p><p>\(withdrawing.paidOutNote)</p>"))
        }
        if view.isAskedFor { html.add(Notice(.plain, withdrawing.pending)) }
        if !view.requests.isEmpty { html.add(Box(withdrawing.title, withdrawalTable)) }
        if view.mayAsk, !view.isAskedFor, view.balance > .zero {
            html.add(ActionRow(.money, withdrawing.link, detail: withdrawing.intro, href: "\(address)/cairkan"))
        }
        return html
    }

    private var withdrawalTable: HTML {
        let claimWords = ClaimWording(words.language)
        let rows: [[HTML]] = view.requests.map { one in
            let reason = TermTexts.title(one.reason?.term ?? "", words.language)
            var row: [HTML] = [
                "<a href=\"/klaim/\(one.claim.id)\">\(one.claim.number)</a>",
                "\(reason) \(claimWords.chip(one.claim.state))",
            ]
            guard let taken = one.taken else {
                return row + [HTML.text(withdrawing.notYet), HTML.text("–"), HTML.text("–")]
            }
            for sum in [taken.gross, taken.tax, taken.gross - taken.tax] { row.append(.text(Wording.rupiah(sum))) }
            return row
        }
        return DataTable(
            withdrawing.title, hidesCaption: true,
            columns: [
                .init(withdrawing.claim), .init(withdrawing.reason), .init(withdrawing.gross, numeric: true),
                .init(withdrawing.tax, numeric: true), .init(withdrawing.net, numeric: true),
            ], rows: rows
        ).html
    }

    private var rate: Box {
        var html: HTML = "<p>\(words.rate(view))</p>"
        if let rate = view.rate { html.add("<p>\(VerificationChip(rate.verification, words.language))</p>") }
        html.add("<p class=\"muted\">\(texts.method)</p>")
        return Box(html)
    }

    private func ifPaid(_ quote: WithdrawalQuote) -> Box {
        var facts: [(String, HTML)] = [
            (texts.balance, .text(Wording.rupiah(quote.balance))),
            (texts.running, .text(Wording.rupiah(quote.running))),
        ]
        if let tax = quote.tax { facts.append((texts.tax, .text(Wording.rupiah(tax.amount)))) }
        facts.append((texts.net, .text(Wording.rupiah(quote.net))))
        return Box(
            texts.ifPaid,
            """
            \(FactList(facts))<p>\(VerificationChip(quote.verification, words.language))</p>\
            <p class="muted">\(texts.ifPaidNote)</p>
            """)
    }

    private var statement: HTML {
        let period = view.period
        let choice: HTML = """
            \(fields(Field.day, "from", texts.from, fallback: period.first.description))\
            \(fields(Field.day, "to", texts.to, fallback: period.last.description))
            """
        let rows: [[HTML]] = view.lines.map { line in
            [
                .text(words.day(line.day)), .text(words.what(line)), .text(Wording.rupiah(line.amount)),
                .text(Wording.rupiah(line.balance)),
            ]
        }
        let table = DataTable(
            texts.statement, hidesCaption: true,
            columns: [
                .init(frame.texts.day), .init(texts.what), .init(texts.amount, numeric: true),
                .init(texts.after, numeric: true),
            ], rows: rows, empty: texts.none)
        let sums = FactList([
            (texts.opening, .text(Wording.rupiah(view.opening))),
            (texts.deposits, .text(Wording.rupiah(view.deposits))),
            (texts.returns, .text(Wording.rupiah(view.returns))),
            (texts.withdrawals, .text(Wording.rupiah(view.withdrawals))),
            (texts.closing, .text(Wording.rupiah(view.closing))),
        ])
        let file = "\(address)/laporan.pdf?from=\(period.first)&to=\(period.last)"
        let download = PaperTexts.texts(words.language).download
        return """
            \(ErrorSummary(fields.errors, frame.texts))\(SearchForm(action: address, submit: texts.show, choice))\
            \(sums)\(table)<p>\(ButtonLink(download, href: file, .quiet))</p>
            """
    }

    private var proofs: HTML {
        var html: HTML = "<p>\(texts.proofNote)</p><ul>"
        for year in view.provenYears {
            html.add("<li><a href=\"/orang/\(view.person)/tabungan/bukti/\(year)\">\(texts.proof(year))</a></li>")
        }
        html.add("</ul><p class=\"muted\">\(texts.never) <a href=\"/.well-known/log-root\">\(texts.how)</a></p>")
        return html
    }
}
