// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Has the placement system told of those who were members before it was connected, a slice a call. A slice waits
    /// until the one before was told, so that what changes today does not wait behind everybody. What was begun goes
    /// on where it was, in whichever process; whose standing the system knows is not told again.
    ///
    /// Where the system is not connected, what was told is no longer all: connected again, it is told of everybody.
    ///
    /// - Returns: how many members were gone through.
    @discardableResult public func tellEarlierMembers(atOnce: Int = 200) async throws -> Int {
        let party = OutsidePartyStore.Party.placementSystem
        let progress = try await database.read { try OutsideBackfillStore($0).find(party) }
        guard settings.registers.placement != nil else {
            if progress != nil { try await database.write { try OutsideBackfillStore($0).forget(party) } }
            return 0
        }
        let now = clock.now()
        let isIdle = try await database.read { transaction in
            if let state = try OutsidePartyStore(transaction).find(party), state.restsUntil > now { return false }
            return try OutsideTaskStore(transaction).due(party, at: now, limit: atOnce).count < atOnce
        }
        guard progress?.finishedAt == nil, isIdle else { return 0 }
        return try await database.write { transaction in
            let context = WriteContext(self, transaction, .tellPlacementSystem, .system("registers"))
            return try context.tellOfMembers(party, atOnce: atOnce)
        }
    }
}

extension WriteContext {
    fileprivate func tellOfMembers(_ party: OutsidePartyStore.Party, atOnce: Int) throws -> Int {
        let store = OutsideBackfillStore(transaction)
        let progress = try store.find(party)
        guard progress?.finishedAt == nil else { return 0 }
        let reached = progress?.reached ?? ID(number: 0)
        let members = try store.members(after: reached, limit: atOnce)
        let cover = try CoverStore(transaction).periods(of: members)
        try tellPlacementSystem(members.map { ($0, .coverChanged(cover[$0, default: []])) })
        try store.keep(
            .init(reached: members.last ?? reached, finishedAt: members.count < atOnce ? now : nil), of: party)
        return members.count
    }
}
