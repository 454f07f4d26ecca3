// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Services
import Store
import Text

/// Likenesses between payees and the sanctions list, each with the form that decides it.
struct PayoutHitBoxes: Part {
    private let call: Call
    private let view: PayoutListView
    private let typed: TypedFields
    private let words: PayoutListWords

    init(_ call: Call, _ view: PayoutListView, _ typed: TypedFields, _ words: PayoutListWords) {
        self.call = call
        self.view = view
        self.typed = typed
        self.words = words
    }

    func write(to html: inout HTML) {
        let undecided = view.lines.flatMap(\.hits).first { !$0.isCleared && !$0.isConfirmed }
        for line in view.lines {
            for hit in line.hits { html.add(box(hit, line, isNext: hit.id == undecided?.id)) }
        }
    }

    /// - Parameter isNext: Whether the form stands here: one after the other is decided.
    private func box(_ hit: SanctionHitStore.Hit, _ line: PayoutLineView, isNext: Bool) -> Box {
        let texts = words.texts
        let reasons = hit.reasons.split(separator: " ").map { TermTexts.word(String($0), call.language) }
        var content: HTML = "<p>\(line.account.holder) ↔ \(hit.entry) · \(hit.score)/100</p>"
        content.add("<p class=\"muted\">\(reasons.joined(separator: ", "))</p>")
        for decision in hit.decisions {
            let word = decision.verdict == .clear ? texts.clear : texts.confirm
            content.add("<p>\(TermTexts.doer(decision.by, call.language)): \(word). \(decision.reason)</p>")
        }
        if call.may(.decideSanctionHit), isNext {
            let choices = [FieldChoice("clear", texts.clear), FieldChoice("confirm", texts.confirm)]
            var fields = HiddenField("hit", hit.id.description).html
            fields.add(Field.select("verdict", texts.verdict, choices).required())
            fields.add(Field.textarea("reason", texts.reason, rows: 2).value(typed["reason"]).required())
            content.add(
                Form(
                    words.frame, action: "/daftar-pembayaran/\(view.head.id)/kemiripan", csrf: call.csrf,
                    submit: texts.decide, weight: .quiet, fields))
        }
        return Box(texts.hits, content)
    }
}
