// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Services
import Store
import Testing

@Suite("An invoice that is paid in parts, as its page tells it")
struct PartialPaymentsTests {
    private func parts(_ house: SuspenseHouse, _ invoice: ID<InvoiceRecord>) async throws -> PartialPayments {
        try await house.door.viewInvoiceWithPromise(invoice, by: house.finance).parts
    }

    @Test func aPartThatGoesBackIsNoLongerListedAndTheWholeIsMissing() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let item = try await house.taken(300_000, for: invoice.number)
        let before = try await parts(house, invoice.id)
        #expect(before.shares.map(\.amount) == [Rupiah(300_000)] && before.missing == Rupiah(32_500))
        #expect(before.shares.first?.payment == item.id)
        _ = try await house.door.resolveUnallocated(
            item.id, Resolution([.refund(Rupiah(300_000))]), note: "", by: house.finance, repeatKey: nil)
        let after = try await parts(house, invoice.id)
        #expect(after.shares.isEmpty && after.missing == invoice.amount)
    }

    @Test func aPartThatADecisionIsAskedAboutDoesNotCount() async throws {
        let house = try await SuspenseHouse.make(limits: MoneyLimits(resolutionAlone: Rupiah(1_000)))
        let invoice = try #require(try await house.worker().invoices.first)
        let item = try await house.taken(300_000, for: invoice.number)
        _ = try await house.door.resolveUnallocated(
            item.id, Resolution([.refund(Rupiah(300_000))]), note: "salah kirim", by: house.finance, repeatKey: nil)
        let asked = try await parts(house, invoice.id)
        #expect(asked.shares.isEmpty && asked.missing == invoice.amount)
    }

    @Test func aLastPartAboveWhatWasAskedCountsWithWhatSettled() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        _ = try await house.taken(300_000, for: invoice.number, reference: "1")
        let last = try await house.taken(40_000, for: invoice.number, reference: "2")
        #expect(last.reason == .tooMuch && last.remaining == Rupiah(7_500))
        let settled = try await parts(house, invoice.id)
        #expect(settled.shares.map(\.amount) == [Rupiah(300_000), Rupiah(32_500)] && settled.missing == .zero)
    }

    @Test func aPartBesideAWholePaymentAtABankIsNotToldAsPayingTheInvoice() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        _ = try await house.taken(300_000, for: invoice.number)
        let customer = invoice.virtualAccount.customer
        let asked = try await house.door.inquireInvoice(customerNumber: customer, partner: "test-partner")
        #expect(asked?.amount == invoice.amount, "a bank is asked for the whole")
        #expect(try await house.notice(customer, Rupiah(32_500), request: "A") == .wrongAmount)
        #expect(try await house.notice(customer, invoice.amount, request: "B") == .accepted)
        let settled = try await parts(house, invoice.id)
        #expect(settled.shares.isEmpty && settled.missing == .zero)
    }
}
