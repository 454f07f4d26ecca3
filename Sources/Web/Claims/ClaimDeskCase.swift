// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Text

/// The middle of the desk: what happened, which papers are there, what was done.
struct ClaimDeskCase {
    private let call: Call
    private let view: ClaimView
    private let words: ClaimWording
    private let moving: PaperMoveForm

    init(_ call: Call, _ view: ClaimView, _ words: ClaimWording, _ moving: PaperMoveForm) {
        self.call = call
        self.view = view
        self.words = words
        self.moving = moving
    }

    var html: HTML {
        var html = Box(head).html
        html.add(ClaimStandingBox(view, call).html)
        html.add(
            Box(
                words.texts.papers,
                "\(words.papers(view.papers, of: view, unknown: words.desk.listUnknown))\(moving.html)"))
        html.add(Box(words.desk.files, id: "surat", files))
        html.add(Box(words.desk.narrative, IncidentFacts(view.incident, words).html))
        html.add(Box(words.desk.history, EventList(events.reversed()).html))
        return html
    }

    private var head: HTML {
        let incident = view.incident.incident
        let programme = Wording.short(view.cover.programme)
        let teller = TermTexts.word(incident.toldBy.rawValue, call.language)
        let cover =
            view.cover.covered
            ? Chip(.good, words.texts.covered(programme)) : Chip(.bad, words.texts.notCovered(programme))
        let number = "<span class=\"muted line\">\(words.texts.claim(view.claim.number))</span>" as HTML
        var html: HTML = "<h1>\(number) \(words.title(view.claim.event))</h1>"
        html.add("<p class=\"row wrap\">\(words.chip(view.state.name))")
        if view.claim.event.needsCover { html.add(" \(cover)") }
        html.add("</p><p class=\"muted\">")
        html.add("\(words.title(incident.kind)) \(words.day(incident.day)) · ")
        html.add(
            "\(words.desk.told(teller, words.moment(incident.recordedAt))). "
        )
        html.add("\(clockNote) \(words.desk.reportedBy(incident.place, incident.mission ?? "–"))</p>")
        var items: [(String, HTML)] = [
            (words.payouts.worker, .text(view.workerName)), (words.desk.payee, .text(view.payee)),
        ]
        if let account = view.account { items.append((words.payouts.account, accountLine(account))) }
        html.add(FactList(items))
        return html
    }

    private var clockNote: String {
        guard let skew = view.incident.incident.skewSeconds else { return "" }
        guard abs(skew) > 2 else { return words.desk.deviceRight }
        return words.desk.deviceAhead(Wording.duration(seconds: Int(abs(skew)), call.language))
    }

    private func accountLine(_ account: AccountView) -> HTML {
        var html: HTML = "\(Wording.bank(account.bank)) \(account.masked), \(account.holder)"
        if view.holderProblem != nil {
            html.add(" \(Chip(.care, words.desk.holderDiffers))")
        }
        return html
    }

    private var files: HTML {
        var html = words.files(view.incident.documents, for: call)
        if view.incident.documents.count > 1, call.may(.viewDocument) {
            let title = SignalTexts.compare.text(call.language)
            html.add("<p><a href=\"/klaim/\(view.claim.id)/berkas\">\(title)</a></p>")
        }
        if let role = call.actor.role, role == .assessor || role == .missionOfficer || role == .counterOfficer {
            html.add(UploadForm(call, view.claim.incident, FormErrors(), words).html)
        }
        return html
    }

    private var events: [EventList.Event] {
        let filed = EventList.Event(
            words.moment(view.claim.recordedAt), .text(words.desk.filed),
            by: TermTexts.doer(view.claim.recordedBy, call.language))
        return [filed]
            + view.steps.map {
                .init(
                    words.moment($0.at), .text(ClaimStepWords(words).text($0.step)),
                    by: TermTexts.doer($0.by, call.language))
            }
    }
}

/// One step in words.
struct ClaimStepWords {
    private let words: ClaimWording

    init(_ words: ClaimWording) { self.words = words }

    func text(_ step: ClaimStep) -> String {
        let desk = words.desk
        switch step {
        case .documentsAsked(let kinds, let reason):
            return desk.askedPapers(kinds.map { words.title($0) }.joined(separator: ", ") + ". " + reason)
        case .documentsComplete: return desk.papersCame
        case .advised(let advice): return desk.advised(self.advice(advice))
        case .proposed(let proposal):
            let amount = proposal.amount.map(Wording.rupiah) ?? ""
            switch proposal.verdict {
            case .accept: return desk.proposedAccept(amount)
            case .adjust(_, let reason): return desk.proposedAdjust(amount, reason)
            case .refuse(let citation, let reason):
                return desk.proposedRefuse(Wording.citation(citation, words.language), reason)
            }
        case .sentBack(let reason, _): return desk.sentBack(reason)
        case .decided(let decision):
            guard let amount = decision.amount else { return desk.refused }
            return desk.approved(Wording.rupiah(amount)) + (decision.override.map { ". " + $0 } ?? "")
        case .payoutOrdered: return desk.payoutOrdered
        case .paid: return desk.paid
        case .returned: return desk.returned
        case .appealed(let appeal):
            let objected = AppealTexts.objected.text(words.language)
            return appeal.reason.isEmpty ? objected : "\(objected) \(appeal.reason)"
        }
    }

    private func advice(_ advice: MedicalAdvice) -> String {
        var parts = advice.losses.map { loss in
            TermTexts.word(loss.name, words.language) + (loss.count > 1 ? " × \(loss.count)" : "")
        }
        if advice.totallyDisabled { parts.append(words.desk.totallyDisabled) }
        parts.append(advice.note)
        return parts.joined(separator: ", ")
    }
}
