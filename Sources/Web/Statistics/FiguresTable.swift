// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Services
import Text

/// All figures of the page as one table of comma-separated values (RFC 4180), headings in the reader's language.
struct FiguresTable {
    private var lines: [String] = []

    init(_ figures: Figures, _ language: Language) {
        let texts = FiguresTexts.texts(language)
        add([texts.columnMeasure, texts.columnPlace, texts.columnDay, texts.columnValue])
        for phase in Phase.allCases {
            let name = texts.participants + ": " + Wording.phase(phase, language)
            add([name, "", figures.day.description, String(figures.byPhase[phase] ?? 0)])
        }
        for place in figures.byCountry {
            let country = Country(place.code)?.name(in: language) ?? place.code
            add([texts.byCountry, country, figures.day.description, String(place.people)])
        }
        for place in figures.byProvince {
            let province = Province(rawValue: place.code)?.name ?? String(place.code)
            add([texts.byProvince, province, figures.day.description, String(place.people)])
        }
        for point in figures.history { add([texts.participants, "", point.day.description, String(point.people)]) }
        for point in figures.known.dropFirst() {
            add([texts.knownAhead, "", point.day.description, String(point.people)])
        }
        for (name, months) in [
            (texts.contributions, figures.contributions), (texts.benefits, figures.benefits),
            (texts.savings, figures.savings),
        ] {
            for month in months { add([name, "", month.month.description, String(month.amount.amount)]) }
        }
        for target in figures.targets {
            add([texts.targets, "", target.day.description, String(target.participants)])
        }
    }

    /// UTF-8 with a byte-order mark, by which spreadsheets know it.
    var bytes: [UInt8] { [0xEF, 0xBB, 0xBF] + Array(lines.joined(separator: "\r\n").utf8) + [0x0D, 0x0A] }

    private mutating func add(_ cells: [String]) {
        lines.append(cells.map(Self.written).joined(separator: ","))
    }

    private static func written(_ cell: String) -> String {
        guard cell.utf8.contains(where: { [0x22, 0x2C, 0x0A, 0x0D].contains($0) }) else { return cell }
        return "\"" + cell.split(separator: "\"", omittingEmptySubsequences: false).joined(separator: "\"\"") + "\""
    }
}
