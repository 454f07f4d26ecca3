// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import HTML
import Kernel
import Services
import Text

extension Call {
    /// A case, as the family or an officer sees it.
    func contactPage(_ typed: TypedFields = .empty, _ failures: [Failure] = []) async throws -> Page {
        let view = try await site.door.viewContact(try key("case"), by: actor)
        return ContactPage(self, view, FormFields(typed, failures, language)).page
    }
}

/// A case with everything in it, and what its reader can do.
struct ContactPage {
    private let call: Call
    private let view: ContactView
    private let fields: FormFields
    private let language: Language
    private let isOfficer: Bool

    init(_ call: Call, _ view: ContactView, _ fields: FormFields) {
        self.call = call
        self.view = view
        self.fields = fields
        language = call.language
        isOfficer = call.actor.role?.isOfficer == true
    }

    private var one: ID<ContactCaseRecord> { view.contactCase.id }
    private var isClosed: Bool { view.contactCase.state == .closed }

    var page: Page {
        let kind = ContactTexts.kind(view.contactCase.kind).text(language)
        let title = isOfficer ? "\(kind) · \(view.personName)" : kind
        var html: HTML = "<h1>\(title)</h1>\(facts)"
        html.add(Box(ContactTexts.conversation.text(language), conversation))
        if isOfficer {
            if call.actor.role.map(Operation.handleContact.roles.contains) ?? false {
                html.add(ContactHandling(call, view, fields))
            }
            html.add(trail)
        } else {
            if !isClosed { html.add("\(reply)\(speak)") }
            if isClosed, view.contactCase.rating == nil { html.add(rating) }
        }
        let back =
            isOfficer
            ? Link(ContactTexts.desk.text(language), "/pusat-kontak")
            : Link(ContactTexts.title.text(language), "/bantuan?orang=\(view.contactCase.person)")
        return Page(call.frame(notice: notice), title: title, breadcrumbs: [back], html)
    }

    private var notice: Notice? {
        switch call.query("pesan") {
        case "dibuka": Notice(.good, ContactTexts.opened.text(language))
        case "terkirim": Notice(.good, ContactTexts.sent.text(language))
        case "ditangani": Notice(.good, ContactTexts.takenByYou.text(language))
        case "dilepas": Notice(.good, ContactTexts.releasedByYou.text(language))
        case "tercatat": Notice(.good, ContactTexts.recorded.text(language))
        case "dinilai": Notice(.good, ContactTexts.rated.text(language))
        default: nil
        }
    }

    private var facts: Box {
        let found = view.contactCase
        var rows: [(String, HTML)] = [
            (ContactTexts.categoryTitle.text(language), .text(ContactTexts.category(found.category).text(language))),
            (ContactTexts.stateTitle.text(language), .text(ContactTexts.state(found.state).text(language))),
            (ContactTexts.opener.text(language), .text(Wording.moment(found.recordedAt, at: .wib, language))),
        ]
        if let deadline = found.deadline, let standing = view.standing {
            rows.append(
                (
                    ContactTexts.deadline.text(language),
                    "\(Wording.day(deadline, language)) \(ContactWording.chip(standing, language))"
                ))
        }
        rows.append(
            (
                ContactTexts.handledBy.text(language),
                .text(
                    found.assignedName.map { TermTexts.doer($0, language) } ?? ContactTexts.nobody.text(language))
            ))
        if isOfficer {
            rows.append((ContactTexts.country.text(language), .text(found.country.name(in: language))))
            if call.actor.role.map(Operation.viewMember.roles.contains) ?? false {
                rows.append(
                    (
                        ContactTexts.person.text(language),
                        "<a href=\"/orang/\(found.person)\">\(ContactTexts.record.text(language))</a>"
                    ))
            }
        }
        if let rating = found.rating {
            rows.append((ContactTexts.content.text(language), .text(ContactTexts.rating(rating).text(language))))
        }
        return Box(FactList(rows).html)
    }

    /// What was written, said and recorded, in its order.
    private var conversation: HTML {
        var events: [(at: Instant, event: EventList.Event)] = view.lines.map { line in
            (at: line.at, event: event(line.at, "\(lines(of: line.text))", line.author == .officer))
        }
        events += view.sounds.map { sound in
            let label = ContactTexts.voiceNote.text(language)
            return (
                at: sound.at,
                event: event(sound.at, audio("/bantuan/suara/\(sound.id)", label), sound.author == .officer)
            )
        }
        for (made, recordings) in view.calls {
            var html: HTML = "\(ContactTexts.call.text(language))"
            if case .ended(let end) = made.line.state { html.add(": \(CallTexts.end(end).text(language))") }
            for one in recordings {
                html.add(
                    audio("/bantuan/rekaman/\(made.id)/\(one.leg)", ContactTexts.recording.text(language)))
            }
            events.append(
                (at: made.recordedAt, event: EventList.Event(Wording.moment(made.recordedAt, at: .wib, language), html))
            )
        }
        guard !events.isEmpty else { return "<p>\(ContactTexts.noLines.text(language))</p>" }
        return EventList(events.sorted { $0.at < $1.at }.map(\.event)).html
    }

    private func event(_ at: Instant, _ what: HTML, _ isByOfficer: Bool) -> EventList.Event {
        let own = isOfficer ? ContactTexts.person : ContactTexts.you
        let who = isByOfficer ? ContactTexts.officer : own
        return EventList.Event(Wording.moment(at, at: .wib, language), what, by: who.text(language))
    }

    private func lines(of text: String) -> HTML {
        var html = HTML()
        for (number, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
            if number > 0 { html.add("<br>") }
            html.add("\(String(line))")
        }
        return html
    }

    private func audio(_ path: String, _ label: String) -> HTML {
        """
        <span class="line">\(label)</span>\
        <audio controls preload="none" src="\(path)" aria-label="\(label)"></audio>
        """
    }

    private var reply: Box {
        let content: HTML = """
            \(fields({ Field.textarea($0, $1, rows: 3) }, "text", ContactTexts.reply.text(language)))
            """
        return Box(
            Form(
                .texts(language), action: "/bantuan/kasus/\(one)/tulis", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: ContactTexts.send.text(language), content
            ).html)
    }

    private var speak: Box {
        let field = Field.file("file", ContactTexts.voiceNote.text(language), accept: "audio/*")
            .hint(ContactTexts.voiceNoteHint.text(language)).required()
        return Box(
            Form(
                .texts(language), action: "/bantuan/kasus/\(one)/suara", csrf: call.csrf, hasFiles: true,
                submit: ContactTexts.send.text(language), weight: .quiet, field.html
            ).html)
    }

    private var rating: Box {
        let choices = (1...5).reversed().map { FieldChoice(String($0), ContactTexts.rating($0).text(language)) }
        let content: HTML = """
            \(fields({ Field.radios($0, $1, choices) }, "rating", ContactTexts.rateQuestion.text(language)))
            """
        return Box(
            Form(
                .texts(language), action: "/bantuan/kasus/\(one)/nilai", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: ContactTexts.rate.text(language), content
            ).html)
    }

    private var trail: Box {
        let events = view.events.reversed().map { event in
            EventList.Event(
                Wording.moment(event.at, at: .wib, language), "\(ContactTexts.event(event.kind).text(language))",
                by: TermTexts.doer(event.by, language))
        }
        return Box(ContactTexts.trail.text(language), EventList(Array(events)).html)
    }
}
