// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// What a draft does to some people, counted and added up.
public struct SimulationTally: Sendable, Hashable {
    /// What one answer, such as the amount of a benefit, becomes.
    public struct Measure: Sendable, Hashable {
        public internal(set) var higher = 0
        public internal(set) var lower = 0
        /// One law knows the value and the other does not.
        public internal(set) var unknown = 0
        /// Under the law in force and under the draft, of those for whom both are known.
        public internal(set) var now = Int64(0)
        public internal(set) var then = Int64(0)

        public var difference: Int64 { then - now }

        mutating func add(now: Int64, then: Int64) -> Int {
            if now == PopulationResults.unknown || then == PopulationResults.unknown {
                if now != then { unknown += 1 }
                return 0
            }
            self.now += now
            self.then += then
            if then > now { higher += 1 } else if then < now { lower += 1 }
            return then == now ? 0 : then > now ? 1 : -1
        }

        mutating func add(_ other: Measure) {
            higher += other.higher
            lower += other.lower
            unknown += other.unknown
            now += other.now
            then += other.then
        }
    }

    /// Who is covered under one of the two laws.
    public private(set) var people = 0
    /// Pays less or would get more, and nothing is worse.
    public private(set) var gaining = 0
    /// Pays more or would get less, and nothing is better.
    public private(set) var losing = 0
    /// Something is better and something is worse.
    public private(set) var mixed = 0
    public private(set) var contributions = Measure()
    /// In the order of `PopulationLaw.events`.
    public private(set) var benefits = [Measure](repeating: Measure(), count: PopulationLaw.events.count)

    public init() {}

    public var unchanged: Int { people - gaining - losing - mixed }

    /// What all eight benefits together would pay, if each happened to everybody once.
    public var protection: Measure {
        benefits.reduce(into: Measure()) { $0.add($1) }
    }

    /// Adds one person.
    mutating func add(now: PopulationResults, then: PopulationResults, _ row: Int) {
        people += 1
        var better = contributions.add(now: now.due[row], then: then.due[row]) < 0
        var worse = then.due[row] > now.due[row] && now.due[row] != PopulationResults.unknown
        for place in benefits.indices {
            let change = benefits[place].add(now: now.benefits[place][row], then: then.benefits[place][row])
            better = better || change > 0
            worse = worse || change < 0
        }
        switch (better, worse) {
        case (true, true): mixed += 1
        case (true, false): gaining += 1
        case (false, true): losing += 1
        case (false, false): break
        }
    }

    mutating func add(_ other: SimulationTally) {
        people += other.people
        gaining += other.gaining
        losing += other.losing
        mixed += other.mixed
        contributions.add(other.contributions)
        for place in benefits.indices { benefits[place].add(other.benefits[place]) }
    }
}
