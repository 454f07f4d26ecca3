// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Store
import Text

/// Beside a claim: who works on it, what to look at, its papers side by side.
struct ClaimCareBoxes {
    private let call: Call
    private let claim: ClaimStore.Claim
    private let incident: IncidentKind
    private let care: ClaimCareView

    init(_ call: Call, _ view: ClaimView, _ care: ClaimCareView) {
        self.call = call
        claim = view.claim
        incident = view.incident.incident.kind
        self.care = care
    }

    var html: HTML {
        var html = HTML()
        let isOver = [ClaimState.Name.approved, .payoutOrdered, .paid, .refused].contains(claim.state)
        if care.hasDesk, !isOver {
            html.add(WorkHolderBox(call, .claim, claim.id.description, care.holder).html)
        }
        let isAccident = [IncidentKind.workAccident, .violence].contains(incident)
        if isAccident, call.actor.role.map(Operation.viewRehabilitation.roles.contains) ?? false {
            let row = ActionRow(
                .shield, RehabilitationTexts.link.text(call.language), href: "/klaim/\(claim.id)/rehabilitasi")
            html.add(Box(row.html))
        }
        if let signals = care.signals {
            var content = HTML()
            if signals.isEmpty {
                content.add("<p>\(Chip(.good, SignalTexts.none.text(call.language)))</p>")
            } else {
                let lines: [HTML] = signals.map { "<li>\(SignalTexts.text($0, call.language))</li>" }
                content.add("<ul class=\"plain tight\">\(lines)</ul>")
                content.add("<p class=\"muted\">\(SignalTexts.intro.text(call.language))</p>")
            }
            html.add(Box(SignalTexts.title.text(call.language), content))
        }
        return html
    }
}
