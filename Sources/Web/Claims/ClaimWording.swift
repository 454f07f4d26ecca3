// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import People
import Protection
import Services
import Store
import Text

/// Words, chips and lines that several pages about claims share.
struct ClaimWording {
    let language: Language
    let frame: FrameTexts
    let texts: ClaimTexts
    let desk: ClaimDeskTexts
    let payouts: PayoutTexts

    init(_ language: Language) {
        self.language = language
        frame = .texts(language)
        texts = .texts(language)
        desk = .texts(language)
        payouts = .texts(language)
    }

    func title(_ event: BenefitEvent) -> String { TermTexts.title(event.rawValue, language) }
    func title(_ kind: IncidentKind) -> String { TermTexts.title(kind.rawValue, language) }
    func title(_ paper: PaperKind) -> String { TermTexts.title(paper.rawValue, language) }
    func day(_ day: CalendarDay) -> String { Wording.day(day, language) }
    func moment(_ instant: Instant) -> String { Wording.moment(instant, at: .wib, language) }

    func chip(_ state: ClaimState.Name) -> Chip {
        let tone: Tone =
            switch state {
            case .approved, .payoutOrdered, .paid: .good
            case .refused: .bad
            case .documentsAsked, .sentBack: .care
            case .filed, .assessed: .plain
            }
        return Chip(tone, TermTexts.word(state.rawValue, language))
    }

    func chip(_ state: PaperCheck.State) -> Chip {
        switch state {
        case .attached: Chip(.good, texts.attached)
        case .inRecord: Chip(.good, texts.inRecord)
        case .optional: Chip(.plain, texts.ifAny)
        case .missing: Chip(.care, texts.isMissing)
        }
    }

    func chip(_ state: PayoutState) -> Chip {
        switch state {
        case .ordered: Chip(.plain, payouts.ordered)
        case .sent: Chip(.plain, payouts.sent)
        case .settled: Chip(.good, payouts.settled)
        case .failed: Chip(.bad, payouts.failed)
        case .unknown: Chip(.care, payouts.unknown)
        case .returned: Chip(.bad, payouts.returned)
        }
    }

    /// What the state of the money means for the payee.
    func meaning(_ view: PayoutView) -> String {
        switch view.payout.state {
        case .ordered: view.results.last?.outcome == "not-sent" ? payouts.notSent : payouts.orderedMeaning
        case .sent: payouts.sentMeaning
        case .settled: payouts.settledMeaning
        case .unknown: payouts.unknownMeaning
        case .returned: payouts.returnedMeaning
        case .failed: view.results.last?.outcome == "name-mismatch" ? payouts.nameMismatch : payouts.failedMeaning
        }
    }

    /// Which papers are there and which are not, with their article.
    ///
    /// - Parameters:
    ///   - view: the claim whose originals are on their way; nil before there is one.
    ///   - unknown: what to say where the law's list is not known; a claimant is told that the assessor will say.
    func papers(_ check: PaperCheck, of view: ClaimView? = nil, unknown: String? = nil) -> HTML {
        let others = view.map { PaperPlaces($0, besides: check, language).html } ?? HTML()
        guard check.listIsKnown else { return "<p class=\"muted\">\(unknown ?? texts.listUnknown)</p>\(others)" }
        let lines: [HTML] = check.lines.map { line in
            let name = TermTexts.title(line.demand.code, language)
            var basis = Wording.citation(line.demand.citation, language)
            if line.demand.verification != .confirmed { basis += ", \(texts.listUnverified)" }
            return """
                <li><span class="row wrap"><b>\(name)</b> \(chip(line.state))</span>\
                <span class="muted line">\(basis)</span>\(place(of: line.demand.kind, view))</li>
                """
        }
        return "<ul class=\"plain\">\(lines)</ul>\(others)"
    }

    private func place(of paper: PaperKind?, _ view: ClaimView?) -> HTML {
        guard let paper, let move = view?.place(of: paper) else { return HTML() }
        return "<span class=\"line\">\(PaperPlaces.words(move, language))</span>"
    }

    /// The files of an incident, each with its link where the reader may open it.
    func files(_ documents: [DocumentStore.Document], for call: Call) -> HTML {
        guard !documents.isEmpty else { return "<p class=\"muted\">\(texts.noPapers)</p>" }
        return documents.map { document -> HTML in
            guard call.may(.viewDocument) else {
                let detail = "\(document.fileName) · \(moment(document.recordedAt))"
                return "<p><b>\(title(document.kind))</b><span class=\"muted line\">\(detail)</span></p>"
            }
            let row = ActionRow(
                .paper, title(document.kind), detail: "\(document.fileName) · \(moment(document.recordedAt))",
                href: "/berkas/\(document.id)")
            guard document.media.isAudio else { return row.html }
            let label = title(document.kind)
            return """
                \(row)<audio controls preload="none" src="/berkas/\(document.id)" aria-label="\(label)"></audio>
                """
        }.joined()
    }

    /// Whether cover ran on the day, with the reason.
    func cover(_ view: ClaimPreview) -> Chip {
        let programme = Wording.short(view.cover.programme)
        return view.cover.covered
            ? Chip(.good, texts.covered(programme)) : Chip(.bad, texts.notCovered(programme))
    }

    /// A list of papers to tick.
    func paperBoxes(_ kinds: [PaperKind]) -> HTML {
        var html: HTML = "<fieldset><legend>\(desk.whichPapers)</legend>"
        for kind in kinds {
            let id = "papers-\(kind.rawValue)"
            html.add("<div class=\"choice field\"><input type=\"checkbox\" id=\"\(id)\" name=\"papers\"")
            html.add(" value=\"\(kind.rawValue)\"><label for=\"\(id)\">\(title(kind))</label></div>")
        }
        html.add("</fieldset>")
        return html
    }

    /// A part that opens on demand; open at once where something in it is wrong.
    func fold(_ title: String, isOpen: Bool, _ content: HTML) -> HTML {
        "<details\(HTML.flag("open", isOpen))><summary>\(title)</summary>\(content)</details>"
    }
}
