// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

extension WriteContext {
    /// After a registration the registers are asked about the person, and the placement system is told. Whoever is not
    /// connected is not waited for.
    func askRegisters(about person: ID<PersonRecord>) throws {
        let registers = door.settings.registers
        let tasks = OutsideTaskStore(transaction)
        if registers.placement != nil { try tasks.add(newID(), .check, about: person, at: now, due: now) }
        if registers.population != nil { try tasks.add(newID(), .verify, about: person, at: now, due: now) }
    }

    /// Has the placement system told how these people are insured, now and on the day after their cover ends.
    func tellPlacementSystem(_ all: [(person: ID<PersonRecord>, news: PartnerNews)]) throws {
        guard door.settings.registers.placement != nil else { return }
        let tasks = OutsideTaskStore(transaction)
        for one in all {
            switch one.news {
            case .enrolled, .paid: try tasks.add(newID(), .push, about: one.person, at: now, due: now)
            case .coverChanged(let periods):
                try tasks.add(newID(), .push, about: one.person, at: now, due: now)
                for turn in MembershipStanding.turns(periods).sorted() where turn > today {
                    try tasks.add(newID(), .push, about: one.person, at: now, due: Instant(startOf: turn))
                }
            case .claimDecided, .payoutSent: break
            }
        }
    }

    /// Opens a case about what a register said of a person, unless such a one is open.
    ///
    /// - Parameter reason: a stable word.
    /// - Returns: the case, new or known.
    @discardableResult func openRegisterCase(
        _ reason: String, about person: ID<PersonRecord>
    ) throws -> ID<DeskCaseRecord> {
        let cases = DeskCaseStore(transaction)
        if let known = try cases.open(.registerMismatch, about: person).first(where: { $0.reason == reason }) {
            return known.id
        }
        let id: ID<DeskCaseRecord> = newID()
        try cases.open(id, .registerMismatch, person: person, other: nil, reason: reason, at: now)
        return id
    }

    /// Notes whether a party answered; after faults it rests ever longer.
    func heard(_ party: OutsidePartyStore.Party, fault: String?) throws {
        let store = OutsidePartyStore(transaction)
        guard let fault else { return try store.answered(party, at: now) }
        let faults = try store.find(party)?.faults ?? 0
        let rest = min(300, Int64(1) << Int64(min(faults, 10)))
        try store.failed(party, String(fault.prefix(200)), at: now, restsUntil: now.adding(seconds: rest))
    }
}
