// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Text
import Wire

/// The question of the departure desk: who is about to leave.
struct ClearanceDesk {
    private let call: Call
    private let texts: GateTexts
    private let words: FrameTexts

    init(_ call: Call) {
        self.call = call
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    /// - Parameters:
    ///   - failure: why the last question had no answer.
    ///   - typed: that question.
    func ask(_ failure: Failure? = nil, typed: TypedFields = .empty) -> Page {
        let errors = FormErrors(failure.map { [$0] } ?? [], call.language)
        let field = Field.text("q", texts.number).value(asked(typed)).hint(texts.numberHint).required().scannable()
            .autocomplete("off").maximumLength(4_400).error(errors["q"])
        let scan = ScanButton(.texts(call.language))
        let form = Form(
            words, action: "/pemeriksaan", csrf: call.csrf, errors: errors, submit: texts.check, "\(field)\(scan)")
        let notice = call.query("berangkat").map { _ in Notice(.good, texts.recorded) }
        return Page(
            call.frame(notice: notice), title: texts.title, scripts: ["scan.js"],
            "<h1>\(texts.question)</h1>\(Box(form.html))<p>\(manifest)</p>")
    }

    private var manifest: ButtonLink {
        ButtonLink(ManifestTexts.open.text(call.language), href: "/manifes", .quiet, block: true)
    }

    /// What was typed, so that a slip can be mended; a card's long text is not shown again.
    private func asked(_ typed: TypedFields) -> String? { typed["q"].flatMap { $0.count <= 40 ? $0 : nil } }
}
