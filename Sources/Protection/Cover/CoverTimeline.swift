// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Regulation

/// All cover of one worker by JKK and JKM, past and to come, by the facts known and the law of each payment's day.
public struct CoverTimeline: Sendable {
    /// Work-accident cover in order; periods never overlap.
    public let jkk: [CoverPeriod]
    /// Death cover in order; periods never overlap.
    public let jkm: [CoverPeriod]
    let registeredOn: CalendarDay?
    let placements: [PlacementCover]

    /// All periods by first day, JKK before JKM.
    public var periods: [CoverPeriod] {
        (jkk + jkm).sorted {
            ($0.range.first, $0.programme == .jkk ? 0 : 1) < ($1.range.first, $1.programme == .jkk ? 0 : 1)
        }
    }

    /// The periods of a programme; JHT is savings and has none.
    public func periods(of programme: Programme) -> [CoverPeriod] {
        switch programme {
        case .jkk: jkk
        case .jkm: jkm
        case .jht: []
        }
    }

    /// Computes the cover; throws `no-rule-in-force` where a payment was settled on a day whose law is not known, and
    /// `unknown-parameter` where the rule book lacks the length of a phase.
    public static func derive(from facts: MemberFacts, rules: RuleBook) throws(Failure) -> CoverTimeline {
        try derive(from: facts, law: try CoverLaw(rules))
    }

    /// The same with the lengths already found in the rule book, for many members in a row.
    public static func derive(from facts: MemberFacts, law: CoverLaw) throws(Failure) -> CoverTimeline {
        guard let registeredOn = facts.registeredOn else {
            return CoverTimeline(jkk: [], jkm: [], registeredOn: nil, placements: [])
        }
        var milestones: [Milestones] = []
        milestones.reserveCapacity(facts.placements.count)
        for placement in facts.placements { milestones.append(Milestones(placement.journey)) }
        let died = milestones.lazy.compactMap(\.died).min()
        var covers: [PlacementCover] = []
        covers.reserveCapacity(facts.placements.count)
        for (placement, days) in zip(facts.placements, milestones) {
            covers.append(
                try PlacementCover(placement, milestones: days, registeredOn: registeredOn, died: died, law: law))
        }
        if covers.count > 1 {
            covers.sort {
                ($0.facts.firstDay, $0.facts.placement.id) < ($1.facts.firstDay, $1.facts.placement.id)
            }
        }
        return CoverTimeline(
            jkk: periods(.jkk, of: covers), jkm: periods(.jkm, of: covers), registeredOn: registeredOn,
            placements: covers)
    }

    private static func periods(_ programme: Programme, of covers: [PlacementCover]) -> [CoverPeriod] {
        var periods: [CoverPeriod] = []
        periods.reserveCapacity(4)
        for cover in covers { cover.append(programme, to: &periods) }
        return covers.count > 1 ? PlacementOverlap.resolved(periods) : periods
    }
}
