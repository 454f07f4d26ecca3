// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

/// What one task of a simulation has counted.
struct SimulationShare: Sendable {
    private(set) var all = SimulationTally()
    private(set) var countries: [Country: SimulationTally] = [:]
    private(set) var provinces: [Province: SimulationTally] = [:]
    private(set) var phases: [Phase: SimulationTally] = [:]
    private(set) var sexes: [Sex: SimulationTally] = [:]
    private(set) var contributions = SimulationReport.Yearly()

    /// Counts some people from the first on.
    mutating func add(
        _ population: SimulatedPopulation, from first: Int, now: PopulationResults, then: PopulationResults,
        year: ClosedRange<Int32>
    ) {
        for row in 0..<now.count {
            let person = first + row
            if year.contains(population.people.registered[person]), now.due[row] != PopulationResults.unknown,
                then.due[row] != PopulationResults.unknown
            {
                contributions.count += 1
                contributions.now += Rupiah(now.due[row])
                contributions.then += Rupiah(then.due[row])
            }
            guard let phase = SimulationShare.phase(now.phase[row]) ?? SimulationShare.phase(then.phase[row]) else {
                continue
            }
            all.add(now: now, then: then, row)
            countries[population.countries[person], default: SimulationTally()].add(now: now, then: then, row)
            provinces[population.provinces[person], default: SimulationTally()].add(now: now, then: then, row)
            phases[phase, default: SimulationTally()].add(now: now, then: then, row)
            sexes[population.sexes[person], default: SimulationTally()].add(now: now, then: then, row)
        }
    }

    private static func phase(_ number: Int64) -> Phase? {
        switch number {
        case 1: .before
        case 2: .during
        case 3: .after
        default: nil
        }
    }
}
