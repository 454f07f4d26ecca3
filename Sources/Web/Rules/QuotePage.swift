// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Regulation
import Text

/// The price of a membership: the question, and the answer line by line.
struct QuotePage {
    private let frame: Frame
    private let fields: FormFields
    private let today: CalendarDay
    private let texts: QuoteTexts
    private var language: Language { frame.language }

    init(_ frame: Frame, _ typed: TypedFields, _ failures: [Failure], today: CalendarDay) {
        self.frame = frame
        self.today = today
        fields = FormFields(typed, failures, frame.language)
        texts = .texts(frame.language)
    }

    var question: Page {
        Page(frame, title: texts.title, "<h1>\(texts.title)</h1><p>\(texts.intro)</p>\(form)")
    }

    func answer(_ request: QuoteRequest, _ quote: Quote) -> Page {
        var html = head(request, quote)
        html.add(Box(texts.lines, "\(table(quote.lines, texts.lines, quote))"))
        if let savings = quote.jht.first {
            let title = "\(texts.savings): \(Wording.rupiah(savings.amount))"
            html.add(Box(title, "<p>\(texts.savingsNote)</p>\(table(quote.jht, texts.savings, quote))"))
        }
        let steps = DerivationView(Explanation(quote.derivation, language))
        html.add("<details><summary>\(texts.derivation)</summary>\(steps)</details>")
        html.add(StepsLink("/hitung/langkah", fields.typed, language))
        html.add("<details><summary>\(texts.again)</summary>\(form)</details>")
        return Page(frame, title: texts.title, html)
    }

    private func head(_ request: QuoteRequest, _ quote: Quote) -> HTML {
        let before = quote.total(of: .before)
        let payments =
            before > .zero ? texts.twoPayments(before, quote.total(of: .duringAfter)) : texts.onePayment
        var content: HTML = "<p>\(texts.dueOn(request.on, quote.regulation))</p><p>\(payments)</p>"
        if request.route != .extension {
            let address = "/daftar?route=\(request.route.rawValue)&months=\(request.months)\(carried)"
            content.add(ButtonRow("\(ButtonLink(texts.next, href: address, .quiet))"))
        }
        return StatusBanner(.plain, kicker: texts.due, headline: Wording.rupiah(quote.total), content: content).html
    }

    /// What the registration need not ask again.
    private var carried: String {
        var rest = fields.typed["country"].map { $0.isEmpty ? "" : "&country=\($0)" } ?? ""
        if let monthly = fields.typed["jht"], !monthly.isEmpty {
            let months = fields.typed["jhtMonths"].flatMap { $0.isEmpty ? nil : $0 } ?? fields.typed["months"] ?? ""
            rest += "&jht.monthly=\(monthly)&jht.months=\(months)"
        }
        return rest
    }

    private func table(_ lines: [ContributionLine], _ caption: String, _ quote: Quote) -> DataTable {
        let columns = [
            DataTable.Column(texts.what), DataTable.Column(fields.words.amount, numeric: true),
        ]
        let rows: [[HTML]] = lines.map { line in
            let name = Wording.contributionLine(line.code.rawValue, months: line.months, language)
            let why = Wording.contributionReason(line, contract: quote.contractMonths, language)
            let article = Wording.citation(line.citation, language)
            return [
                """
                <b>\(name)</b><span class="line">\(why)</span><span class="muted line">\(article) \
                \(VerificationChip(line.verification, language))</span>
                """,
                .text(Wording.rupiah(line.amount)),
            ]
        }
        return DataTable(caption, hidesCaption: true, columns: columns, rows: rows)
    }

    private var form: QuestionForm {
        let routes = [
            FieldChoice("p3mi", texts.p3mi, hint: texts.p3miHint),
            FieldChoice("perseorangan", texts.perseorangan, hint: texts.perseoranganHint),
            FieldChoice("extension", texts.extending, hint: texts.extensionHint),
        ]
        let months: (String, String) -> Field = { Field.number($0, $1, minimum: 1, maximum: 120) }
        let content: HTML = """
            \(fields({ Field.radios($0, $1, routes) }, "route", texts.route, fallback: "p3mi"))\
            \(fields.choice(
                "country", texts.country, FieldChoice.countries(language), hint: texts.countryHint, needed: false))\
            \(fields(months, "months", texts.months, fallback: "24"))\
            \(fields(Field.day, "on", texts.on, fallback: today.description))\
            \(fields(Field.rupiah, "jht", texts.jht, hint: texts.jhtHint, needed: false))\
            \(fields(months, "jhtMonths", texts.jhtMonths, needed: false))
            """
        return QuestionForm(fields, action: "/hitung", submit: texts.submit, content)
    }
}
