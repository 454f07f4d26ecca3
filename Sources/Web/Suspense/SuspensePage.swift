// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Money
import Services
import Store
import Text

/// Finance's list of money that waits.
struct SuspensePage {
    private let view: SuspenseOverview
    private let filter: UnallocatedStore.Filter
    private let call: Call
    private let fields: FormFields
    private let words: FrameTexts
    private var language: Language { call.language }

    /// - Parameter fields: the intake that was refused.
    init(
        _ view: SuspenseOverview, _ filter: UnallocatedStore.Filter, _ call: Call, _ fields: FormFields?
    ) {
        self.view = view
        self.filter = filter
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    var page: Page {
        let title = text(SuspenseTexts.title)
        let same = text(view.total == view.booked ? SuspenseTexts.matchesBooks : SuspenseTexts.differsFromBooks)
        let sum = KeyFigure(
            text(SuspenseTexts.waitsAltogether), value: Wording.rupiah(view.total), note: .text(same), href: "/buku")
        let link = "<p><a href=\"/pengembalian\">\(text(SuspenseTexts.refunds))</a></p>" as HTML
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">\(text(SuspenseTexts.intro))</p>\(sum)\(link)"
        html.add("\(search)\(Box(table.html))")
        if Operation.takeUnallocated.isOpen(to: call.actor) { html.add(intake) }
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var search: SearchForm {
        let lists: [(String, Phrase)] = [
            ("waiting", SuspenseTexts.waiting), ("second-look", SuspenseTexts.secondLook),
            ("kept", SuspenseTexts.kept), ("all", SuspenseTexts.all),
        ]
        let reasons = MisfitPayment.Reason.allCases.map { FieldChoice($0.rawValue, text(SuspenseTexts.word($0))) }
        let field = Field.select(
            "tampil", text(SuspenseTexts.show), lists.map { FieldChoice($0, text($1)) } + reasons)
        return SearchForm(action: "/penampungan", submit: words.filter, field.value(filter.word).required().html)
    }

    private var table: DataTable {
        DataTable(
            text(SuspenseTexts.title), hidesCaption: true,
            columns: [
                .init(text(SuspenseTexts.reference)), .init(text(SuspenseTexts.reason)),
                .init(text(SuspenseTexts.payer)), .init(text(SuspenseTexts.received), numeric: true),
                .init(text(SuspenseTexts.remaining), numeric: true), .init(text(SuspenseTexts.paidAt)),
            ],
            rows: view.items.map { item in
                [
                    "<a href=\"/penampungan/\(item.id)\">\(item.reference)</a>",
                    item.reason.map { Chip(.care, text(SuspenseTexts.word($0))).html } ?? HTML(),
                    .text(item.payer), .text(Wording.rupiah(item.amount)), .text(Wording.rupiah(item.remaining)),
                    .text(Wording.day(item.paidAt.jakartaDay, language)),
                ]
            }, empty: text(SuspenseTexts.none))
    }

    private var intake: Box {
        let sources = [
            FieldChoice("statement", text(SuspenseTexts.statement)),
            FieldChoice("partner", text(SuspenseTexts.partner)),
        ]
        var html: HTML = "<p class=\"muted\">\(text(SuspenseTexts.takeIntro))</p>"
        html.add(fields.choice("source", text(SuspenseTexts.source), sources, fallback: "statement"))
        html.add(fields(Field.text, "channel", text(SuspenseTexts.channel)).maximumLength(60))
        html.add(fields(Field.text, "reference", text(SuspenseTexts.reference)).maximumLength(100))
        html.add(fields(Field.rupiah, "amount", words.amount))
        html.add(fields(Field.day, "paidOn", text(SuspenseTexts.paidOn)))
        html.add(fields(Field.text, "bill", text(SuspenseTexts.bill), needed: false).maximumLength(40))
        html.add(fields(Field.text, "payer", text(SuspenseTexts.payer), needed: false).maximumLength(100))
        html.add(fields(Field.text, "remark", text(SuspenseTexts.remark), needed: false).maximumLength(300))
        if fields.errors["isOtherMoney"] != nil {
            html.add(SameMoneyChoice(fields, language))
        }
        let form = Form(
            words, action: "/penampungan", csrf: call.csrf, key: call.site.door.formKey(), errors: fields.errors,
            submit: text(SuspenseTexts.take), html)
        return Box(text(SuspenseTexts.take), form.html)
    }
}
