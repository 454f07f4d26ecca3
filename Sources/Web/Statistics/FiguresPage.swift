// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Text

/// The page of figures: who is covered and who is not yet, each chart with its table beneath.
struct FiguresPage {
    private let figures: Figures
    private let call: Call
    private let errors: FormErrors
    private let typed: TypedFields
    private let refused: Refusal?
    private let language: Language
    private let texts: FiguresTexts
    private let words: FrameTexts

    /// A question that has no answer, as it was asked.
    struct Refusal {
        let typed: TypedFields
        let errors: FormErrors
    }

    /// - Parameters:
    ///   - errors: what was wrong with a target that was sent.
    ///   - typed: that target as it was typed.
    ///   - refused: the day and phase asked for, where there are no figures of them; these are today's.
    init(
        _ figures: Figures, _ call: Call, errors: FormErrors = FormErrors(), typed: TypedFields = .empty,
        refused: Refusal? = nil
    ) {
        self.refused = refused
        self.figures = figures
        self.call = call
        self.errors = errors
        self.typed = typed
        language = call.language
        texts = .texts(call.language)
        words = .texts(call.language)
    }

    var page: Page {
        var html: HTML = "<div class=\"row wrap\"><div><h1>\(texts.title)</h1><p class=\"muted\">"
        html.add("\(texts.asOf(figures.day)) · \(freshness)</p></div>")
        html.add("<span class=\"push\">\(ButtonLink(texts.downloadTable, href: tableAddress, .quiet))</span></div>")
        html.add("\(filters)\(Grid(keyFigures))\(counted)\(FiguresCharts(figures, language).html)\(targets)")
        if call.actor.role.map(Operation.viewContactFigures.roles.contains) ?? false {
            html.add("<p><a href=\"/pusat-kontak/angka\">\(ContactTexts.figures.text(language))</a></p>")
        }
        return Page(call.frame(), title: texts.title, width: .wide, html)
    }

    private var freshness: String {
        words.fresh(Wording.age(of: figures.readAt, at: call.site.door.clock.now(), language))
    }

    private var tableAddress: String {
        let phase = figures.phase.map { "&phase=\($0.rawValue)" } ?? ""
        return "/angka/tabel.csv?on=\(figures.day)\(phase)"
    }

    private var filters: HTML {
        let phases = Phase.allCases.map { FieldChoice($0.rawValue, Wording.phase($0, language)) }
        let fields: HTML = """
            \(Field.day("on", texts.onDay).value(refused?.typed["on"] ?? figures.day.description)
                .error(refused?.errors["on"]).required())\
            \(Field.select("phase", texts.phase, phases, empty: texts.allPhases).value(figures.phase?.rawValue)
                .error(refused?.errors["phase"]).required())
            """
        let summary = ErrorSummary(refused?.errors ?? FormErrors(), words)
        return "\(summary)\(SearchForm(action: "/angka", submit: texts.show, fields))"
    }

    private var keyFigures: HTML {
        let all = figures.byPhase.values.reduce(0, +)
        func share(_ phase: Phase) -> HTML {
            let share = Wording.share(Int64(figures.byPhase[phase] ?? 0), of: Int64(all))
            return share.map { .text(texts.shareOfAll($0)) } ?? HTML()
        }
        func count(_ phase: Phase) -> String { Wording.count(figures.byPhase[phase] ?? 0) }
        let contributions = figures.yearTotal(figures.contributions)
        let benefits = figures.yearTotal(figures.benefits)
        let median = figures.medianSecondsToPayment.map { Wording.duration(seconds: $0, language) }
        let parts = [
            KeyFigure(texts.participants, value: Wording.count(all), note: yearChange(all)),
            KeyFigure(texts.candidates, value: count(.before), note: share(.before), href: "/angka?phase=before"),
            KeyFigure(texts.working, value: count(.during), note: share(.during), href: "/angka?phase=during"),
            KeyFigure(texts.returning, value: count(.after), note: share(.after), href: "/angka?phase=after"),
            KeyFigure(
                texts.contributionsYear, value: "Rp " + Wording.compact(contributions.amount.amount, language),
                note: .text(texts.payments(contributions.payments))),
            KeyFigure(
                texts.benefitsYear, value: "Rp " + Wording.compact(benefits.amount.amount, language),
                note: .text(texts.payments(benefits.payments))),
            KeyFigure(texts.median, value: median ?? texts.noneYet, note: .text(texts.medianNote)),
        ]
        return "\(parts)"
    }

    /// How many more or fewer than a year earlier, in percent, with a sign.
    private func yearChange(_ all: Int) -> HTML {
        let before = figures.byPhaseYearBefore.values.reduce(0, +)
        guard let share = Wording.share(Int64(abs(all - before)), of: Int64(before)) else {
            return .text(texts.noYearBefore)
        }
        let sign = all >= before ? "▲" : "▼"
        return "\(Chip(.plain, texts.yearChange("\(sign) \(share)")))"
    }

    private var counted: HTML {
        var html: HTML = "<details><summary>\(texts.howCounted)</summary><div class=\"stack\">"
        for sentence in [
            texts.countedParticipants, texts.countedPlaces, texts.countedAhead, texts.countedMoney,
            texts.countedTargets,
        ] {
            html.add("<p>\(sentence)</p>")
        }
        html.add("</div></details>")
        return html
    }

    private var targets: HTML {
        let columns = [
            DataTable.Column(texts.targetDay), DataTable.Column(texts.targetPeople, numeric: true),
            DataTable.Column(texts.reached, numeric: true),
        ]
        let rows: [[HTML]] = figures.targets.map { target in
            let people = figures.history.last { $0.day <= target.day }?.people
            let reached = people.flatMap { Wording.share(Int64($0), of: Int64(target.participants)) }
            return [
                .text(Wording.day(target.day, language)), .text(Wording.count(target.participants)),
                .text(figures.phase == nil ? reached ?? words.noData : words.noData),
            ]
        }
        var content = DataTable(
            texts.targets, hidesCaption: true, columns: columns, rows: rows, empty: texts.noTargets
        ).html
        if let role = call.actor.role, Operation.setTarget.roles.contains(role) { content.add(targetForm) }
        return Box(texts.targets, id: "sasaran", content).html
    }

    private var targetForm: HTML {
        let fields: HTML = """
            \(typed.filled("day", errors) { .day($0, texts.targetDay) }.required())\
            \(typed.filled("participants", errors) { .number($0, texts.targetPeople, minimum: 1) }.required())
            """
        return Form(
            words, action: "/angka/sasaran", csrf: call.csrf, errors: errors, submit: texts.setTarget, fields
        ).html
    }
}
