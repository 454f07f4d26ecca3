// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import People
import Services
import Store
import Text

/// A worker's family and heirs: who stands there, whom the law calls, who follows, what was changed.
struct FamilyPage {
    private let family: FamilyView
    private let call: Call
    private let fields: FormFields
    private var language: Language { call.language }

    init(_ family: FamilyView, _ call: Call, _ typed: TypedFields = .empty, _ failures: [Failure] = []) {
        self.family = family
        self.call = call
        fields = FormFields(typed, failures, call.language)
    }

    /// The page of a family; an officer's names the worker.
    static func address(_ family: FamilyView, _ call: Call) -> String {
        call.actor.person == family.person ? "/keluarga" : "/keluarga?orang=\(family.person)"
    }

    /// The page of a family after something was kept; it says so.
    static func saved(_ family: FamilyView, _ call: Call) -> String {
        let page = address(family, call)
        return page + (page.contains("?") ? "&" : "?") + "pesan=tersimpan"
    }

    /// Where a reader of the page came from.
    static func back(_ family: FamilyView, _ call: Call) -> Link {
        call.actor.person == family.person
            ? Link(FrameTexts.texts(call.language).home, "/beranda") : Link(family.name, "/orang/\(family.person)")
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }
    private var mayAdd: Bool { call.actor.role.map(Operation.addRelative.roles.contains) ?? false }

    var page: Page {
        let title = text(FamilyTexts.title)
        var html: HTML = "<h1>\(title)</h1><p>\(text(FamilyTexts.intro))</p>"
        if let fixed = family.fixed { html.add(Notice(.care, FailureTexts.sentence(fixed, language))) }
        html.add("\(Box(list))\(law)\(following)")
        if family.fixed == nil, mayAdd { html.add(form) }
        if !family.former.isEmpty { html.add(history) }
        let saved = call.query("pesan") == "tersimpan" ? Notice(.good, text(FamilyTexts.saved)) : nil
        return Page(call.frame(notice: saved), title: title, breadcrumbs: [Self.back(family, call)], html)
    }

    private var list: HTML {
        guard !family.relatives.isEmpty else { return "<p class=\"muted\">\(text(FamilyTexts.none))</p>" }
        return family.relatives.map { relative -> HTML in
            let line = RelativeLine(relative, language)
            let chips = line.chips.isEmpty ? HTML() : ChipRow(line.chips).html
            guard family.fixed == nil, mayAdd else {
                return """
                    <div><b>\(relative.member.name.text)</b><span class="muted line">\(line.detail)</span>\(chips)</div>
                    """
            }
            let row = ActionRow(
                .person, relative.member.name.text, detail: line.detail, href: "/keluarga/\(relative.member.id)")
            return "\(row)\(chips)"
        }.joined()
    }

    private var law: Box {
        let sentence: String
        switch family.order {
        case .entitled(let entitlement):
            let names = entitlement.heirs.map(\.name.text).joined(separator: ", ")
            sentence = FamilyTexts.lawCalls.text(language, ["names": names])
        case .nobody: sentence = text(FamilyTexts.lawCallsNobody)
        }
        return Box(
            text(FamilyTexts.law), id: "hukum",
            "<p>\(sentence)</p><p class=\"muted\">\(text(FamilyTexts.source))</p>")
    }

    private var following: Box {
        let names = family.relatives.filter(\.follows).map(\.member.name.text)
        let content: HTML =
            names.isEmpty
            ? "<p>\(text(FamilyTexts.followingNobody))</p>"
            : "<p><b>\(names.joined(separator: ", "))</b></p>"
        return Box(
            text(FamilyTexts.following), id: "pengikut",
            "\(content)<p class=\"muted\">\(text(FamilyTexts.followingHow))</p>")
    }

    private var form: Box {
        let content = RelativeFields(fields, former: nil, language).html
        return Box(
            text(FamilyTexts.add), id: "tambah",
            Form(
                fields.words, action: Self.address(family, call), csrf: call.csrf, key: call.site.door.formKey(),
                errors: fields.errors, submit: text(FamilyTexts.addNow), content
            ).html)
    }

    private var history: HTML {
        let events = family.former.map { former -> EventList.Event in
            let details = [
                "name": former.relative.member.name.text, "relation": former.relative.member.relation.rawValue,
                "reason": text(FamilyTexts.reason(former.end.rawValue)),
            ]
            let phrase = former.end == .corrected ? FamilyTexts.corrected : FamilyTexts.removed
            return EventList.Event(
                Wording.moment(former.endedAt, at: .wib, language), .text(phrase.text(language, details)),
                by: doer(former.endedBy))
        }
        return """
            <details class="card" id="riwayat"><summary>\(text(FamilyTexts.history))</summary>\
            \(EventList(events))</details>
            """
    }

    /// A worker learns no officer's name.
    private func doer(_ name: String) -> String {
        if name == call.actor.name { return text(FamilyTexts.you) }
        return call.actor.person == nil ? TermTexts.doer(name, language) : text(FamilyTexts.officer)
    }
}

/// What stands on a relative's line.
struct RelativeLine {
    let detail: String
    let chips: [Chip]

    init(_ relative: FamilyView.Relative, _ language: Language) {
        let member = relative.member
        var words = [TermTexts.word(member.relation.rawValue, language)]
        if let born = member.birthDay { words.append(FamilyTexts.born.text(language, ["day": born.description])) }
        if let died = member.diedOn { words.append(FamilyTexts.died.text(language, ["day": died.description])) }
        detail = words.joined(separator: " · ")
        let marks: [(Bool, Tone, Phrase)] = [
            (relative.called, .good, FamilyTexts.called), (relative.nominated, .plain, FamilyTexts.nominated),
            (member.namedInWill, .plain, FamilyTexts.inWill), (relative.follows, .plain, FamilyTexts.follows),
        ]
        chips = marks.filter(\.0).map { Chip($0.1, $0.2.text(language)) }
    }
}
