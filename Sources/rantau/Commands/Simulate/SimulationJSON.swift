// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Services
import Wire

/// The report on a draft as JSON.
enum SimulationJSON {
    static func value(_ report: SimulationReport) -> JSONValue {
        let claims = report.changedClaims.map { claim in
            object([
                "claim": .text(claim.name), "event": .text(claim.event.rawValue), "day": .text(claim.day.description),
                "now": amount(claim.now), "then": amount(claim.then),
            ])
        }
        return object([
            "on": .text(report.on.description), "madeUp": .bool(report.isMadeUp), "people": number(report.people),
            "changed": .list(report.changed.map { .text($0) }), "all": tally(report.all),
            "countries": groups(report.countries.map { ($0.key.code, $0.value) }),
            "provinces": groups(report.provinces.map { ($0.key.code, $0.value) }),
            "phases": groups(report.phases.map { ($0.key.rawValue, $0.value) }),
            "sexes": groups(report.sexes.map { ($0.key.rawValue, $0.value) }),
            "contributionsOfAYear": yearly(report.contributions), "benefitsOfAYear": yearly(report.benefits),
            "openClaims": number(report.openClaims), "changedClaims": .list(claims),
        ])
    }

    private static func groups(_ groups: [(String, SimulationTally)]) -> JSONValue {
        object(Dictionary(uniqueKeysWithValues: groups.map { ($0.0, tally($0.1)) }))
    }

    private static func tally(_ tally: SimulationTally) -> JSONValue {
        let benefits = zip(PopulationLaw.events, tally.benefits).map { ($0.rawValue, measure($1)) }
        return object([
            "people": number(tally.people), "gaining": number(tally.gaining), "losing": number(tally.losing),
            "mixed": number(tally.mixed), "unchanged": number(tally.unchanged),
            "contributions": measure(tally.contributions),
            "benefits": object(Dictionary(uniqueKeysWithValues: benefits)),
        ])
    }

    private static func measure(_ measure: SimulationTally.Measure) -> JSONValue {
        object([
            "higher": number(measure.higher), "lower": number(measure.lower), "unknown": number(measure.unknown),
            "now": .integer(measure.now), "then": .integer(measure.then), "difference": .integer(measure.difference),
        ])
    }

    private static func yearly(_ yearly: SimulationReport.Yearly) -> JSONValue {
        object([
            "count": number(yearly.count), "now": .integer(yearly.now.amount), "then": .integer(yearly.then.amount),
            "difference": .integer(yearly.difference.amount),
        ])
    }

    private static func object(_ fields: [String: JSONValue]) -> JSONValue { .object(fields) }
    private static func number(_ value: Int) -> JSONValue { .integer(Int64(value)) }
    private static func amount(_ value: Rupiah?) -> JSONValue { value.map { .integer($0.amount) } ?? .null }
}
