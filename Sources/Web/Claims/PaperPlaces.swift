// SPDX-License-Identifier: Apache-2.0
import Claims
import HTML
import Kernel
import Services
import Store
import Text

/// Where the originals of papers are that no list of the law names.
struct PaperPlaces {
    let html: HTML

    init(_ view: ClaimView, besides check: PaperCheck, _ language: Language) {
        let listed = check.listIsKnown ? Set(check.lines.compactMap(\.demand.kind)) : []
        let others = PaperKind.allCases.filter { !listed.contains($0) }.compactMap(view.place)
        let lines: [HTML] = others.map { move in
            let name = TermTexts.title(move.paper.rawValue, language)
            return "<li><b>\(name)</b><span class=\"muted line\">\(Self.words(move, language))</span></li>"
        }
        html = lines.isEmpty ? HTML() : "<ul class=\"plain\">\(lines)</ul>"
    }

    /// `di penerjemah tersumpah, sejak 3 Maret 2027, kembali 10 Maret 2027`.
    static func words(_ move: PaperTrailStore.Move, _ language: Language) -> String {
        let place = PaperTrailTexts.place(move.place.rawValue).text(language)
        let since = PaperTrailTexts.placeSince.text(
            language, ["place": place, "at": move.recordedAt.jakartaDay.description])
        guard let back = move.expectedOn else { return since }
        return "\(since), \(PaperTrailTexts.back.text(language, ["day": back.description]))"
    }
}
