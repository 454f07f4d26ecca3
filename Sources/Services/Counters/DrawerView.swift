// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Store

/// A day of a drawer with what went through it.
public struct DrawerView: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case open
        /// Counted; a second officer has to close it.
        case counted
        case closed
    }

    public let day: DrawerStore.Day
    public let slips: [DrawerStore.Slip]
    public let deposits: [DrawerStore.Deposit]
    /// What lies in the drawer by the books now.
    public let balance: Rupiah

    public var state: State { day.closedAt != nil ? .closed : day.countedAt != nil ? .counted : .open }
    /// Counted less expected; nil before it is counted.
    public var difference: Rupiah? {
        guard let counted = day.counted, let expected = day.expected else { return nil }
        return counted - expected
    }
}

struct DrawerReader {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func view(_ day: DrawerStore.Day) throws -> DrawerView {
        let store = DrawerStore(transaction)
        return DrawerView(
            day: day, slips: try store.slips(of: day.id), deposits: try store.deposits(of: day.id),
            balance: try LedgerStore(transaction).balance(.drawer(day.drawer)))
    }

    /// The actor's own open day.
    ///
    /// - Throws: `conflict` `drawer-not-open`.
    func open(of actor: Actor) throws -> DrawerStore.Day {
        guard let signIn = actor.account, let day = try DrawerStore(transaction).findOpen(of: signIn),
            day.countedAt == nil
        else { throw Failure(.conflict, "drawer-not-open") }
        return day
    }
}

extension Door {
    private static let longestDrawerList = 60

    /// Days of drawers: a cashier's own and those of colleagues that wait for a second officer.
    public func listDrawers(by actor: Actor) async throws -> [DrawerView] {
        try await read(.viewDrawer, by: actor) { context in
            let reader = DrawerReader(context.transaction)
            let store = DrawerStore(context.transaction)
            let all = try store.list(of: nil, limit: Self.longestDrawerList)
            let shown = actor.role == .counterOfficer ? all.filter { isFor(actor, $0) } : all
            return try shown.map(reader.view)
        }
    }

    private func isFor(_ actor: Actor, _ day: DrawerStore.Day) -> Bool {
        day.signIn == actor.account || day.countedAt != nil && day.closedAt == nil
    }

    public func viewDrawer(_ id: ID<DrawerDayRecord>, by actor: Actor) async throws -> DrawerView {
        try await read(.viewDrawer, by: actor) { context in
            let view = try DrawerReader(context.transaction).view(try DrawerStore(context.transaction).get(id))
            guard actor.role != .counterOfficer || isFor(actor, view.day) else {
                throw Failure(.absent, "no-such-record")
            }
            return view
        }
    }
}
