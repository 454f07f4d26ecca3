// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Text

/// A worker who lost everything: what two officers said, and what this reader may do about it.
struct RebindingsPage {
    private let rebindings: [RebindingStore.Rebinding]
    private let person: ID<PersonRecord>
    private let call: Call
    private let fields: FormFields
    private let now: Instant
    private var language: Language { call.language }

    init(
        _ rebindings: [RebindingStore.Rebinding], of person: ID<PersonRecord>, _ call: Call, _ failure: Failure?,
        _ typed: TypedFields
    ) {
        self.rebindings = rebindings
        self.person = person
        self.call = call
        fields = FormFields(typed, failure.map { [$0] } ?? [], call.language)
        now = call.site.door.clock.now()
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }
    private func may(_ operation: Operation) -> Bool { call.actor.role.map(operation.roles.contains) ?? false }

    var page: Page {
        let isOwn = call.actor.person == person
        let title = text(isOwn ? RecoveryTexts.mine : RecoveryTexts.twoOfficers)
        var html: HTML = "<h1>\(title)</h1>"
        if !isOwn { html.add("<p>\(text(RecoveryTexts.twoOfficersIntro))</p>") }
        for rebinding in rebindings where isAlive(rebinding) { html.add(open(rebinding)) }
        if may(.openRebinding), !rebindings.contains(where: isAlive) { html.add(form) }
        html.add(Box(text(RecoveryTexts.history), history))
        let back = isOwn ? Link(fields.words.home, "/beranda") : Link(fields.words.people, "/orang/\(person)")
        return Page(call.frame(), title: title, breadcrumbs: [back], html)
    }

    private func isAlive(_ rebinding: RebindingStore.Rebinding) -> Bool {
        rebinding.isOpen && rebinding.confirmation.map { $0.endsAt > now } ?? true
    }

    private func open(_ rebinding: RebindingStore.Rebinding) -> Box {
        var html: HTML = "<p><b>\(state(rebinding))</b></p><p>\(rebinding.evidence)</p>"
        html.add("<p class=\"muted\">\(text(RecoveryTexts.firstOfficer)): \(doer(rebinding.recordedBy))</p>")
        let isSecond = call.actor.account != rebinding.firstOfficer
        if rebinding.confirmation == nil, may(.confirmRebinding), isSecond {
            html.add(
                Form(
                    fields.words, action: "/pemulihan-akun/\(rebinding.id)/persetujuan", csrf: call.csrf,
                    submit: text(RecoveryTexts.secondWord)))
        }
        if may(.stopRebinding) {
            html.add(
                Form(
                    fields.words, action: "/pemulihan-akun/\(rebinding.id)/penghentian", csrf: call.csrf,
                    submit: text(RecoveryTexts.stop), weight: .bad))
        }
        return Box(html)
    }

    private var form: Box {
        let evidence = fields(
            { Field.textarea($0, $1) }, "evidence", text(RecoveryTexts.evidence),
            hint: text(RecoveryTexts.evidenceHint))
        return Box(
            Form(
                fields.words, action: "/orang/\(person)/pemulihan", csrf: call.csrf, errors: fields.errors,
                submit: text(RecoveryTexts.firstWord), evidence.html
            ).html)
    }

    private var history: HTML {
        guard !rebindings.isEmpty else { return "<p class=\"muted\">\(text(RecoveryTexts.noHistory))</p>" }
        return EventList(
            rebindings.map { rebinding in
                .init(
                    Wording.moment(rebinding.recordedAt, at: .wib, language), .text(state(rebinding)),
                    by: doer(rebinding.recordedBy))
            }
        ).html
    }

    private func doer(_ name: String) -> String { TermTexts.doer(name, language) }

    private func state(_ rebinding: RebindingStore.Rebinding) -> String {
        if let at = rebinding.usedAt { return RecoveryTexts.done.text(language, ["at": at.text(at: .wib)]) }
        if let at = rebinding.stoppedAt { return RecoveryTexts.stoppedAt.text(language, ["at": at.text(at: .wib)]) }
        guard let confirmation = rebinding.confirmation else { return text(RecoveryTexts.waitsForSecond) }
        if confirmation.countsFrom > now {
            return RecoveryTexts.waitsForDay.text(language, ["from": confirmation.countsFrom.text(at: .wib)])
        }
        guard confirmation.endsAt > now else { return text(RecoveryTexts.over) }
        return RecoveryTexts.waitsForWorker.text(language, ["until": confirmation.endsAt.text(at: .wib)])
    }
}

/// The worker's code, shown once to the second officer.
enum RebindingConfirmedPage {
    static func page(_ done: RebindingConfirmed, _ call: Call) -> Page {
        let language = call.language
        func text(_ phrase: Phrase) -> String { phrase.text(language) }
        let facts = FactList([
            (SignInTexts.texts(language).login, "<span class=\"figure\" id=\"login\">\(done.login)</span>"),
            (text(RecoveryTexts.code), "<span class=\"figure\" id=\"code\">\(done.code.text)</span>"),
            (text(RecoveryTexts.opensFrom), .text(Wording.moment(done.countsFrom, at: .wib, language))),
            (text(RecoveryTexts.opensUntil), .text(Wording.moment(done.endsAt, at: .wib, language))),
            (text(RecoveryTexts.useAt), .text(call.site.door.settings.publicURL + "/pemulihan")),
        ])
        return Page(
            call.frame(), title: text(RecoveryTexts.confirmed),
            breadcrumbs: [Link(FrameTexts.texts(language).people, "/orang/\(done.rebinding.person)")],
            "<h1>\(text(RecoveryTexts.confirmed))</h1>\(Notice(.care, text(RecoveryTexts.onceOnly)))\(Box(facts.html))")
    }
}

/// What the old owner of an account sees behind the link in the warning.
enum StopRebindingPage {
    static func page(_ call: Call, canStop: Bool) -> Page {
        let language = call.language
        guard canStop else {
            let closed = RecoveryTexts.closed.text(language)
            return Page(call.frame(), title: closed, "<h1>\(closed)</h1>")
        }
        let title = RecoveryTexts.stopTitle.text(language)
        let form = Form(
            .texts(language), action: "/pemulihan/hentikan/\(call.parameter("token"))", csrf: call.csrf,
            submit: RecoveryTexts.stop.text(language), weight: .bad)
        return Page(
            call.frame(), title: title, "<h1>\(title)</h1><p>\(RecoveryTexts.stopIntro.text(language))</p>\(form)")
    }

    static func done(_ call: Call) -> Page {
        let title = RecoveryTexts.stopped.text(call.language)
        let note = RecoveryTexts.stoppedNote.text(call.language)
        return Page(call.frame(), title: title, "<h1>\(title)</h1>\(Notice(.good, note))")
    }
}
