// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import Testing

@Suite("Cash at a counter")
struct CounterTests {
    private func cashier(_ house: SuspenseHouse, _ number: Int64 = 910) async throws -> Actor {
        try await SuspenseHouse.officer(.counterOfficer, "loket-\(number)", number, house.house)
    }

    @Test func cashSettlesAnInvoiceAndItsReceiptCanBeChecked() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let cashier = try await cashier(house)
        _ = try await house.door.openDrawer(place: "LTSA Cilacap", by: cashier, repeatKey: nil)
        let view = try await house.door.takeCash(
            invoice.amount, for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        #expect(view.receipt.slip == "KW-2026-0000001" && view.receipt.payer == "Budi")
        #expect(try await house.state(invoice.id) == .settled)
        #expect(try await house.balance(.drawer(1)) == invoice.amount)
        let code = try #require(view.checkPath.split(separator: "/").last)
        let check = try await house.door.checkReceipt(view.receipt.id, code: String(code), by: .visitor)
        #expect(check.amount == invoice.amount && check.isSettled && check.invoiceNumber == invoice.number)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.checkReceipt(view.receipt.id, code: "0000000000000", by: .visitor)
        }
        try await house.expectBooksHold()
    }

    @Test func aPartWaitsForTheRestAndMoreIsNotTaken() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let cashier = try await cashier(house)
        _ = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        let part = try await house.door.takeCash(
            Rupiah(300_000), for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        #expect(part.receipt.settledDay == nil && part.receipt.amount == Rupiah(300_000))
        let more = await #expect(throws: Failure.self) {
            try await house.door.takeCash(
                Rupiah(32_501), for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        }
        #expect(more?.code == "cash-too-much" && more?.details["missing"] == "32500" && more?.field == "amount")
        let rest = try await house.door.takeCash(
            Rupiah(32_500), for: invoice.virtualAccount.number, payer: "Sri", by: cashier, repeatKey: nil)
        #expect(rest.receipt.settledDay != nil)
        let parts = try await house.door.viewInvoiceWithPromise(invoice.id, by: cashier).parts
        #expect(parts.shares.map(\.amount) == [Rupiah(300_000), Rupiah(32_500)], "a line for each payment")
        #expect(parts.missing == .zero)
        #expect(try await house.state(invoice.id) == .settled)
        #expect(try await house.balance(.drawer(1)) == invoice.amount)
        try await house.expectBooksHold()
    }

    @Test func aPartIsAskedAboutWhereNobodySaidThatItIsOne() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let cashier = try await cashier(house)
        _ = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        let asked = await #expect(throws: Failure.self) {
            try await house.door.takeCash(
                Rupiah(100_000), for: invoice.number, payer: "Budi", isPart: false, by: cashier, repeatKey: nil)
        }
        #expect(asked?.code == "cash-is-part" && asked?.field == "isPart" && asked?.details["rest"] == "232500")
        #expect(try await house.balance(.drawer(1)) == .zero)
        let whole = try await house.door.takeCash(
            invoice.amount, for: invoice.number, payer: "Budi", isPart: false, by: cashier, repeatKey: nil)
        #expect(whole.receipt.settledDay != nil)
    }

    @Test func cashThatIsGivenBackGoesOutByTheBankAndTheDrawerKeepsItsBook() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let cashier = try await cashier(house)
        _ = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        _ = try await house.door.takeCash(
            Rupiah(300_000), for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        let item = try #require(try await house.door.listUnallocated(.waiting, by: house.finance).items.first)
        let decided = try await house.door.resolveUnallocated(
            item.id, Resolution([.refund(Rupiah(300_000))]), note: "", by: house.finance, repeatKey: nil)
        let refund = try #require(decided.refunds.first?.refund.id)
        _ = try await house.door.settleRefund(refund, bankReference: "TRF", by: house.second, repeatKey: nil)
        #expect(try await house.balance(.drawer(1)) == Rupiah(300_000))
        #expect(try await house.balance(.bank) == Rupiah(-300_000))
        #expect(try await house.balance(.suspense) == .zero)
        #expect(try await house.balance(.refundsPayable) == .zero)
        try await house.expectBooksHold()
    }

    @Test func aDifferenceNeedsAWordAndASecondOfficerAndGoesIntoTheBooks() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let (cashier, colleague) = (try await cashier(house), try await cashier(house, 911))
        _ = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        _ = try await house.door.takeCash(
            invoice.amount, for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        _ = try await house.door.depositCash(Rupiah(300_000), reference: "SETOR-1", by: cashier, repeatKey: nil)
        let silent = await #expect(throws: Failure.self) {
            try await house.door.countDrawer(counted: Rupiah(32_000), note: "", by: cashier, repeatKey: nil)
        }
        #expect(silent?.code == "drawer-note-needed" && silent?.field == "note")
        let counted = try await house.door.countDrawer(
            counted: Rupiah(32_000), note: "uang kembali", by: cashier, repeatKey: nil)
        #expect(counted.difference == Rupiah(-500) && counted.state == .counted)
        await #expect(throws: Failure(.conflict, "drawer-not-open")) {
            try await house.door.depositCash(Rupiah(1), reference: "X", by: cashier, repeatKey: nil)
        }
        await #expect(throws: Failure(.refused, "second-officer-needed")) {
            try await house.door.closeDrawer(counted.day.id, approve: true, by: cashier, repeatKey: nil)
        }
        #expect(try await house.balance(.cashDifference) == .zero)
        let closed = try await house.door.closeDrawer(
            counted.day.id, approve: true, by: colleague, repeatKey: nil)
        #expect(closed.state == .closed)
        #expect(try await house.balance(.cashDifference) == Rupiah(500))
        #expect(try await house.balance(.drawer(1)) == Rupiah(32_000))
        #expect(try await house.balance(.bank) == Rupiah(300_000))
        let next = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        #expect(next.day.opening == Rupiah(32_000) && next.day.drawer == 1)
        try await house.expectBooksHold()
    }

    @Test func withoutAnOpenDrawerNoCashIsTakenAndOthersDrawersAreNotShown() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let (cashier, colleague) = (try await cashier(house), try await cashier(house, 911))
        await #expect(throws: Failure(.conflict, "drawer-not-open")) {
            try await house.door.takeCash(
                invoice.amount, for: invoice.number, payer: "Budi", by: cashier, repeatKey: nil)
        }
        let mine = try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewDrawer(mine.day.id, by: colleague)
        }
        await #expect(throws: Failure(.conflict, "drawer-open-already")) {
            try await house.door.openDrawer(place: "LTSA", by: cashier, repeatKey: nil)
        }
    }
}
