// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// The days on which one contract of a placement counts, after later contracts and early endings.
struct ContractSpell: Sendable, Hashable {
    let fact: ContractFact
    let first: CalendarDay
    private(set) var last: CalendarDay
    private(set) var endedEarly = false

    private init(_ fact: ContractFact, last: CalendarDay) {
        self.fact = fact
        self.first = fact.firstDay
        self.last = last
    }

    /// Contracts in order of their first day. The initial contract recorded last replaces earlier ones; a contract
    /// gives way to the next from the day that one begins.
    static func all(_ contracts: [ContractFact], endings: [JourneyEvent]) -> [ContractSpell] {
        var counted = contracts
        if let initial = initial(of: contracts) {
            counted.removeAll { $0.kind == .initial && $0.id != initial.id }
        }
        if counted.count > 1 {
            counted.sort { ($0.firstDay, $0.recordedAt, $0.id) < ($1.firstDay, $1.recordedAt, $1.id) }
        }
        var spells: [ContractSpell] = []
        for (place, fact) in counted.enumerated() {
            var last = fact.lastDay
            if place + 1 < counted.count { last = min(last, counted[place + 1].firstDay.adding(days: -1)) }
            if last >= fact.firstDay { spells.append(ContractSpell(fact, last: last)) }
        }
        for ending in endings { end(&spells, by: ending) }
        return spells
    }

    /// The contract a placement began with; of several the one recorded last.
    static func initial(of contracts: [ContractFact]) -> ContractFact? {
        contracts.lazy.filter { $0.kind == .initial }.max { ($0.recordedAt, $0.id) < ($1.recordedAt, $1.id) }
    }

    /// An early end cuts the contract it falls into. An extension of that contract which was agreed before the end
    /// was told falls away with it.
    private static func end(_ spells: inout [ContractSpell], by ending: JourneyEvent) {
        guard !spells.isEmpty else { return }
        let place = spells.lastIndex { $0.first <= ending.day } ?? 0
        guard ending.day < spells[place].last else { return }
        spells[place].last = ending.day
        spells[place].endedEarly = true
        let next = place + 1
        while next < spells.count, spells[next].fact.kind == .extension,
            spells[next].fact.recordedAt <= ending.recordedAt
        {
            spells.remove(at: next)
        }
    }
}
