// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Store

extension Door {
    /// Opens the cashier's drawer for the day.
    ///
    /// - Parameter place: the counter where it stands.
    /// - Throws: `conflict` `drawer-open-already` while an earlier day is not closed by a second officer.
    public func openDrawer(place: String, by actor: Actor, repeatKey: RepeatKey?) async throws -> DrawerView {
        try await write(.openDrawer, by: actor, repeatKey: repeatKey) { context in
            guard let signIn = actor.account else { throw Failure(.unauthenticated, "sign-in-needed") }
            let store = DrawerStore(context.transaction)
            guard try store.findOpen(of: signIn) == nil else { throw Failure(.conflict, "drawer-open-already") }
            let id = try Drawers(context).open(of: signIn, cashier: actor.name, place: place)
            return id
        } answer: { context, id in
            try DrawerReader(context.transaction).view(try DrawerStore(context.transaction).get(id))
        }
    }

    /// The cashier counts the drawer at the end of the day; from then on nothing goes in or out.
    ///
    /// - Throws: `conflict` `drawer-not-open`; `invalid` `drawer-note-needed` where the count differs and nothing is
    ///   said about it.
    public func countDrawer(
        counted: Rupiah, note: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> DrawerView {
        try await write(.countDrawer, by: actor, repeatKey: repeatKey) { context in
            let day = try DrawerReader(context.transaction).open(of: actor)
            let expected = try LedgerStore(context.transaction).balance(.drawer(day.drawer))
            guard counted == expected || !note.isEmpty else {
                throw Failure(
                    .invalid, "drawer-note-needed", field: "note",
                    details: ["counted": String(counted.amount), "expected": String(expected.amount)])
            }
            _ = try DrawerStore(context.transaction).count(
                day.id, expected: expected, counted: counted, note: note, at: context.now)
            return day.id
        } answer: { context, id in
            try DrawerReader(context.transaction).view(try DrawerStore(context.transaction).get(id))
        }
    }

    /// A second officer closes a counted drawer, or has it counted again. A difference goes into the books.
    ///
    /// - Throws: `refused` `second-officer-needed` for the cashier; `conflict` `drawer-not-counted`.
    public func closeDrawer(
        _ id: ID<DrawerDayRecord>, approve: Bool, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> DrawerView {
        try await write(.closeDrawer, by: actor, repeatKey: repeatKey) { context in
            let store = DrawerStore(context.transaction)
            let view = try DrawerReader(context.transaction).view(try store.get(id))
            guard view.day.signIn != actor.account, view.day.cashier != actor.name else {
                throw Failure(.refused, "second-officer-needed")
            }
            let isDone = try approve ? store.close(id, at: context.now, by: actor.name) : store.uncount(id)
            guard isDone, let difference = view.difference else { throw Failure(.conflict, "drawer-not-counted") }
            if approve, difference != .zero {
                try LedgerStore(context.transaction).post(
                    .cashCounted(difference, drawer: view.day.drawer, day: id, on: context.today),
                    id: context.newID(), at: context.now)
            }
            context.note(approve ? "closed" : "again")
            return id
        } answer: { context, id in
            try DrawerReader(context.transaction).view(try DrawerStore(context.transaction).get(id))
        }
    }

    /// The cashier brought cash to the bank.
    ///
    /// - Parameter reference: the bank's number of the deposit slip.
    /// - Throws: `conflict` `drawer-not-open`; `refused` `drawer-too-little` beyond what lies in the drawer.
    public func depositCash(
        _ amount: Rupiah, reference: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> DrawerView {
        try await write(.depositCash, by: actor, repeatKey: repeatKey) { context in
            let day = try DrawerReader(context.transaction).open(of: actor)
            let balance = try LedgerStore(context.transaction).balance(.drawer(day.drawer))
            guard amount > .zero, amount <= balance else {
                throw Failure(
                    .refused, "drawer-too-little", field: "amount", details: ["balance": String(balance.amount)])
            }
            let id: ID<CashDepositRecord> = context.newID()
            try DrawerStore(context.transaction).insert(
                id, day: day.id, amount: amount, reference: reference, at: context.now, by: actor.name)
            try LedgerStore(context.transaction).post(
                .cashDeposited(amount, drawer: day.drawer, id, on: context.today), id: context.newID(),
                at: context.now)
            return day.id
        } answer: { context, id in
            try DrawerReader(context.transaction).view(try DrawerStore(context.transaction).get(id))
        }
    }
}

/// Opens drawers as a part of a use case.
struct Drawers {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Opens the day of a drawer of which no day is open; whoever has none gets one.
    func open(of signIn: ID<UserAccount>, cashier: String, place: String) throws -> ID<DrawerDayRecord> {
        let store = DrawerStore(context.transaction)
        let number: Int
        if let known = try store.number(of: signIn) {
            number = known
        } else {
            number = Int(try SequenceStore(context.transaction).next("drawer"))
            try store.insert(context.newID(), number: number, signIn: signIn, at: context.now)
        }
        let id: ID<DrawerDayRecord> = context.newID()
        let balance = try LedgerStore(context.transaction).balance(.drawer(number))
        try store.open(id, drawer: number, place: place, cashier: cashier, opening: balance, at: context.now)
        context.note("\(number)")
        return id
    }
}
