// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import Testing

@Suite("Money that fits no invoice as it came")
struct SuspenseTests {
    @Test func theExactAmountFoundOnAStatementSettlesAndCovers() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.worker()
        let invoice = try #require(worker.invoices.first)
        let item = try await house.taken(332_500, for: nil, remark: "iuran \(invoice.number) Budi")
        #expect(item.remaining == .zero && item.reason == nil)
        #expect(try await house.state(invoice.id) == .settled)
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        #expect(try await house.door.viewCover(worker.person, on: nil, knownAt: nil, by: actor).jkm.covered)
        #expect(try await house.balance(.bank) == Rupiah(332_500))
        #expect(try await house.balance(.suspense) == .zero)
        try await house.expectBooksHold()
    }

    @Test func theSameLineIsTakenInOnce() async throws {
        let house = try await SuspenseHouse.make()
        let first = try await house.taken(1_000, for: nil)
        let again = try await house.taken(1_000, for: nil)
        #expect(first.id == again.id)
        #expect(try await house.balance(.suspense) == Rupiah(-1_000))
        await #expect(throws: Failure(.conflict, "payment-reference-reused", field: "reference")) {
            try await house.taken(2_000, for: nil)
        }
    }

    @Test func moneyOfADayToComeIsNotTakenIn() async throws {
        let house = try await SuspenseHouse.make()
        let tomorrow = TakenPayment(
            source: .statement, channel: "bank-1", reference: "B9", account: .bank, amount: Rupiah(1_000),
            paidAt: Instant(startOf: SuspenseHouse.day("2026-11-21")))
        let refused = await #expect(throws: Failure.self) {
            try await house.door.takeUnallocated(tomorrow, by: house.finance)
        }
        #expect(refused?.code == "money-in-future" && refused?.field == "paidOn")
        #expect(refused?.details["found"] == "2026-11-21")
        #expect(try await house.balance(.suspense) == .zero)
    }

    @Test func anInvoiceIsFoundByItsNumberOrItsAccountHoweverItIsGrouped() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let account = invoice.virtualAccount.number
        for typed in [
            invoice.number, invoice.number.lowercased(), account, " \(account.prefix(5)) \(account.dropFirst(5))",
        ] {
            let found = try await house.door.findInvoice(numbered: typed, field: "bill", by: house.finance)
            #expect(found == invoice.id, "\(typed)")
        }
        await #expect(throws: Failure(.absent, "no-such-invoice", field: "bill")) {
            try await house.door.findInvoice(numbered: "T-1999-0000000", field: "bill", by: house.finance)
        }
    }

    @Test func twoPartsSettleTogetherAndTheWorkerIsTold() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        let part = try await house.taken(200_000, for: invoice.virtualAccount.number, reference: "1")
        #expect(part.reason == .tooLittle && part.remaining == Rupiah(200_000))
        #expect(try await house.state(invoice.id) == .open)
        #expect(try await house.messages().contains { $0.contains("132.500") })
        _ = try await house.taken(132_500, for: invoice.number, reference: "2")
        #expect(try await house.state(invoice.id) == .settled)
        #expect(try await house.balance(.suspense) == .zero)
        try await house.expectBooksHold()
    }

    @Test func moreThanAskedSettlesAndItsRestIsKeptForTheNextInvoice() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.worker()
        let invoice = try #require(worker.invoices.first)
        let item = try await house.taken(400_000, for: invoice.number)
        #expect(try await house.state(invoice.id) == .settled)
        #expect(item.remaining == Rupiah(67_500) && item.reason == .tooMuch)
        let view = try await house.door.viewUnallocated(item.id, by: house.finance)
        #expect(view.proposals.first?.parts == [.advance(Rupiah(67_500), for: worker.person)])
        _ = try await house.door.resolveUnallocated(
            item.id, try #require(view.proposals.first), note: "", by: house.finance, repeatKey: nil)
        #expect(try await house.door.listUnallocated(.kept, by: house.finance).items.map(\.id) == [item.id])
        #expect(try await house.door.applyAdvances(by: .system("test")) == 0)
        try await house.expectBooksHold()
    }

    @Test func keptMoneySettlesTheNextInvoiceItIsEnoughFor() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.worker()
        let invoice = try #require(worker.invoices.first)
        let item = try await house.taken(332_500 * 2, for: invoice.number)
        _ = try await house.door.resolveUnallocated(
            item.id, Resolution([.advance(Rupiah(332_500), for: worker.person)]), note: "", by: house.finance,
            repeatKey: nil)
        let changed = try await house.door.changeContract(
            ContractChange(
                placement: nil, kind: .extension, firstDay: SuspenseHouse.day("2028-12-01"), months: 12, country: nil,
                employer: nil),
            of: worker.person, by: .system("test"), repeatKey: nil)
        let next = try #require(changed.invoice)
        #expect(next.amount <= Rupiah(332_500))
        #expect(try await house.door.applyAdvances(by: .system("test")) == 1)
        #expect(try await house.state(next.id) == .settled)
        try await house.expectBooksHold()
    }

    @Test func aPaymentOfAPaidInvoiceGoesBackAndTheRefundIsBooked() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        #expect(try await house.notice(invoice.virtualAccount.customer, invoice.amount, request: "PR") == .accepted)
        let item = try await house.taken(332_500, for: invoice.number)
        #expect(item.reason == .twoPayers)
        let twice = try await house.taken(332_500, for: invoice.number, reference: "PR-2", channel: "test-partner")
        #expect(twice.reason == .duplicate)
        let view = try await house.door.viewUnallocated(item.id, by: house.finance)
        #expect(view.proposals.first?.parts == [.refund(Rupiah(332_500))])
        let done = try await house.door.resolveUnallocated(
            item.id, try #require(view.proposals.first), note: "", by: house.finance, repeatKey: nil)
        let refund = try #require(done.refunds.first)
        #expect(try await house.balance(.refundsPayable) == Rupiah(-332_500))
        await #expect(throws: Failure(.refused, "second-officer-needed")) {
            try await house.door.settleRefund(
                refund.refund.id, bankReference: "TRF-1", by: house.finance, repeatKey: nil)
        }
        _ = try await house.door.settleRefund(
            refund.refund.id, bankReference: "TRF-1", by: house.second, repeatKey: nil)
        #expect(try await house.balance(.refundsPayable) == .zero)
        #expect(try await house.balance(.suspense) == Rupiah(-332_500))
        await #expect(throws: Failure(.conflict, "refund-not-owed")) {
            try await house.door.cancelRefund(refund.refund.id, by: house.finance, repeatKey: nil)
        }
        try await house.expectBooksHold()
    }

    @Test func aDroppedRefundWaitsAgainByACounterEntry() async throws {
        let house = try await SuspenseHouse.make()
        let item = try await house.taken(50_000, for: nil)
        let done = try await house.door.resolveUnallocated(
            item.id, Resolution([.refund(Rupiah(50_000))]), note: "", by: house.finance, repeatKey: nil)
        let refund = try #require(done.refunds.first)
        _ = try await house.door.cancelRefund(refund.refund.id, by: house.finance, repeatKey: nil)
        #expect(try await house.balance(.suspense) == Rupiah(-50_000))
        _ = try await house.door.reverseUnallocated(item.id, by: house.finance, repeatKey: nil)
        #expect(try await house.balance(.suspense) == .zero)
        #expect(try await house.balance(.bank) == .zero)
        try await house.expectBooksHold()
    }

    @Test func aWithdrawnInvoiceTakesNoMoneyAndWhatComesForItWaits() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        _ = try await house.door.cancelInvoice(invoice.id, reason: "salah kontrak", by: house.finance, repeatKey: nil)
        #expect(try await house.state(invoice.id) == .cancelled)
        #expect(try await house.notice(invoice.virtualAccount.customer, invoice.amount, request: "P") == .expiredBill)
        #expect(try await house.taken(332_500, for: invoice.number).reason == .cancelled)
        await #expect(throws: Failure(.conflict, "invoice-cancelled")) {
            try await house.door.cancelInvoice(invoice.id, reason: "lagi", by: house.finance, repeatKey: nil)
        }
        try await house.expectBooksHold()
    }

    @Test func lateMoneySettlesWhereThePriceIsUnchanged() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        house.house.set(SuspenseHouse.day("2027-02-01"))
        #expect(try await house.state(invoice.id) == .expired)
        _ = try await house.taken(332_500, for: invoice.number)
        #expect(try await house.state(invoice.id) == .settled)
        try await house.expectBooksHold()
    }

    @Test func lateMoneyForAnInvoiceIssuedAnewWaitsAndSettlesTheNewOneByOneClick() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.worker()
        let invoice = try #require(worker.invoices.first)
        house.house.set(SuspenseHouse.day("2027-02-01"))
        let newer = try await house.door.reissueInvoice(invoice.id, by: .system("test"), repeatKey: nil)
        let item = try await house.taken(332_500, for: invoice.number)
        #expect(item.reason == .late)
        let view = try await house.door.viewUnallocated(item.id, by: house.finance)
        #expect(view.proposals.first?.parts == [.allocate(Rupiah(332_500), to: newer.id)])
        _ = try await house.door.resolveUnallocated(
            item.id, try #require(view.proposals.first), note: "", by: house.finance, repeatKey: nil)
        #expect(try await house.state(newer.id) == .settled)
        try await house.expectBooksHold()
    }

    @Test func aSumAboveTheLimitTakesTwoOfficers() async throws {
        let house = try await SuspenseHouse.make()
        let item = try await house.taken(5_000_001, for: nil)
        let whole = Resolution([.refund(Rupiah(5_000_001))])
        let view = try await house.door.resolveUnallocated(
            item.id, whole, note: "salah kirim", by: house.finance, repeatKey: nil)
        let waiting = try #require(view.waiting)
        #expect(view.refunds.isEmpty && view.item.remaining == Rupiah(5_000_001))
        await #expect(throws: Failure(.conflict, "resolution-waits")) {
            try await house.door.resolveUnallocated(item.id, whole, note: "", by: house.second, repeatKey: nil)
        }
        await #expect(throws: Failure(.refused, "second-officer-needed")) {
            try await house.door.decideResolution(waiting.id, approve: true, by: house.finance, repeatKey: nil)
        }
        let done = try await house.door.decideResolution(waiting.id, approve: true, by: house.second, repeatKey: nil)
        #expect(done.refunds.map(\.refund.amount) == [Rupiah(5_000_001)])
        await #expect(throws: Failure(.conflict, "resolution-decided")) {
            try await house.door.decideResolution(waiting.id, approve: false, by: house.second, repeatKey: nil)
        }
        try await house.expectBooksHold()
    }

    @Test func onlyFinanceDecidesAndNeverAboutMoreThanWaits() async throws {
        let house = try await SuspenseHouse.make()
        let item = try await house.taken(10_000, for: nil)
        let desk = Actor(account: nil, role: .counterOfficer, name: "desk")
        await #expect(throws: Failure.self) {
            try await house.door.resolveUnallocated(
                item.id, Resolution([.refund(Rupiah(1))]), note: "", by: desk, repeatKey: nil)
        }
        await #expect(throws: Failure.self) { try await house.door.listUnallocated(.waiting, by: desk) }
        let beyond = await #expect(throws: Failure.self) {
            try await house.door.resolveUnallocated(
                item.id, Resolution([.refund(Rupiah(10_001))]), note: "", by: house.finance, repeatKey: nil)
        }
        #expect(beyond?.code == "resolution-above-rest" && beyond?.field == "parts")
        let invoice = try #require(try await house.worker().invoices.first)
        let unfit = await #expect(throws: Failure.self) {
            try await house.door.resolveUnallocated(
                item.id, Resolution([.allocate(Rupiah(10_000), to: invoice.id)]), note: "", by: house.finance,
                repeatKey: nil)
        }
        #expect(unfit?.code == "allocation-does-not-settle")
        #expect(try await house.door.viewUnallocated(item.id, by: house.finance).item.remaining == Rupiah(10_000))
        try await house.expectBooksHold()
    }

    @Test func anOpenInvoiceTakesTheAmountThatThePayerChooses() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.worker()
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        let invoice = try await house.door.issueTopUp(for: worker.person, by: actor, repeatKey: nil)
        #expect(invoice.range == Rupiah(50_000)...Rupiah(600_000))
        let customer = invoice.virtualAccount.customer
        #expect(try await house.notice(customer, Rupiah(49_999), request: "1") == .wrongAmount)
        #expect(try await house.notice(customer, Rupiah(600_001), request: "2") == .wrongAmount)
        #expect(try await house.notice(customer, Rupiah(123_456), request: "3") == .accepted)
        let paid = try await house.door.viewInvoice(invoice.id, by: actor)
        #expect(paid.state == .settled && paid.amount == Rupiah(123_456))
        #expect(paid.lines.map(\.amount) == [Rupiah(123_456)])
        #expect(try await house.balance(.savings(worker.person)) == Rupiah(-123_456))
        let again = try await house.door.issueTopUp(for: worker.person, by: actor, repeatKey: nil)
        let item = try await house.taken(700_000, for: again.number)
        #expect(item.remaining == Rupiah(100_000) && item.reason == .tooMuch)
        #expect(try await house.balance(.savings(worker.person)) == Rupiah(-723_456))
        try await house.expectBooksHold()
    }

    @Test func anExpiredInvoiceThatIsSettledWithdrawsTheOneThatReplacedIt() async throws {
        let house = try await SuspenseHouse.make()
        let invoice = try #require(try await house.worker().invoices.first)
        house.house.set(SuspenseHouse.day("2027-02-01"))
        let newer = try await house.door.reissueInvoice(invoice.id, by: .system("test"), repeatKey: nil)
        let item = try await house.taken(332_500, for: invoice.number)
        _ = try await house.door.resolveUnallocated(
            item.id, Resolution([.allocate(Rupiah(332_500), to: invoice.id)]), note: "", by: house.finance,
            repeatKey: nil)
        #expect(try await house.state(invoice.id) == .settled)
        #expect(try await house.state(newer.id) == .cancelled)
        #expect(try await house.messages().contains { $0.contains(newer.number) && $0.contains("jangan dibayar") })
        let customer = newer.virtualAccount.customer
        #expect(try await house.notice(customer, newer.amount, request: "P") == .expiredBill)
        let again = try await house.taken(332_500, for: nil, reference: "B2")
        await #expect(throws: Failure.self) {
            try await house.door.resolveUnallocated(
                again.id, Resolution([.allocate(Rupiah(332_500), to: newer.id)]), note: "", by: house.finance,
                repeatKey: nil)
        }
        #expect(try await house.balance(.contributions) == Rupiah(-332_500))
        try await house.expectBooksHold()
    }

    @Test func anOlderInvoiceOfAPaidDebtTakesNoMoney() async throws {
        let house = try await SuspenseHouse.make()
        let first = try #require(try await house.worker().invoices.first)
        house.house.set(SuspenseHouse.day("2027-02-01"))
        let second = try await house.door.reissueInvoice(first.id, by: .system("test"), repeatKey: nil)
        house.house.set(SuspenseHouse.day("2027-04-01"))
        let third = try await house.door.reissueInvoice(second.id, by: .system("test"), repeatKey: nil)
        func allocate(_ reference: String, to invoice: ID<InvoiceRecord>) async throws {
            let item = try await house.taken(332_500, for: nil, reference: reference)
            _ = try await house.door.resolveUnallocated(
                item.id, Resolution([.allocate(Rupiah(332_500), to: invoice)]), note: "", by: house.finance,
                repeatKey: nil)
        }
        try await allocate("B1", to: second.id)
        #expect(try await house.state(third.id) == .cancelled)
        for invoice in [first.id, third.id] {
            await #expect(throws: Failure.self) { try await allocate("C\(invoice)", to: invoice) }
        }
        #expect(try await house.balance(.contributions) == Rupiah(-332_500))
        try await house.expectBooksHold()
    }

    @Test func partsThatOneOfficerDecidesAloneCountTogether() async throws {
        let house = try await SuspenseHouse.make()
        let item = try await house.taken(8_000_000, for: nil)
        let half = Resolution([.refund(Rupiah(4_000_000))])
        _ = try await house.door.resolveUnallocated(item.id, half, note: "a", by: house.finance, repeatKey: nil)
        let second = try await house.door.resolveUnallocated(
            item.id, half, note: "b", by: house.finance, repeatKey: nil)
        #expect(second.item.remaining == Rupiah(4_000_000))
        #expect(try await house.door.listUnallocated(.secondLook, by: house.finance).items.map(\.id) == [item.id])
        try await house.expectBooksHold()
    }
}
