// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    /// How many payments a list takes.
    public static let longestPayoutList = 1_000

    /// Makes a list of what is due, or of what is named. What conflicts with something else stays behind and is shown
    /// beside the list with the reason.
    public func preparePayoutList(
        _ named: [ID<OwedRecord>] = [], by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await write(.preparePayoutList, by: actor, repeatKey: repeatKey) { context in
            let store = PayableStore(context.transaction)
            let found =
                try named.isEmpty
                ? store.waiting(through: context.today, limit: Self.longestPayoutList) : named.map(store.get)
            guard !found.isEmpty else { throw Failure(.refused, "payout-nothing-due") }
            let list = try context.newPayoutList()
            let adder = try PayoutLineAdder(context, list)
            for payable in found {
                do {
                    try adder.add(payable)
                } catch let conflict as Failure where conflict.kind == .conflict {
                    context.note(conflict.code)
                }
            }
            return list
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }

    /// Puts one more payment on an open list.
    ///
    /// - Parameter reason: Why a soft conflict is accepted.
    public func addPayoutLine(
        _ payable: ID<OwedRecord>, to list: ID<PayoutListRecord>, reason: String?, by actor: Actor,
        repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await write(.preparePayoutList, by: actor, repeatKey: repeatKey) { context in
            try PayoutLineAdder(context, list).add(
                try PayableStore(context.transaction).get(payable), reason: reason)
            try context.appendStep("prepare", to: list)
            return list
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }

    /// Takes a payment off an open list. A line that was compared with the sanctions list stays there, stopped.
    public func removePayoutLine(
        _ line: ID<PayoutLineRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await write(.preparePayoutList, by: actor, repeatKey: repeatKey) { context in
            let found = try PayoutLineStore(context.transaction).get(line)
            let isScreened = try SanctionHitStore(context.transaction).all(of: found.list).contains { $0.line == line }
            try context.changeList(found.list, step: "prepare") { list in
                if isScreened {
                    try list.stop(line, reason: "taken-off")
                } else {
                    try list.remove(line, by: try context.listOfficer())
                }
            }
            if !isScreened { try PayoutLineStore(context.transaction).remove(line) }
            return found.list
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }

    /// A new list of what another list did not bring to its payees: lines that failed, were stopped or came back.
    ///
    /// - Throws: `refused` `payout-nothing-due` where every line arrived or is on its way elsewhere.
    public func followUpPayoutList(
        _ id: ID<PayoutListRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PayoutListView {
        try await write(.preparePayoutList, by: actor, repeatKey: repeatKey) { context in
            let lines = try PayoutLineStore(context.transaction).all(of: id).filter { !$0.state.isAlive }
            let list = try context.newPayoutList(follows: id)
            let adder = try PayoutLineAdder(context, list)
            for line in lines {
                do {
                    try adder.add(
                        try PayableStore(context.transaction).get(line.payable), reason: "follow-up of \(id)")
                } catch let conflict as Failure where conflict.kind == .conflict {
                    context.note(conflict.code)
                }
            }
            guard try !PayoutLineStore(context.transaction).all(of: list).isEmpty else {
                throw Failure(.refused, "payout-nothing-due")
            }
            return list
        } answer: { context, id in
            try PayoutListReader(context.transaction, door: context.door).view(id, on: context.today)
        }
    }
}
