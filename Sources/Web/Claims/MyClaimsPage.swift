// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Store
import Text

/// What a person has reported and asked for.
enum MyClaimsPage {
    static func page(
        _ call: Call, of person: ID<PersonRecord>,
        _ found: (claims: [ClaimLine], incidents: [IncidentStore.Incident])
    ) -> Page {
        let words = ClaimWording(call.language)
        let texts = words.texts
        var html: HTML = "<h1>\(texts.mine)</h1><p class=\"muted\">\(texts.mineIntro)</p>"
        let suffix = call.actor.person == person ? "" : "?orang=\(person)"
        let report =
            call.may(.reportIncident)
            ? ActionRow(.report, texts.report, detail: texts.reportDetail, href: "/lapor\(suffix)").html : HTML()
        let heirs = ActionRow(
            .family, HeirGuideTexts.title.text(call.language), detail: HeirGuideTexts.detail.text(call.language),
            href: "/ahli-waris")
        html.add(Box("\(report)\(heirs)"))
        if !found.claims.isEmpty {
            let rows = found.claims.map { line in
                ActionRow(
                    .claim, words.title(line.claim.event),
                    detail: "\(line.claim.number) · \(words.day(line.day))", href: "/klaim/\(line.claim.id)",
                    badge: words.chip(line.claim.state))
            }
            html.add(Box(words.frame.claims, rows.joined()))
        }
        if found.incidents.isEmpty {
            html.add("<p class=\"muted\">\(texts.nothingYet)</p>")
        } else {
            let rows = found.incidents.map { incident in
                ActionRow(
                    .report, words.title(incident.kind), detail: "\(incident.place) · \(words.day(incident.day))",
                    href: "/kejadian/\(incident.id)")
            }
            html.add(Box(texts.incident, rows.joined()))
        }
        return Page(call.frame(), title: texts.mine, html)
    }
}
