// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Services
import Text

/// Whether a person is covered on a day, in the largest words of the page.
struct CoverBanner: Part {
    private let cover: CoverView
    private let kicker: String
    private let more: HTML
    private let language: Language
    private let texts: CoverTexts

    /// - Parameter more: what follows the chips.
    init(_ cover: CoverView, kicker: String, more: HTML = HTML(), _ language: Language) {
        self.cover = cover
        self.kicker = kicker
        self.more = more
        self.language = language
        texts = .texts(language)
    }

    func write(to html: inout HTML) {
        html.add(StatusBanner(tone, kicker: kicker, headline: headline, content: content))
    }

    private var answers: [CoverAnswer] { [cover.jkk, cover.jkm] }
    private var covered: [CoverAnswer] { answers.filter(\.covered) }

    private var tone: Tone {
        if covered.count == answers.count { return .good }
        return covered.isEmpty && upcoming == nil ? .bad : .care
    }

    private var headline: String {
        let untils = covered.compactMap(\.until)
        if covered.count == answers.count, let until = untils.min() { return texts.coveredUntil(until) }
        if !covered.isEmpty { return texts.partly }
        if let upcoming { return texts.from(upcoming) }
        return texts.notCovered
    }

    /// The first covered day after the one asked about.
    private var upcoming: CalendarDay? {
        cover.timeline.periods.map(\.range.first).filter { $0 > cover.day }.min()
    }

    private var content: HTML {
        var html: HTML = "\(ChipRow(answers.map(chip)))"
        var said: Set<String> = []
        for answer in answers where !answer.covered {
            let reason = answer.reason(language)
            if said.insert(reason).inserted { html.add("<p>\(reason).</p>") }
        }
        html.add(more)
        return html
    }

    private func chip(_ answer: CoverAnswer) -> Chip {
        guard let until = answer.until else { return Chip(.bad, texts.programmeNot(answer.programme)) }
        return Chip(.good, texts.programmeUntil(answer.programme, until))
    }
}

extension CoverBars {
    /// All cover of a person over time.
    init(_ timeline: CoverTimeline, today: CalendarDay, _ words: FrameTexts) {
        let tracks = [Programme.jkk, .jkm].map { programme in
            CoverBars.Track(programme, timeline.periods(of: programme).map { .init($0.range, $0.phase) })
        }
        self.init(tracks, today: today, words)
    }
}
