// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Days of phase during that a payment and a contract give together, before arrival, leave or death cut them.
struct DuringSpell: Sendable, Hashable {
    let first: CalendarDay
    /// With the time for the return after the contract or the paid months.
    private(set) var last: CalendarDay
    private(set) var opening: CoverOpening
    private(set) var ending: CoverEnding
    let paid: PaidSpell
    /// The contract is not the first one nor its extension.
    let underChangedContract: Bool

    func contains(_ day: CalendarDay) -> Bool { first <= day && day <= last }

    /// Cover is where paid months and contracts meet, each with the time for the return after it, from departure on.
    /// Spells are in order and never overlap.
    static func all(paid: [PaidSpell], contracts: [ContractSpell], departed: CalendarDay) -> [DuringSpell] {
        var pieces: [DuringSpell] = []
        for (place, contract) in contracts.enumerated() {
            let changed = contract.fact.kind == .changeOfEmployer || contract.fact.kind == .changeOfCountry
            for spell in paid {
                let begin = place == 0 ? min(contract.first, departed) : contract.first
                let first = max(spell.open, begin, departed)
                let end = min(spell.last, contract.last).adding(months: spell.tail.value)
                guard first <= end else { continue }
                pieces.append(
                    DuringSpell(
                        first: first, last: end,
                        opening: first == departed ? .departed : .paidAfterDeparture(departed: departed),
                        ending: ending(spell, contract), paid: spell, underChangedContract: changed))
            }
        }
        if pieces.count > 1 { pieces.sort { ($0.first, $0.last) < ($1.first, $1.last) } }
        return joined(pieces)
    }

    private static func ending(_ paid: PaidSpell, _ contract: ContractSpell) -> CoverEnding {
        if paid.last < contract.last { return .paidMonthsOver(lastDay: paid.last) }
        return contract.endedEarly ? .contractEndedEarly(on: contract.last) : .contractOver(lastDay: contract.last)
    }

    /// Where pieces overlap the one that lasts longer takes over on its first day.
    private static func joined(_ pieces: [DuringSpell]) -> [DuringSpell] {
        guard pieces.count > 1 else { return pieces }
        var spells: [DuringSpell] = []
        for var piece in pieces {
            guard let current = spells.last else {
                spells.append(piece)
                continue
            }
            if piece.last < current.last { continue }
            if piece.last == current.last {
                spells[spells.count - 1].ending = piece.ending
            } else if piece.first == current.first {
                piece.opening = current.opening
                spells[spells.count - 1] = piece
            } else if piece.first <= current.last.adding(days: 1) {
                spells[spells.count - 1].last = piece.first.adding(days: -1)
                spells[spells.count - 1].ending = .continued
                piece.opening = .continued
                spells.append(piece)
            } else {
                piece.opening = .renewed
                spells.append(piece)
            }
        }
        return spells
    }
}
