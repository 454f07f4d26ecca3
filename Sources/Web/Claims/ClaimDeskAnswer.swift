// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Text

/// The right of the desk, first part: the amount and why it is what it is.
struct ClaimDeskAnswer {
    private let view: ClaimView
    private let words: ClaimWording

    init(_ view: ClaimView, _ words: ClaimWording) {
        self.view = view
        self.words = words
    }

    var html: HTML {
        let texts = words.texts
        var content: HTML = "<p class=\"muted\">\(view.decision == nil ? texts.computed : texts.decided)</p>"
        if let amount = view.decision == nil ? view.computed?.amount : view.decision?.amount {
            content.add("<div class=\"kpi\"><b class=\"figure\">\(Wording.rupiah(amount))</b></div>")
        } else if case .failure(let failure) = view.benefit {
            let text = FailureTexts.text(failure, words.language)
            content.add(Notice(.care, content: "<p><b>\(words.desk.nothingComputed)</b></p><p>\(text.found)</p>"))
        }
        if view.derivation.verification != .confirmed {
            let verification = VerificationTexts.texts(words.language)
            content.add("<p>\(Chip(.care, verification.word(view.derivation.verification)))</p>")
        }
        if let clock = view.clock, view.decision == nil {
            content.add("<p>\(texts.payBy(words.day(clock.deadline)))</p>")
            let source = Wording.citation(clock.time.citation, words.language)
            content.add("<p class=\"muted\">\(texts.payByNote(source))</p>")
        }
        content.add(DerivationView(Explanation(view.derivation, words.language)))
        if view.decision == nil, view.computed != nil, view.claim.event.needsCover {
            let cover = DerivationView(Explanation(view.cover.derivation, words.language), openLevels: 1)
            content.add(cover)
        }
        if view.decision != nil {
            content.add(ButtonLink(texts.letter, href: "/klaim/\(view.claim.id)/surat", .quiet, block: true))
        }
        for payout in view.payouts {
            content.add("<p class=\"row wrap\">\(words.chip(payout.payout.state)) \(words.meaning(payout))</p>")
        }
        return Box(content).html
    }
}
