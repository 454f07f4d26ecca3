// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Services
import Store
import TestKit
import Testing

@Suite("Payment from abroad")
struct AbroadTests {
    private let partner = "test-partner"
    private let heading = "payment_request,rupiah_settled,fee"
    private let finance = Actor(account: nil, role: .finance, name: "finance")

    private func house() async throws -> (TestHouse, InvoiceView, Enrolled) {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        let worker = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
            repeatKey: nil)
        return (house, try #require(worker.invoices.first), worker)
    }

    private func tell(_ house: TestHouse, _ rate: String = "512.35", fee: String? = "30", age: Int64 = 0) async throws {
        _ = try await house.door.tellHostRate(
            HostRateNotice(
                partner: partner, currency: "TWD", rupiahPerUnit: rate, fee: fee, source: "Bank of Taiwan",
                toldAt: house.now.adding(seconds: -age)))
    }

    private func quote(_ house: TestHouse, _ invoice: InvoiceView) async throws -> HostQuote {
        try await house.door.quoteAbroad(
            customerNumber: invoice.virtualAccount.customer, currency: "TWD", partner: partner)
    }

    private func pay(
        _ house: TestHouse, _ quote: HostQuote, external: String = "1", request: String = "A-1", amount: String? = nil,
        at paidAt: Instant? = nil
    ) async throws -> PaymentAnswer {
        try await house.door.acceptAbroad(
            HostPaymentNotice(
                partner: partner, externalID: external, body: Array(external.utf8), quote: quote.quote.id,
                paymentRequest: request, amount: amount ?? quote.quote.total.text, currency: "TWD",
                paidAt: paidAt ?? house.now, outlet: "Toko Indo Taoyuan")
        ).answer
    }

    private func balance(_ house: TestHouse, _ account: LedgerAccount) async throws -> Rupiah {
        try await house.database.read { try LedgerStore($0).balance(account) }
    }

