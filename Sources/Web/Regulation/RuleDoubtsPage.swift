// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Regulation
import Text
import Wire

/// Every value that no source settles, and what would.
struct RuleDoubtsPage {
    private let call: Call

    init(_ call: Call) { self.call = call }

    var page: Page {
        get throws(Failure) {
            let texts = RegulationTexts.texts(call.language)
            let status = try RuleStatusAnswer(call.site.door.rules, call.language)
            var html: HTML = "<h1>\(texts.doubts)</h1>"
            html.add("<p>\(texts.doubtsIntro(status.confirmed, status.conflicting, status.unverified))</p>")
            for word in [Verification.conflicting, .unverified] {
                let items = status.doubts.filter { $0.rule.status == word.rawValue }.map { item($0, texts) }
                let title = VerificationTexts.texts(call.language).word(word)
                html.add(Box("\(title) (\(items.count))", "<ul class=\"plain\">\(items)</ul>"))
            }
            html.add("<p><a href=\"/peraturan\">\(texts.title)</a></p>")
            return Page(call.frame(), title: texts.doubts, html)
        }
    }

    private func item(_ doubt: RuleDoubtRecord, _ texts: RegulationTexts) -> HTML {
        let rule = doubt.rule
        let note: HTML = rule.note.map { "<span class=\"line\" lang=\"en\">\($0)</span>" } ?? HTML()
        return """
            <li><a href="/peraturan/nilai/\(rule.name)?tanggal=\(rule.from.description)">\(rule.title)</a> \
            <b class="line">\(rule.written)</b>\
            <span class="muted line">\(rule.article). \(texts.since(rule.from))</span>\
            \(note)<span class="line">\(texts.settledBy): \(doubt.settledBy)</span></li>
            """
    }
}
