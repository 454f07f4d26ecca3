// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Services
import Text
import Wire

/// The passengers of a flight or ship: asked for at once, those who may not depart first.
struct ManifestPage {
    private let call: Call
    private let words: FrameTexts
    private var language: Language { call.language }

    init(_ call: Call) {
        self.call = call
        words = .texts(call.language)
    }

    private func text(_ phrase: Phrase) -> String { phrase.text(language) }

    /// - Parameters:
    ///   - failure: why the last question had no answer.
    ///   - typed: what it said.
    func ask(_ failure: Failure? = nil, typed: [String: String] = [:]) -> Page {
        let errors = FormErrors(failure.map { [$0] } ?? [], language)
        var fields = Field.text("voyage", text(ManifestTexts.voyage)).value(typed["voyage"]).maximumLength(60)
            .optional(words.optional).html
        fields.add(
            Field.textarea("numbers", text(ManifestTexts.numbers), rows: 8).value(typed["numbers"])
                .hint(text(ManifestTexts.numbersHint)).error(errors["numbers"]).optional(words.optional))
        fields.add(
            Field.file("file", text(ManifestTexts.file), accept: ".xlsx,.csv,.txt,text/csv")
                .hint(text(ManifestTexts.fileHint)).error(errors["file"]).optional(words.optional))
        let form = Form(
            words, action: "/manifes", csrf: call.csrf, errors: errors, hasFiles: true,
            submit: text(ManifestTexts.check), fields)
        return page("<h1>\(text(ManifestTexts.title))</h1>\(Box(form.html))")
    }

    func answer(_ answers: [ManifestAnswer], voyage: String) throws -> Page {
        let lines = try answers.map(Line.init)
        let stopped = lines.filter { $0.record?.mayDepart == false }
        let unknown = lines.filter { $0.record == nil }
        let cleared = lines.filter { $0.record?.mayDepart == true }
        let isClear = stopped.isEmpty && unknown.isEmpty
        let repeated = lines.count { $0.answer.sameAs != nil }
        var counts = ManifestTexts.counts(passengers(cleared), passengers(stopped), unknown.count, language)
        if repeated > 0 { counts += " " + ManifestTexts.repeated(repeated, language) }
        let verdict = Verdict(
            isClear ? .good : .bad, headline: text(isClear ? ManifestTexts.allClear : ManifestTexts.notAll),
            detail: voyage.isEmpty ? counts : "\(voyage) · \(counts)")
        var html: HTML = "\(verdict)"
        if !stopped.isEmpty { html.add(Box(text(ManifestTexts.stopped), table(stopped, ManifestTexts.stopped))) }
        if !unknown.isEmpty { html.add(Box(text(ManifestTexts.unknown), table(unknown, ManifestTexts.unknown))) }
        if !cleared.isEmpty { html.add(Box(text(ManifestTexts.cleared), table(cleared, ManifestTexts.cleared))) }
        html.add("<p>\(ButtonLink(text(ManifestTexts.next), href: "/manifes", .quiet, block: true))</p>")
        return page(html)
    }

    /// Somebody who stands in the manifest twice is one passenger.
    private func passengers(_ lines: [Line]) -> Int { lines.count { $0.answer.sameAs == nil } }

    private struct Line {
        let answer: ManifestAnswer
        let record: ClearanceRecord?

        init(_ answer: ManifestAnswer) throws {
            self.answer = answer
            guard case .known(_, _, let document) = answer.outcome else {
                record = nil
                return
            }
            record = try ClearanceRecord.decode(try JSONValue.parse(document))
        }
    }

    private func table(_ lines: [Line], _ title: Phrase) -> HTML {
        DataTable(
            text(title), hidesCaption: true,
            columns: [
                .init(text(ManifestTexts.place), numeric: true), .init(text(ManifestTexts.passenger)),
                .init(text(ManifestTexts.number)), .init(text(ManifestTexts.reason)), .init(text(ManifestTexts.remedy)),
            ],
            rows: lines.map { line in
                [
                    .text(Wording.count(line.answer.position)), name(line), .text(line.answer.number),
                    .text(reasons(line)), .text(remedies(line)),
                ]
            }
        ).html
    }

    private func name(_ line: Line) -> HTML {
        guard let record = line.record else { return "–" }
        return "<a href=\"/pemeriksaan/\(record.person)\">\(record.name)</a>"
    }

    private func reasons(_ line: Line) -> String {
        guard let record = line.record else {
            if case .unknown = line.answer.outcome { return text(ManifestTexts.nobody) }
            return text(ManifestTexts.noNumber)
        }
        var sentences = failed(record).map {
            ClearanceTexts.sentence($0.code, passed: false, $0.details, language)
        }
        if let earlier = line.answer.sameAs { sentences.append(ManifestTexts.sameAs(earlier, language)) }
        return sentences.isEmpty ? text(ManifestTexts.mayDepart) : sentences.joined(separator: "; ")
    }

    private func remedies(_ line: Line) -> String {
        guard let record = line.record else { return text(ManifestTexts.askDesk) }
        let remedies = failed(record).compactMap(\.remedy).map { ClearanceTexts.remedy($0, language) }
        let payable = record.payable.map { "\($0.virtualAccount): \(Wording.rupiah($0.amount))" }
        return (remedies + payable).joined(separator: "; ")
    }

    private func failed(_ record: ClearanceRecord) -> [ClearanceCheckRecord] {
        record.checks.filter { !$0.passed && !$0.advisory }
    }

    private func page(_ html: HTML) -> Page {
        Page(
            call.frame(), title: text(ManifestTexts.title), width: .wide,
            breadcrumbs: [Link(GateTexts.texts(language).title, "/pemeriksaan")], html)
    }
}
