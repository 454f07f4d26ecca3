// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import People
import Store
import Testing

@testable import Services

/// Payout lists, from the debt to the settled line.
extension ModelRun {
    static let rememberedLists = 12

    /// People are owed money, some much, some the same amount again.
    mutating func owe() async throws {
        guard let invoice = anyInvoice() else { return }
        for _ in 0..<(1 + draws.below(5)) {
            calls += 1
            let isRefund = draws.isWithin(percent: 50)
            let amount = Rupiah(
                draws.isWithin(percent: 10)
                    ? 250_000 : Int64(10_000 + draws.below(draws.isWithin(percent: 10) ? 90_000_000 : 2_000_000)))
            let number = draws.isWithin(percent: 10) ? "1111111111" : String(2_000_000_000 + calls)
            let id = try await owe(amount, isRefund ? .refund : .scholarship, to: number, of: invoice.person)
            model.owe(id, amount, on: isRefund ? "refunds-payable" : "benefits-payable")
        }
    }

    private func owe(
        _ amount: Rupiah, _ kind: PayableStore.Kind, to number: String, of person: ID<PersonRecord>
    ) async throws -> ID<OwedRecord> {
        try await house.database.write { [door, calls] transaction in
            let context = WriteContext(door, transaction, .preparePayoutList, .system("test"))
            let serial: ID<EntryRecord> = context.newID()
            try LedgerStore(transaction).post(
                Entry(
                    .lawCorrected, businessDay: context.today, reference: serial.number,
                    postings: [Posting(.lawCorrections, amount), Posting(kind.debt, -amount)]),
                id: serial, at: context.now)
            let account = try BankAccount.parse(bankCode: "002", number: number, holder: "Wahyu Sentosa")
            return try context.owe(
                amount, kind, source: "model:\(serial)", number: "M-\(calls)", claim: nil, about: person,
                payee: person, to: try context.recordAccount(account, of: person), dueOn: context.today)
        }
    }

    /// Finance makes a list of what is due; what conflicts stays beside it until somebody says why it may be paid.
    mutating func prepareList() async throws {
        let waiting = model.waitingDebts
        do {
            let view = try await door.preparePayoutList(by: officers.finance, repeatKey: nil)
            lists.append(view.head.id)
            try note(view)
            #expect(Set(view.lines.map(\.line.payable)).union(view.waiting.map(\.payable.id)) == waiting)
            for rest in view.waiting where draws.isWithin(percent: 60) {
                try note(
                    try await door.addPayoutLine(
                        rest.payable.id, to: view.head.id, reason: "Sudah diperiksa dua kali.", by: officers.finance,
                        repeatKey: nil))
            }
        } catch let failure as Failure {
            #expect(failure.code == "payout-nothing-due" && waiting.isEmpty)
        }
    }

    /// What a list's lines say of their debts: one that the list left behind waits again, a new one is taken.
    mutating func note(_ view: PayoutListView) throws {
        for line in view.lines.map(\.line) {
            let debt = try #require(model.debts[line.payable])
            #expect(debt.amount == line.amount)
            if line.state.isAlive { #expect(debt.line == nil || debt.line == line.id, "a debt stands on one line") }
            if line.state == .listed { model.list(line.id, of: line.payable) }
            if !line.state.isAlive { model.free(line.id, of: line.payable) }
        }
    }

    /// A list goes a step further.
    mutating func advanceList() async throws {
        guard !lists.isEmpty else { return }
        let id = lists[draws.below(lists.count)]
        let view = try await door.viewPayoutList(id, by: officers.finance)
        try note(view)
        let hasLines = view.lines.contains { $0.line.state == .listed }
        switch view.list.state.name {
        case .open where hasLines, .locked where hasLines, .approved where hasLines:
            try note(try await consent(to: view))
        case .authorised where hasLines: try await release(view)
        case .open, .locked, .approved, .authorised, .settled: try await close(view)
        case .released: try await report(view)
        case .closed: lists.removeAll { $0 == id }
        }
    }

    /// The step that officers take before the release; a list may also lose a line or be sent back.
    private mutating func consent(to view: PayoutListView) async throws -> PayoutListView {
        let id = view.head.id
        guard let consent = view.list.state.consent else {
            if draws.isWithin(percent: 5), let line = view.lines.first(where: { $0.line.state == .listed })?.line {
                model.free(line.id, of: line.payable)
                return try await door.removePayoutLine(line.id, by: officers.finance, repeatKey: nil)
            }
            return try await door.lockPayoutList(id, by: officers.finance, repeatKey: nil)
        }
        #expect(
            consent.needed
                == (consent.total <= Rupiah(100_000_000) ? 1 : consent.total <= Rupiah(1_000_000_000) ? 2 : 3))
        if draws.isWithin(percent: 4) {
            return try await door.sendBackPayoutList(
                id, reason: "Satu nama keliru.", by: officers.manager, repeatKey: nil)
        }
        guard case .locked = view.list.state else {
            return try await door.authorisePayoutList(id, by: officers.manager, repeatKey: nil)
        }
        let approver = consent.approvers.isEmpty ? officers.approver : officers.secondApprover
        if consent.approvers.count == 2 {
            return try await door.approvePayoutList(id, by: officers.secondManager, repeatKey: nil)
        }
        return try await door.approvePayoutList(id, by: approver, repeatKey: nil)
    }

    private mutating func release(_ view: PayoutListView) async throws {
        let listed = view.lines.map(\.line).filter { $0.state == .listed }
        let isAsked = listed.allSatisfy { $0.inquiry == .agrees }
        do {
            let channel: PayoutList.Channel = draws.isWithin(percent: 60) ? .snap : .file
            let released = try await door.releasePayoutList(
                view.head.id, over: channel, by: officers.finance, repeatKey: nil)
            #expect(isAsked)
            for line in listed { model.release(line.id, of: line.payable, at: house.now) }
            try note(released)
        } catch let failure as Failure {
            #expect(failure.code == "payout-inquiry-missing" && !isAsked)
            try await workOff()
        }
        await #expect(throws: Failure.self) {
            try await door.releasePayoutList(view.head.id, over: .snap, by: officers.secondManager, repeatKey: nil)
        }
    }

    /// A list ends; what it did not bring to its payees may go on another one.
    private mutating func close(_ view: PayoutListView) async throws {
        let id = view.head.id
        if view.list.state.name == .settled, draws.isWithin(percent: 60) {
            let left = Set(view.lines.map(\.line).filter { !$0.state.isAlive }.map(\.payable))
                .filter { model.debts[$0]?.line == nil }
            do {
                let next = try await door.followUpPayoutList(id, by: officers.finance, repeatKey: nil)
                #expect(Set(next.lines.map(\.line.payable)) == left)
                lists.append(next.head.id)
                try note(next)
            } catch let failure as Failure {
                #expect(failure.code == "payout-nothing-due" && left.isEmpty)
            }
        }
        _ = try await door.closePayoutList(id, by: officers.finance, repeatKey: nil)
        lists.removeAll { $0 == id }
    }
}
