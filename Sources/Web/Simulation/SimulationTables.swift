// SPDX-License-Identifier: Apache-2.0
import HTML
import Kernel
import People
import Placement
import Protection
import Services
import Text

/// The tables of the report on a draft.
extension SimulationPage {
    /// What each answer becomes for a person.
    var answers: HTML {
        let columns = [
            DataTable.Column(texts.answer), DataTable.Column(texts.higher, numeric: true),
            DataTable.Column(texts.lower, numeric: true), DataTable.Column(texts.unknown, numeric: true),
            DataTable.Column(texts.perPerson, numeric: true),
        ]
        var rows = [row(texts.contribution, report.all.contributions)]
        for (event, measure) in zip(PopulationLaw.events, report.all.benefits) {
            rows.append(row(TermTexts.title(event.rawValue, language), measure))
        }
        return Box(texts.byAnswer, DataTable(texts.byAnswer, hidesCaption: true, columns: columns, rows: rows).html)
            .html
    }

    private func row(_ name: String, _ measure: SimulationTally.Measure) -> [HTML] {
        [
            .text(name), .text(Wording.count(measure.higher)), .text(Wording.count(measure.lower)),
            .text(Wording.count(measure.unknown)),
            .text(report.all.people == 0 ? "–" : signed(measure.difference / Int64(report.all.people))),
        ]
    }

    /// Everybody by country, province, phase and sex.
    var places: HTML {
        var groups: [(String, SimulationTally)] = []
        groups += Phase.allCases.compactMap { phase in
            report.phases[phase].map { (Wording.phase(phase, language), $0) }
        }
        groups += Sex.allCases.compactMap { sex in report.sexes[sex].map { (name(sex), $0) } }
        groups += report.countries.sorted { $0.key < $1.key }.map { ($0.key.name(in: language), $0.value) }
        groups += Province.allCases.compactMap { province in report.provinces[province].map { (province.name, $0) } }
        let columns =
            [DataTable.Column(texts.group)]
            + [
                texts.people, texts.gaining, texts.losing, texts.mixed, texts.unchanged, texts.contributionsAll,
                texts.protectionAll,
            ].map { DataTable.Column($0, numeric: true) }
        let rows: [[HTML]] = groups.map { name, tally in
            let counts = [tally.people, tally.gaining, tally.losing, tally.mixed, tally.unchanged]
            let sums = [tally.contributions.difference, tally.protection.difference]
            return [.text(name)] + counts.map { .text(Wording.count($0)) } + sums.map { .text(signed($0)) }
        }
        return Box(texts.byPlace, DataTable(texts.byPlace, hidesCaption: true, columns: columns, rows: rows).html).html
    }
}