    @Test func thePayerMeetsTheInvoiceAndTheFeeInTheFewestCoins() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        let worth = quote.rate.rate.rupiah(for: quote.quote.total, rounding: .down)
        let fee = quote.rate.rate.rupiah(for: quote.quote.fee, rounding: .down)
        #expect(worth >= invoice.amount + fee)
        let less = ForeignMoney(.twd, minor: quote.quote.total.minor - 1)
        #expect(quote.rate.rate.rupiah(for: less, rounding: .down) < invoice.amount + fee)
        #expect(quote.quote.lockedUntil == house.now.adding(seconds: HostTerms.lockSeconds))
    }

    @Test func aStaleRatePricesNothing() async throws {
        let (house, invoice, _) = try await house()
        await #expect(throws: Failure.self) { try await tell(house, age: HostTerms.rateSeconds + 1) }
        try await tell(house)
        house.set(house.now.adding(seconds: HostTerms.rateSeconds + 1))
        do {
            _ = try await quote(house, invoice)
            Issue.record("a stale rate priced an invoice")
        } catch let failure as Failure { #expect(failure.code == "rate-stale") }
    }

    @Test func aPaymentMakesTwoLinkedEntriesOnceHoweverOftenItIsTold() async throws {
        let (house, invoice, worker) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        for _ in 0..<3 { #expect(try await pay(house, quote).outcome == .accepted) }
        let worth = quote.rate.rate.rupiah(for: quote.quote.total, rounding: .down)
        #expect(try await balance(house, .conversion) == worth)
        let links = try await house.database.read { try ExchangeStore($0).links(0...Int64.max) }
        #expect(links.count == 1)
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        let view = try await house.door.viewInvoiceAbroad(invoice.id, by: actor)
        #expect(view.payment?.total == quote.quote.total)
        #expect(view.payment?.rupiah == invoice.amount)
        #expect(try await house.door.viewInvoice(invoice.id, by: actor).state == .settled)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func whatIsNotThePriceOrTooLateIsRefused() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        await #expect(throws: Failure.self) { try await pay(house, quote, amount: "1.00") }
        let late = quote.quote.lockedUntil.adding(seconds: 1)
        house.set(late)
        do {
            _ = try await pay(house, quote)
            Issue.record("a payment after the lock was taken")
        } catch let failure as Failure { #expect(failure.code == "quote-over") }
        #expect(try await pay(house, quote, at: late.adding(seconds: -60)).outcome == .accepted)
    }

    @Test func whoeverPaysFirstAtHomeOrAbroadSettlesTheInvoice() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        let home = try await house.door.acceptPayment(
            PaymentNotice(
                partner: partner, externalID: "7", body: [7], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "HOME", amount: invoice.amount, paidAt: house.now))
        #expect(home.outcome == .accepted)
        #expect(try await pay(house, quote).outcome != .accepted)
        #expect(try await balance(house, .conversion) == .zero)
    }

    @Test func aSettlementExplainsFeeAndDifferenceAndEmptiesTheConversion() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        _ = try await pay(house, quote)
        let locked = quote.rate.rate.rupiah(for: quote.quote.total, rounding: .down)
        let content = "\(heading)\nA-1,\(locked.amount - 17_000),15000\n"
        let view = try await house.door.settleAbroad(
            partner: partner, fileName: "s.csv", content: content, by: finance)
        #expect(view.difference == Rupiah(-2_000))
        #expect(view.fees == Rupiah(15_000))
        #expect(try await balance(house, .conversion) == .zero)
        #expect(try await balance(house, .bank) == locked - Rupiah(17_000))
        #expect(try await house.door.verifyLedger().faults.isEmpty)
        do {
            _ = try await house.door.settleAbroad(partner: partner, fileName: "s.csv", content: content, by: finance)
            Issue.record("the same file was taken twice")
        } catch let failure as Failure { #expect(failure.code == "settlement-file-known") }
        do {
            _ = try await house.door.settleAbroad(
                partner: partner, fileName: "t.csv", content: content + "\n", by: finance)
            Issue.record("a payment was settled twice")
        } catch let failure as Failure { #expect(failure.details["reason"] == "settled-before") }
    }

    @Test func aFileWithOneWrongLineRecordsNothing() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        _ = try await pay(house, try await quote(house, invoice))
        for (line, reason) in [
            ("B-9,1000,0", "no-such-payment"), ("A-1,1,0", "far-from-locked"), ("A-1,x,0", "not-an-amount"),
        ] {
            do {
                _ = try await house.door.settleAbroad(
                    partner: partner, fileName: "s.csv", content: "\(heading)\n\(line)\n",
                    by: finance)
                Issue.record("\(reason) was let through")
            } catch let failure as Failure {
                #expect(failure.code == "settlement-file-faulty")
                #expect(failure.details["reason"] == reason)
                #expect(failure.details["line"] == "2")
            }
        }
        #expect(try await balance(house, .bank) == .zero)
    }

    @Test(arguments: Role.allCases.filter { $0 != .finance })
    func onlyFinanceTakesSettlements(_ role: Role) async throws {
        let house = try await TestHouse.make()
        await #expect(throws: Failure.self) {
            try await house.door.settleAbroad(
                partner: partner, fileName: "s", content: "\(heading)\nA,1,0",
                by: Actor(account: nil, role: role, name: "x"))
        }
    }

    @Test func moneyFromAbroadIsNotLookedForAgainOnABankStatement() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        #expect(try await pay(house, try await quote(house, invoice)).outcome == .accepted)
        let open = try await house.database.read { transaction in
            try OpenReceiptStore(transaction).find(number: invoice.number)
        }
        #expect(open == nil)
    }

    @Test func toldAgainUnderAnotherExternalIDItIsStillCounted() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        #expect(try await pay(house, quote).outcome == .accepted)
        #expect(try await pay(house, quote, external: "2").outcome == .accepted)
        #expect(try await balance(house, .channel(1)) == .zero)
    }

    @Test func whatABreakLeftUncountedKeepsTheDayOpenUntilFinanceCountsIt() async throws {
        let (house, invoice, _) = try await house()
        try await tell(house)
        let quote = try await quote(house, invoice)
        func notice(_ external: String, _ request: String, _ amount: Rupiah) -> PaymentNotice {
            PaymentNotice(
                partner: partner, externalID: external, body: [8], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: request, amount: amount, paidAt: house.now)
        }
        // The number of the call is taken, so the payment is remembered and not accepted; then it is told plainly.
        _ = try await house.door.acceptPayment(notice("9", "OTHER", Rupiah(1)))
        #expect(try await pay(house, quote, external: "9").outcome == .externalIDReused)
        #expect(try await house.door.acceptPayment(notice("10", "A-1", invoice.amount)).outcome == .accepted)
        #expect(try await house.door.listAbroadLeft(by: finance).map(\.paymentRequest) == ["A-1"])
        let open = try await house.door.closeDay(house.now.jakartaDay, by: finance)
        #expect(open.closed == nil && open.open.map(\.code) == ["abroad-uncounted"])
        #expect(try await house.door.countAbroad(by: finance) == 1)
        #expect(try await house.door.countAbroad(by: finance) == 0)
        #expect(try await balance(house, .channel(1)) == .zero)
        let worth = quote.rate.rate.rupiah(for: quote.quote.total, rounding: .down)
        #expect(try await balance(house, .conversion) == worth)
        #expect(try await house.door.closeDay(house.now.jakartaDay, by: finance).closed != nil)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test(arguments: Role.allCases.filter { $0 != .finance })
    func onlyFinanceCountsWhatWasLeft(_ role: Role) async throws {
        let house = try await TestHouse.make()
        await #expect(throws: Failure.self) {
            try await house.door.countAbroad(by: Actor(account: nil, role: role, name: "x"))
        }
    }
}
