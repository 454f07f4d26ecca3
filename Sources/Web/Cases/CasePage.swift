// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Services
import Store
import Text

/// Two records side by side, and the question whether they are one person.
struct CasePage {
    private let found: DeskCaseDetail
    private let call: Call
    private let holder: AssignmentStore.Assignment?
    private let fields: FormFields
    private let language: Language
    private let texts: CaseTexts

    /// - Parameters:
    ///   - typed: a decision that was sent, as it was typed.
    ///   - failures: what was wrong with it.
    ///   - holder: who of the desk has it.
    init(
        _ found: DeskCaseDetail, _ call: Call, _ typed: TypedFields = .empty, _ failures: [Failure] = [],
        holder: AssignmentStore.Assignment? = nil
    ) {
        self.found = found
        self.call = call
        self.holder = holder
        fields = FormFields(typed, failures, call.language)
        language = call.language
        texts = .texts(call.language)
    }

    var page: Page {
        let reason = CaseWords.reason(found.deskCase, texts, language)
        let isRegister = found.deskCase.kind == .registerMismatch
        let title = isRegister ? RegisterTexts.otherwise.text(language) : texts.question
        var content: HTML = "<h1>\(title)</h1><p>\(reason)</p>"
        var records = found.report.map { ReportBox($0, about: found.person, language).html } ?? HTML()
        let isNew = found.report == nil && !isRegister
        records.add(Box(isNew ? texts.newRecord : texts.knownRecord, record(found.person)))
        if let other = found.other { records.add(Box(texts.knownRecord, record(other))) }
        content.add(Grid(wide: true, records))
        content.add(CaseTrail(found, language))
        if found.deskCase.resolution == nil {
            content.add(WorkHolderBox(call, .deskCase, found.deskCase.id.description, holder).html)
            content.add(decision)
        }
        if found.deskCase.resolution == .samePerson, found.deskCase.other != nil, found.split == nil {
            content.add(split)
        }
        return Page(
            call.frame(), title: title, width: .wide, breadcrumbs: [Link(texts.title, "/kasus")], content)
    }

    private func record(_ view: MemberView) -> HTML {
        let facts = facts(of: view)
        let others = (view.person.id == found.person.person.id ? found.other : found.person).map(facts(of:))
        var rows: [(String, HTML)] = []
        for (index, fact) in facts.enumerated() {
            var value: HTML = "\(fact.value)"
            if let other = others?[index], fact.isCompared {
                let agrees = other.value == fact.value && other.numbers == fact.numbers
                value.add(" \(Chip(agrees ? .good : .care, agrees ? texts.agrees : texts.differs))")
            }
            rows.append((fact.name, value))
        }
        return "\(FactList(rows))<p>\(ButtonLink(texts.openRecord, href: "/orang/\(view.person.id)", .quiet))</p>"
    }

    private struct Fact {
        let name: String
        let value: String
        /// Whether a difference tells two people apart.
        let isCompared: Bool
        /// What stands behind a masked value.
        var numbers: [[UInt8]] = []
    }

    /// The same rows for both records, so that they can be compared line by line.
    private func facts(of view: MemberView) -> [Fact] {
        let person = view.person
        var facts = [
            Fact(name: FrameTexts.texts(language).name, value: person.name, isCompared: true),
            Fact(name: texts.born, value: Wording.day(person.birthDay, language), isCompared: true),
            Fact(
                name: texts.sex, value: person.sex == "female" ? texts.female : texts.male, isCompared: true),
            Fact(name: texts.province, value: Province(rawValue: person.province)?.name ?? "–", isCompared: true),
        ]
        facts += numbers(of: view)
        facts += [
            Fact(name: "KPJ", value: view.kpj ?? "–", isCompared: false),
            Fact(name: texts.address, value: view.address, isCompared: true),
            Fact(
                name: texts.registered, value: Wording.moment(person.recordedAt, at: .wib, language),
                isCompared: false),
            Fact(name: texts.placements, value: Wording.count(view.placements.count), isCompared: false),
        ]
        return facts
    }

    /// NIK, passport, phone and e-mail as a desk may read them.
    private func numbers(of view: MemberView) -> [Fact] {
        ["nik", "passport", "phone", "email"].map { kind in
            let found = view.identifiers.filter { $0.kind.rawValue == kind }
            return Fact(
                name: kind == "nik" ? "NIK" : TermTexts.title(kind, language),
                value: found.isEmpty ? "–" : found.map(\.text).joined(separator: ", "), isCompared: true,
                numbers: found.map(\.blind))
        }
    }

    private var split: Box {
        let content: HTML = """
            <p>\(ReviewTexts.splitHint.text(language))</p>\(fields(
                { Field.textarea($0, $1, rows: 2) }, "note", texts.note, hint: texts.noteHint))
            """
        let title = ReviewTexts.split.text(language)
        return Box(
            title,
            Form(
                .texts(language), action: "/kasus/\(found.deskCase.id)/pisah", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: title, weight: .bad, content
            ).html)
    }

    private var decision: Box {
        let isRegister = found.deskCase.kind == .registerMismatch
        let choices = [
            isRegister
                ? FieldChoice(
                    "same-person", RegisterTexts.ours.text(language), hint: RegisterTexts.oursHint.text(language))
                : FieldChoice("same-person", texts.same, hint: texts.sameHint),
            isRegister
                ? FieldChoice(
                    "other-person", RegisterTexts.theirs.text(language),
                    hint: RegisterTexts.theirsHint.text(language))
                : FieldChoice("other-person", texts.other, hint: texts.otherHint),
            FieldChoice(
                "later", ReviewTexts.later.text(language), hint: ReviewTexts.laterHint.text(language)),
        ]
        let content: HTML = """
            \(fields({ Field.radios($0, $1, choices) }, "resolution",
                isRegister ? RegisterTexts.whose.text(language) : texts.question))\
            \(fields({ Field.textarea($0, $1, rows: 2) }, "note", texts.note, hint: texts.noteHint))
            """
        return Box(
            texts.decide,
            Form(
                .texts(language), action: "/kasus/\(found.deskCase.id)", csrf: call.csrf,
                key: call.site.door.formKey(), errors: fields.errors, submit: texts.resolve, content
            ).html)
    }
}
