// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Protection
import Services
import Text

/// The report on a draft as one page that stands by itself: style and charts are inside, nothing is fetched.
public struct SimulationPage {
    private static let placesShown = 12
    private static let claimsShown = 100

    let report: SimulationReport
    let language: Language
    let texts: SimulationTexts
    let words: FrameTexts
    private let style: String

    /// - Parameter style: the product's stylesheet.
    public init(_ report: SimulationReport, _ language: Language, style: String) {
        self.report = report
        self.language = language
        self.style = style
        texts = .texts(language)
        words = .texts(language)
    }

    /// The document as bytes of UTF-8.
    public var bytes: [UInt8] {
        var html: HTML = "<!doctype html><html lang=\"\(language.rawValue)\"><head><meta charset=\"utf-8\">"
        html.add("<meta name=\"viewport\" content=\"width=device-width,initial-scale=1\">")
        html.add("<title>\(texts.title) · Rantau</title><style>\(HTML.raw(style))</style></head>")
        html.add("<body><main id=\"main\" class=\"page stack wide\"><h1>\(texts.title)</h1>")
        let whose = report.isMadeUp ? texts.madeUp : texts.recorded
        html.add("<p class=\"muted\">\(texts.asOf(report.on)) · \(whose)</p>")
        html.add("\(Grid(keyFigures))\(changed)\(Grid(wide: true, charts))\(answers)\(places)\(claims)\(counted)")
        html.add("</main></body></html>")
        return html.bytes
    }

    private var keyFigures: HTML {
        let all = report.all
        func share(_ count: Int, _ note: String) -> HTML {
            .text("\(Wording.share(Int64(count), of: Int64(max(1, all.people))) ?? "–"), \(note)")
        }
        func year(_ title: String, _ money: SimulationReport.Yearly, _ note: String) -> KeyFigure {
            let sums = texts.money(Wording.rupiah(money.now), Wording.rupiah(money.then))
            return KeyFigure(title, value: short(money.difference.amount), note: .text("\(sums) · \(note)"))
        }
        return [
            KeyFigure(
                texts.peopleCovered, value: Wording.count(all.people), note: .text(texts.ofPeople(report.people))),
            KeyFigure(texts.gaining, value: Wording.count(all.gaining), note: share(all.gaining, texts.gainingNote)),
            KeyFigure(texts.losing, value: Wording.count(all.losing), note: share(all.losing, texts.losingNote)),
            KeyFigure(texts.mixed, value: Wording.count(all.mixed), note: share(all.mixed, texts.mixedNote)),
            year(
                texts.contributionsYear, report.contributions, texts.contributionsNote(report.contributions.count)),
            year(texts.benefitsYear, report.benefits, texts.benefitsNote(report.benefits.count)),
        ].joined()
    }

    private var changed: HTML {
        guard !report.changed.isEmpty else { return Notice(.care, texts.nothingChanged).html }
        let names = report.changed.map { name -> HTML in "<li><code>\(name)</code></li>" }
        return Box(texts.changedParameters, "<ul>\(names)</ul>").html
    }

    private var charts: HTML {
        let phases = Phase.allCases.map { (Wording.phase($0, language), report.phases[$0] ?? SimulationTally()) }
        let sexes = Sex.allCases.map { (name($0), report.sexes[$0] ?? SimulationTally()) }
        var html = HTML()
        html.add(BarChart(texts.gainingByCountry, countries(\.gaining), words))
        html.add(BarChart(texts.losingByCountry, countries(\.losing), words))
        html.add(TileMap(texts.gainingByProvince, provinces(\.gaining), words))
        html.add(TileMap(texts.losingByProvince, provinces(\.losing), words))
        for (title, groups) in [(texts.byPhase, phases), (texts.bySex, sexes)] {
            let bars = groups.flatMap { name, tally in
                [
                    BarChart.Bar("\(name): \(texts.gaining)", Int64(tally.gaining)),
                    BarChart.Bar("\(name): \(texts.losing)", Int64(tally.losing)),
                ]
            }
            html.add(BarChart(title, bars, words))
        }
        return html
    }

    private func countries(_ count: KeyPath<SimulationTally, Int>) -> [BarChart.Bar] {
        report.countries.sorted { ($0.value[keyPath: count], $1.key) > ($1.value[keyPath: count], $0.key) }
            .prefix(Self.placesShown)
            .map { BarChart.Bar($0.key.name(in: language), Int64($0.value[keyPath: count])) }
    }

    private func provinces(_ count: KeyPath<SimulationTally, Int>) -> [TileMap.Tile] {
        Province.allCases.map { province in
            TileMap.Tile(
                province.code, name: province.name, report.provinces[province].map { Int64($0[keyPath: count]) })
        }
    }

    private var claims: HTML {
        let columns = [
            DataTable.Column(texts.claim), DataTable.Column(texts.event), DataTable.Column(texts.day),
            DataTable.Column(texts.now, numeric: true), DataTable.Column(texts.then, numeric: true),
        ]
        let rows: [[HTML]] = report.changedClaims.prefix(Self.claimsShown).map { claim in
            [
                .text(claim.name), .text(TermTexts.title(claim.event.rawValue, language)),
                .text(Wording.day(claim.day, language)), amount(claim.now), amount(claim.then),
            ]
        }
        let note = texts.openClaimsNote(report.changedClaims.count, report.openClaims)
        let table =
            rows.isEmpty ? HTML() : DataTable(texts.openClaims, hidesCaption: true, columns: columns, rows: rows).html
        return Box(texts.openClaims, "<p class=\"muted\">\(note)</p>\(table)").html
    }

    private func amount(_ amount: Rupiah?) -> HTML { .text(amount.map { Wording.rupiah($0) } ?? texts.refused) }

    private var counted: HTML {
        let paragraphs = texts.counted.map { words -> HTML in "<p>\(words)</p>" }
        return Box(texts.howCounted, paragraphs.joined()).html
    }

    func name(_ sex: Sex) -> String {
        switch sex {
        case .female: texts.female
        case .male: texts.male
        }
    }

    /// A difference with its sign, short enough for a heading.
    private func short(_ amount: Int64) -> String {
        "\(amount < 0 ? "−" : amount > 0 ? "+" : "")Rp \(Wording.compact(abs(amount), language))"
    }

    /// A difference with its sign.
    func signed(_ amount: Int64) -> String { (amount > 0 ? "+" : "") + Wording.rupiah(Rupiah(amount)) }
}
