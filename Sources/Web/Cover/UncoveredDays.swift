// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Services
import Text

/// A plain statement of what is not covered because it happened before the contribution was paid
/// (Permenaker 4/2023 art. 1(7)).
struct UncoveredDays: Part {
    private let sentences: [String]
    private let texts: CoverTexts

    /// - Parameter departed: the departure of a worker for whom nothing is paid yet.
    init(_ cover: CoverView, departed: CalendarDay?, _ language: Language) {
        let texts = CoverTexts.texts(language)
        var found: [String] = []
        for period in cover.timeline.jkm {
            if case .paidAfterDeparture(let departed) = period.opening {
                found.append(texts.paidLate(departed, period.range.first))
            }
        }
        if let departed, cover.timeline.jkm.allSatisfy({ $0.range.last < departed }) {
            found.append(texts.unpaidAbroad(departed))
        }
        sentences = found
        self.texts = texts
    }

    func write(to html: inout HTML) {
        guard !sentences.isEmpty else { return }
        let lines: [HTML] = sentences.map { "<p>\($0)</p>" }
        html.add(Notice(.care, content: "<h2>\(texts.notCoveredTitle)</h2>\(lines)"))
    }
}
