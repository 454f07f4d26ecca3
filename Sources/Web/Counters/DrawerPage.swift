// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// One day of a drawer: what went through it, and its closing.
struct DrawerPage {
    private let view: DrawerView
    private let call: Call
    private let words: FrameTexts
    private var language: Language { call.language }

    init(_ view: DrawerView, _ call: Call) {
        self.view = view
        self.call = call
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    static func chip(_ state: DrawerView.State, _ language: Language) -> Chip {
        switch state {
        case .open: Chip(.plain, CounterTexts.stateOpen.text(language))
        case .counted: Chip(.care, CounterTexts.stateCounted.text(language))
        case .closed: Chip(.good, CounterTexts.stateClosed.text(language))
        }
    }

    var page: Page {
        let title = "\(text(CounterTexts.drawer)) \(view.day.drawer)"
        var html: HTML = "<h1>\(title)</h1><p>\(Self.chip(view.state, language))</p>\(Box(facts.html))"
        let isOthers = view.day.signIn != call.actor.account
        if view.state == .counted, isOthers, Operation.closeDrawer.isOpen(to: call.actor) { html.add(closing) }
        html.add(Box(text(CounterTexts.slips), slips.html))
        if !view.deposits.isEmpty { html.add(Box(text(CounterTexts.deposits), deposits.html)) }
        return Page(
            call.frame(), title: title, width: .wide, breadcrumbs: [Link(text(CounterTexts.title), "/loket")], html)
    }

    private var facts: FactList {
        var rows: [(String, HTML)] = [
            (text(CounterTexts.cashier), .text(TermTexts.doer(view.day.cashier, language))),
            (text(CounterTexts.place), .text(view.day.place)),
            (words.day, .text(Wording.moment(view.day.openedAt, at: .wib, language))),
            (text(CounterTexts.opening), .text(Wording.rupiah(view.day.opening))),
        ]
        if view.state != .closed { rows.append((text(CounterTexts.inDrawer), .text(Wording.rupiah(view.balance)))) }
        if let expected = view.day.expected, let counted = view.day.counted, let difference = view.difference {
            rows.append((text(CounterTexts.expected), .text(Wording.rupiah(expected))))
            rows.append((text(CounterTexts.counted), .text(Wording.rupiah(counted))))
            rows.append((text(CounterTexts.difference), .text(Wording.rupiah(difference))))
            if !view.day.note.isEmpty { rows.append((text(CounterTexts.note), .text(view.day.note))) }
        }
        return FactList(rows)
    }

    private var closing: Box {
        var html: HTML = "<p class=\"muted\">\(text(CounterTexts.closeNote))</p>"
        for (word, approve) in [(CounterTexts.close, true), (CounterTexts.again, false)] {
            html.add(
                Form(
                    words, action: "/loket/\(view.day.id)/tutup", csrf: call.csrf, submit: text(word),
                    weight: approve ? .main : .quiet, HiddenField("approve", "\(approve)").html))
        }
        return Box(text(CounterTexts.close), html)
    }

    private var slips: DataTable {
        DataTable(
            text(CounterTexts.slips), hidesCaption: true,
            columns: [
                .init(text(CounterTexts.slip)), .init(text(CounterTexts.payer)), .init(words.amount, numeric: true),
                .init(words.day),
            ],
            rows: view.slips.map { slip in
                [
                    "<a href=\"/kuitansi/\(ReceiptKey(number: slip.receipt))\">\(slip.number)</a>",
                    .text(slip.payer), .text(Wording.rupiah(slip.amount)),
                    .text(Wording.moment(slip.recordedAt, at: .wib, language)),
                ]
            }, empty: text(CounterTexts.noSlips))
    }

    private var deposits: DataTable {
        DataTable(
            text(CounterTexts.deposits), hidesCaption: true,
            columns: [
                .init(text(CounterTexts.reference)), .init(words.amount, numeric: true), .init(words.day),
            ],
            rows: view.deposits.map { deposit in
                [
                    .text(deposit.reference), .text(Wording.rupiah(deposit.amount)),
                    .text(Wording.moment(deposit.recordedAt, at: .wib, language)),
                ]
            })
    }
}
