// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// What a draft would change, for whom and by how much.
public struct SimulationReport: Sendable {
    /// An open claim that the draft decides otherwise.
    public struct ChangedClaim: Sendable {
        public let name: String
        public let event: BenefitEvent
        public let day: CalendarDay
        /// Nil where the law refuses it.
        public let now: Rupiah?
        public let then: Rupiah?
    }

    /// A year's money under both laws.
    public struct Yearly: Sendable, Hashable {
        public internal(set) var count = 0
        public internal(set) var now = Rupiah.zero
        public internal(set) var then = Rupiah.zero

        public var difference: Rupiah { then - now }
    }

    public let on: CalendarDay
    public let isMadeUp: Bool
    /// Everybody looked at, covered or not.
    public let people: Int
    /// Parameters that differ on that day or later, by name.
    public let changed: [String]
    public internal(set) var all = SimulationTally()
    public internal(set) var countries: [Country: SimulationTally] = [:]
    public internal(set) var provinces: [Province: SimulationTally] = [:]
    public internal(set) var phases: [Phase: SimulationTally] = [:]
    public internal(set) var sexes: [Sex: SimulationTally] = [:]
    /// Contributions of those who registered in the year before that day, priced by the law of that day.
    public internal(set) var contributions = Yearly()
    /// What happened in the year before that day, decided by the law of that day.
    public internal(set) var benefits = Yearly()
    public internal(set) var openClaims = 0
    /// Open claims, decided by the law of their own days.
    public internal(set) var changedClaims: [ChangedClaim] = []

    init(on: CalendarDay, isMadeUp: Bool, people: Int, changed: [String]) {
        self.on = on
        self.isMadeUp = isMadeUp
        self.people = people
        self.changed = changed
    }

    mutating func add(_ part: SimulationShare) {
        all.add(part.all)
        countries.merge(part.countries) { $0.adding($1) }
        provinces.merge(part.provinces) { $0.adding($1) }
        phases.merge(part.phases) { $0.adding($1) }
        sexes.merge(part.sexes) { $0.adding($1) }
        contributions.count += part.contributions.count
        contributions.now += part.contributions.now
        contributions.then += part.contributions.then
    }
}

extension SimulationTally {
    fileprivate func adding(_ other: SimulationTally) -> SimulationTally {
        var sum = self
        sum.add(other)
        return sum
    }
}
