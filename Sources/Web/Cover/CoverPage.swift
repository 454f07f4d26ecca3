// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import Protection
import Services
import Text

/// Cover on any day and over time, each period with its reason.
struct CoverPage {
    private let frame: Frame
    private let cover: CoverView
    private let fields: FormFields
    private let address: String
    private let breadcrumbs: [Link]
    private let today: CalendarDay
    private let texts: CoverTexts
    private var language: Language { frame.language }

    /// - Parameter address: where the form asks again.
    init(
        _ frame: Frame, _ cover: CoverView, _ typed: TypedFields, _ failures: [Failure] = [], address: String,
        breadcrumbs: [Link], today: CalendarDay
    ) {
        self.frame = frame
        self.cover = cover
        self.address = address
        self.breadcrumbs = breadcrumbs
        self.today = today
        fields = FormFields(typed, failures, frame.language)
        texts = .texts(frame.language)
    }

    var page: Page {
        var more = HTML()
        if let known = cover.knownAt {
            more.add("<p>\(texts.asKnown(Wording.moment(known, at: .wib, language)))</p>")
        }
        let banner = CoverBanner(cover, kicker: texts.question(cover.day), more: more, language)
        var html: HTML = "\(banner)\(why)\(UncoveredDays(cover, departed: nil, language))"
        html.add(Box(texts.ask, "\(form)"))
        html.add(Box(texts.overTime, "\(CoverBars(cover.timeline, today: today, frame.texts))"))
        html.add(Box(texts.periods, id: "masa", periods))
        html.add("<p class=\"muted\">\(texts.rules(String(cover.rules.prefix(12))))</p>")
        return Page(frame, title: texts.title, breadcrumbs: breadcrumbs, html)
    }

    private var why: HTML {
        let steps: [HTML] = [cover.jkk, cover.jkm].map { answer in
            let title = Wording.programme(answer.programme, language)
            return "\(Box(title, "\(DerivationView(Explanation(answer.derivation, language), openLevels: 3))"))"
        }
        return
            "<details id=\"sebab\"><summary>\(frame.texts.why)</summary><div class=\"stack\">\(steps)</div></details>"
    }

    private var periods: HTML {
        guard !cover.timeline.periods.isEmpty else { return "<p class=\"muted\">\(texts.noPeriods)</p>" }
        var html = HTML()
        for period in cover.timeline.periods {
            let name = "\(Wording.short(period.programme)) · \(Wording.phase(period.phase, language))"
            html.add("<details><summary><b>\(name)</b><span class=\"line\">\(Wording.range(period.range, language))")
            html.add("</span></summary>\(DerivationView(Explanation(period.derivation, language)))</details>")
        }
        return html
    }

    private var form: QuestionForm {
        let content: HTML = """
            \(fields(Field.day, "on", texts.onDay, fallback: cover.day.description))\
            \(fields(Field.day, "known", texts.knownAt, hint: texts.knownAtHint, needed: false))
            """
        return QuestionForm(fields, action: address, submit: texts.submit, content)
    }
}
