// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import HTML
import Kernel
import Services
import Text

/// One incident: what was told, which papers are there, which benefits may be asked for.
struct IncidentPage {
    private let call: Call
    private let view: IncidentView
    private let errors: FormErrors
    private let chosenPaper: String?
    private let words: ClaimWording

    init(_ call: Call, _ view: IncidentView, failure: Failure? = nil, chosenPaper: String? = nil) {
        self.call = call
        self.view = view
        self.chosenPaper = chosenPaper
        self.errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        self.words = ClaimWording(call.language)
    }

    var page: Page {
        let title = words.title(view.incident.kind)
        var html: HTML = "<h1>\(title)</h1><p class=\"muted\">"
        html.add("\(words.texts.happened(words.day(view.incident.localDay), view.incident.place))</p>")
        if !view.claims.isEmpty { html.add(claims) }
        if may(.fileClaim), !view.openEvents.isEmpty { html.add(benefits) }
        html.add(papers)
        html.add(Box(words.desk.narrative, IncidentFacts(view, words).html))
        return Page(call.frame(notice: received), title: title, breadcrumbs: [Link(words.texts.mine, back)], html)
    }

    /// Said once, after the report: that it is here, since when, and what comes next.
    private var received: Notice? {
        guard call.query("pesan") == "diterima" else { return nil }
        return Notice(.good, words.texts.received(words.moment(view.incident.recordedAt)))
    }

    private var back: String {
        call.actor.person == view.incident.person ? "/klaim-saya" : "/klaim-saya?orang=\(view.incident.person)"
    }

    private func may(_ operation: Operation) -> Bool {
        call.actor.role.map(operation.roles.contains) ?? false
    }

    private var claims: HTML {
        let rows = view.claims.map { claim in
            ActionRow(
                .claim, words.title(claim.event), detail: claim.number, href: "/klaim/\(claim.id)",
                badge: words.chip(claim.state))
        }
        return Box(words.frame.claims, rows.joined()).html
    }

    private var benefits: HTML {
        guard ClaimAsker.may(call.actor, ask: view.incident) else {
            return Box(words.texts.askBenefit, "<p>\(words.texts.askedByWorker)</p>").html
        }
        var html: HTML = "<p class=\"muted\">\(words.texts.askBenefitIntro)</p>"
        for event in view.openEvents {
            html.add(
                ActionRow(
                    .money, words.title(event),
                    href: "/kejadian/\(view.incident.id)/klaim?manfaat=\(event.rawValue)"))
        }
        return Box(words.texts.askBenefit, html).html
    }

    private var papers: HTML {
        var html = words.files(view.documents, for: call)
        if may(.attachDocument) {
            html.add(UploadForm(call, view.incident.id, errors, words, chosen: chosenPaper).html)
        }
        return Box(words.texts.papers, id: "surat", html).html
    }
}

/// The form that sends one paper.
struct UploadForm {
    let html: HTML

    init(
        _ call: Call, _ incident: ID<IncidentRecord>, _ errors: FormErrors, _ words: ClaimWording,
        chosen: String? = nil
    ) {
        let texts = words.texts
        let kinds = PaperKind.allCases.map { FieldChoice($0.rawValue, words.title($0)) }
        var fields = Field.select("kind", texts.paperKind, kinds, empty: words.frame.choose)
            .value(chosen).error(errors["kind"]).required().html
        let file = Field.file("file", texts.file, accept: "image/jpeg,image/png,image/webp,application/pdf,audio/*")
        fields.add(file.hint(texts.fileHint).error(errors["file"]).required())
        html =
            Form(
                words.frame, action: "/kejadian/\(incident)/berkas", csrf: call.csrf, errors: errors, hasFiles: true,
                submit: texts.uploadPaper, weight: .quiet, fields
            ).html
    }
}

/// What was told, as names and values.
struct IncidentFacts {
    let html: HTML

    init(_ view: IncidentView, _ words: ClaimWording) {
        let incident = view.incident
        let texts = words.texts
        var items: [(String, HTML)] = [(texts.localDay, .text(words.day(incident.localDay)))]
        if let time = incident.localTime { items.append((texts.localTime, .text(time))) }
        if incident.day != incident.localDay { items.append((texts.jakartaDay, .text(words.day(incident.day)))) }
        items.append((texts.country, .text(incident.country.name(in: words.language))))
        items.append((texts.place, .text(incident.place)))
        if let mission = incident.mission { items.append((texts.mission, .text(mission))) }
        if let witness = view.witness { items.append((texts.witness, .text(witness))) }
        items.append((texts.toldBy, .text(TermTexts.word(incident.toldBy.rawValue, words.language))))
        var content = FactList(items).html
        if let account = view.account {
            for paragraph in account.split(separator: "\n") { content.add("<p>\(String(paragraph))</p>") }
        } else {
            content.add("<p class=\"muted\">\(texts.storyKept)</p>")
        }
        html = content
    }
}
