// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// The cashier's page: one's own drawer with what can be done, and the days of drawers.
struct CounterPage {
    private let drawers: [DrawerView]
    private let call: Call
    private let fields: FormFields
    private let words: FrameTexts
    private var language: Language { call.language }

    /// - Parameter fields: the order that was refused.
    init(_ drawers: [DrawerView], _ call: Call, _ fields: FormFields?) {
        self.drawers = drawers
        self.call = call
        self.fields = fields ?? FormFields(.empty, [], call.language)
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    private var own: DrawerView? {
        drawers.first { $0.day.signIn == call.actor.account && $0.state != .closed }
    }

    var page: Page {
        let title = text(CounterTexts.title)
        var html: HTML = "<h1>\(title)</h1>"
        if Operation.takeCash.isOpen(to: call.actor) { html.add(mine) }
        html.add(Box(text(CounterTexts.drawers), table.html))
        return Page(call.frame(), title: title, width: .wide, html)
    }

    private var mine: HTML {
        guard let own else { return Box(text(CounterTexts.open), opening).html }
        let sum = KeyFigure(
            text(CounterTexts.inDrawer), value: Wording.rupiah(own.balance), note: .text(own.day.place),
            href: "/loket/\(own.day.id)")
        guard own.state == .open else {
            return "\(sum)\(Notice(.care, text(CounterTexts.stateCounted)))"
        }
        return """
            \(sum)\(Grid(wide: true, "\(Box(text(CounterTexts.take), cash))\(Box(text(CounterTexts.count), closing))"))\
            <p><a href="/loket/setor">\(text(CounterTexts.deposit))</a></p>
            """
    }

    private var opening: HTML {
        form(
            "buka", having: "place", text(CounterTexts.open),
            "<p>\(text(CounterTexts.notOpen))</p>\(field(Field.text, "place", CounterTexts.place).maximumLength(80))")
    }

    private var cash: HTML {
        form(
            "terima", having: "invoice", text(CounterTexts.take),
            """
            \(field(Field.text, "invoice", CounterTexts.invoice).maximumLength(40))\
            \(fields(Field.rupiah, "amount", text(CounterTexts.amount)))\
            \(field(Field.text, "payer", CounterTexts.payer).maximumLength(80))\(part)
            """)
    }

    /// Whether less than is asked is meant: asked once it was typed.
    private var part: HTML {
        guard let error = fields.errors["isPart"] else { return HiddenField("isPart", "false").html }
        let choices = [
            FieldChoice("false", text(CounterTexts.wholeMeant)), FieldChoice("true", text(CounterTexts.partMeant)),
        ]
        return Field.radios("isPart", text(CounterTexts.part), choices).value("false").error(error).required().html
    }

    private var closing: HTML {
        form(
            "hitung", having: "counted", text(CounterTexts.count),
            """
            <p class="muted">\(text(CounterTexts.countIntro))</p>\
            \(field(Field.rupiah, "counted", CounterTexts.counted))\
            \(fields(Field.text, "note", text(CounterTexts.note), needed: false).maximumLength(300))
            """)
    }

    private func field(
        _ make: (String, String) -> Field, _ name: String, _ label: Phrase
    ) -> Field { fields(make, name, text(label)) }

    /// - Parameter field: one that only this form has; faults belong to the form that was sent.
    private func form(_ verb: String, having field: String, _ submit: String, _ content: HTML) -> HTML {
        Form(
            words, action: "/loket/\(verb)", csrf: call.csrf, key: call.site.door.formKey(),
            errors: fields.typed[field] == nil ? FormErrors() : fields.errors, submit: submit, content
        ).html
    }

    private var table: DataTable {
        DataTable(
            text(CounterTexts.drawers), hidesCaption: true,
            columns: [
                .init(text(CounterTexts.drawer)), .init(words.state),
                .init(text(CounterTexts.difference), numeric: true), .init(words.day),
            ],
            rows: drawers.map { view in
                [
                    "<a href=\"/loket/\(view.day.id)\">\(name(view))</a>",
                    DrawerPage.chip(view.state, language).html,
                    .text(view.difference.map(Wording.rupiah) ?? ""),
                    .text(Wording.day(view.day.openedAt.jakartaDay, language)),
                ]
            }, empty: text(CounterTexts.noDrawers))
    }

    /// Its number, where it stands and who works at it: every day of a drawer has the same number.
    private func name(_ view: DrawerView) -> String {
        let cashier = TermTexts.doer(view.day.cashier, language)
        return ["\(view.day.drawer)", view.day.place, cashier].filter { !$0.isEmpty }.joined(separator: " · ")
    }
}
