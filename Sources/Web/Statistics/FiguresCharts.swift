// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Services
import Text

/// The charts of the page of figures.
struct FiguresCharts {
    /// Countries drawn by themselves; the others stand together.
    private static let countriesShown = 9
    /// Months of money that are drawn.
    private static let moneyMonths = 36

    private let figures: Figures
    private let language: Language
    private let texts: FiguresTexts
    private let words: FrameTexts

    init(_ figures: Figures, _ language: Language) {
        self.figures = figures
        self.language = language
        texts = .texts(language)
        words = .texts(language)
    }

    var html: HTML {
        var charts: HTML = "\(LineChart(texts.overTime, figures.history.map(point), words))"
        charts.add(BarChart(texts.byCountry, countries, words))
        charts.add(TileMap(texts.byProvince, provinces, words))
        charts.add(money(texts.contributions, figures.contributions))
        charts.add(money(texts.benefits, figures.benefits))
        charts.add(money(texts.savings, figures.savings))
        charts.add(LineChart(texts.knownAhead, figures.known.map(point), words))
        return Grid(wide: true, charts).html
    }

    private func point(_ point: Figures.Point) -> LineChart.Point {
        LineChart.Point(label(point.day), Int64(point.people), target: point.target.map(Int64.init))
    }

    /// `6/2024`: short enough to stand under an axis.
    private func label(_ day: CalendarDay) -> String { "\(day.month)/\(day.year)" }

    private var countries: [BarChart.Bar] {
        var bars = figures.byCountry.prefix(Self.countriesShown).map { place in
            BarChart.Bar(Country(place.code)?.name(in: language) ?? place.code, Int64(place.people))
        }
        let others = figures.byCountry.dropFirst(Self.countriesShown).map(\.people).reduce(0, +)
        if others > 0 { bars.append(BarChart.Bar(texts.otherCountries, Int64(others))) }
        return bars
    }

    private var provinces: [TileMap.Tile] {
        figures.byProvince.map { place in
            TileMap.Tile(
                String(place.code), name: Province(rawValue: place.code)?.name ?? String(place.code),
                Int64(place.people))
        }
    }

    /// The last months, those without any payment as zero: a month without a row had none.
    private func money(_ title: String, _ months: [Figures.MoneyMonth]) -> LineChart {
        var amounts: [CalendarDay: Int64] = [:]
        for month in months { amounts[month.month] = month.amount.amount }
        let last = figures.day.adding(days: 1 - figures.day.day)
        let first = max(months.first?.month ?? last, last.adding(months: 1 - Self.moneyMonths))
        var points: [LineChart.Point] = []
        var month = first
        while !months.isEmpty, month <= last {
            points.append(LineChart.Point(label(month), amounts[month] ?? 0))
            month = month.adding(months: 1)
        }
        return LineChart(title, points, words) { Wording.rupiah(Rupiah($0)) }
    }
}
