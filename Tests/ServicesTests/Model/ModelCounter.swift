// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Testing

/// Cash.
extension ModelRun {
    /// A cashier takes cash for an invoice: all of it, a part, too much.
    mutating func takeCash() async throws {
        guard let invoice = anyInvoice() else { return }
        if case .closed = model.drawer {
            _ = try await door.openDrawer(place: "Loket", by: officers.desk, repeatKey: nil)
            model.drawer = .open(since: house.now)
        }
        let customer = invoice.virtualAccount.customer
        let rest = max(Rupiah(1), invoice.amount - model.waiting(for: customer))
        let some = Rupiah(1 + Int64(draws.below(Int(invoice.amount.amount + 50_000))))
        let amount = draws.isWithin(percent: 60) ? rest : some
        let expected = model.refusal(ofCash: amount, for: customer, at: house.now)
        do {
            let receipt = try await door.takeCash(
                amount, for: invoice.number, payer: "Budi", by: officers.desk, repeatKey: nil
            ).receipt
            #expect(expected == nil)
            let reference = BooksModel.Reference(channel: BooksModel.drawerAccount, text: receipt.slip ?? "")
            if model.settlesStraight(amount, customer) {
                model.settle(customer, over: reference, from: BooksModel.drawerAccount)
            } else {
                model.take(
                    .init(reference: reference, account: BooksModel.drawerAccount, amount: amount, number: customer),
                    as: ID(number: receipt.id.number), at: house.now)
            }
        } catch let failure as Failure {
            #expect(failure.code == expected)
        }
    }

    /// Cash goes to the bank, or the drawer is counted, or a colleague closes it.
    mutating func moveCash() async throws {
        switch model.drawer {
        case .closed: return
        case .counted: try await closeDrawer()
        case .open where draws.isWithin(percent: 50):
            let balance = model.balance(BooksModel.drawerAccount)
            let amount = Rupiah(Int64(1 + draws.below(Int(max(1, balance) + 10_000))))
            do {
                _ = try await door.depositCash(amount, reference: "SETOR", by: officers.desk, repeatKey: nil)
                #expect(amount.amount <= balance)
                model.bringToBank(amount)
            } catch let failure as Failure {
                #expect(failure.code == "drawer-too-little")
                #expect(amount.amount > balance)
            }
        case .open: try await countDrawer()
        }
    }

    private mutating func countDrawer() async throws {
        guard case .open(let since) = model.drawer else { return }
        let balance = model.balance(BooksModel.drawerAccount)
        let counted = max(0, balance + Int64(draws.below(3) - 1) * 500)
        let view = try await door.countDrawer(
            counted: Rupiah(counted), note: "Dihitung.", by: officers.desk, repeatKey: nil)
        model.drawer = .counted(view.day.id, difference: counted - balance, since: since)
    }

    mutating func closeDrawer() async throws {
        try await countDrawer()
        guard case .counted(let id, let difference, _) = model.drawer else { return }
        _ = try await door.closeDrawer(id, approve: true, by: officers.second, repeatKey: nil)
        model.closeDrawer(difference)
    }
}
