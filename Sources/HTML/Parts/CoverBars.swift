// SPDX-License-Identifier: Apache-2.0
import Kernel
import Text

/// Cover over time, a bar per programme, with today; the same in words beneath.
public struct CoverBars: Part {
    /// A run of covered days.
    public struct Span: Sendable {
        let range: DayRange
        let phase: Phase

        public init(_ range: DayRange, _ phase: Phase) {
            self.range = range
            self.phase = phase
        }
    }

    /// One programme's bar.
    public struct Track: Sendable {
        let programme: Programme
        let spans: [Span]

        public init(_ programme: Programme, _ spans: [Span]) {
            self.programme = programme
            self.spans = spans
        }
    }

    private let tracks: [Track]
    private let today: CalendarDay
    private let texts: FrameTexts

    public init(_ tracks: [Track], today: CalendarDay, _ texts: FrameTexts) {
        self.tracks = tracks
        self.today = today
        self.texts = texts
    }

    public func write(to html: inout HTML) {
        guard let shown else {
            html.add("<p class=\"muted\">\(texts.noData)</p>")
            return
        }
        html.literal("<div class=\"timeline\">")
        for track in tracks { write(track, shown, to: &html) }
        let edges = (Wording.monthOfYear(shown.first, texts.language), Wording.monthOfYear(shown.last, texts.language))
        html.add("<div class=\"edges muted\"><span>\(edges.0)</span><span>\(edges.1)</span></div></div>")
        writeLegend(to: &html)
        writeWords(to: &html)
    }

    /// All spans and today, with a margin of a month on both sides.
    private var shown: DayRange? {
        let ranges = tracks.flatMap { track in track.spans.map(\.range) }
        guard let first = ranges.map(\.first).min(), let last = ranges.map(\.last).max() else { return nil }
        return DayRange(first: min(first, today).adding(days: -31), last: max(last, today).adding(days: 31))
    }

    private func write(_ track: Track, _ shown: DayRange, to html: inout HTML) {
        html.add("<div><b>\(Wording.short(track.programme))</b><svg viewBox=\"0 0 1000 18\" ")
        html.literal(
            "preserveAspectRatio=\"none\" aria-hidden=\"true\"><rect class=\"none\" width=\"1000\" height=\"18\"/>")
        for span in track.spans {
            let start = place(span.range.first, shown)
            let end = place(span.range.last.adding(days: 1), shown)
            html.add(
                "<rect class=\"\(span.phase.rawValue)\" x=\"\(start)\" width=\"\(max(3, end - start))\" height=\"18\"/>"
            )
        }
        html.add("<rect class=\"today\" x=\"\(place(today, shown))\" width=\"6\" height=\"18\"/></svg></div>")
    }

    private func place(_ day: CalendarDay, _ shown: DayRange) -> Int {
        shown.first.days(to: day) * 1_000 / shown.count
    }

    private func writeLegend(to html: inout HTML) {
        let phases = Phase.allCases.filter { phase in
            tracks.contains { track in track.spans.contains { $0.phase == phase } }
        }
        html.literal("<p class=\"legend muted\">")
        for phase in phases {
            html.add("<span><i class=\"\(phase.rawValue)\"></i>\(Wording.phase(phase, texts.language))</span>")
        }
        html.add("<span><i class=\"today\"></i>\(texts.today)</span></p>")
    }

    private func writeWords(to html: inout HTML) {
        html.add("<details><summary>\(texts.details)</summary><ul class=\"plain\">")
        for track in tracks {
            for span in track.spans {
                let phase = Wording.phase(span.phase, texts.language)
                html.add("<li>\(Wording.short(track.programme)), \(phase): ")
                html.add("\(Wording.range(span.range, texts.language))</li>")
            }
        }
        html.literal("</ul></details>")
    }
}
