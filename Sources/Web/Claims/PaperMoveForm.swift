// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Text

/// The step of an officer who records where a paper is.
struct PaperMoveForm {
    private let call: Call
    private let view: ClaimView
    private let errors: FormErrors
    private let typed: TypedFields

    init(_ call: Call, _ view: ClaimView, _ errors: FormErrors, _ typed: TypedFields) {
        self.call = call
        self.view = view
        self.errors = errors
        self.typed = typed
    }

    /// Whether what was typed belongs to this form.
    static func isTyped(_ typed: TypedFields) -> Bool { typed["paper"] != nil || typed["place"] != nil }

    /// Nothing for readers who may not, and once there is a decision.
    var html: HTML {
        guard call.actor.role.map(Operation.movePaper.roles.contains) ?? false, view.claim.state.awaitsDecision else {
            return HTML()
        }
        let words = ClaimWording(call.language)
        let form = Form(
            words.frame, action: "/klaim/\(view.claim.id)/letak-surat", csrf: call.csrf, errors: errors,
            submit: text(PaperTrailTexts.save), weight: .quiet, fields(words))
        return words.fold(text(PaperTrailTexts.record), isOpen: Self.isTyped(typed), form.html)
    }

    private func fields(_ words: ClaimWording) -> HTML {
        let named = view.papers.lines.compactMap(\.demand.kind)
        let papers = (named + PaperKind.allCases.filter { !named.contains($0) }).map {
            FieldChoice($0.rawValue, words.title($0))
        }
        let places = PaperPlace.allCases.filter { $0 != .accepted || call.actor.role == .assessor }.map {
            FieldChoice($0.rawValue, text(PaperTrailTexts.place($0.rawValue)))
        }
        let paper = typed.filled("paper", errors) {
            .select($0, text(PaperTrailTexts.paper), papers, empty: words.frame.choose)
        }
        let place = typed.filled("place", errors) {
            .select($0, text(PaperTrailTexts.now), places, empty: words.frame.choose)
        }
        let back = typed.filled("expectedOn", errors) { .day($0, text(PaperTrailTexts.expectedOn)) }
        return "\(paper.required())\(place.required())\(back.optional(words.frame.optional))"
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(call.language) }
}
