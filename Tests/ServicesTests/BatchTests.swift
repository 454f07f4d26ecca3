// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Services
import Store
import Testing

@Suite("Collective invoices of companies")
struct BatchTests {
    private func order(_ invoices: [ID<InvoiceRecord>], workers: String = "", by day: String = "2026-11-25")
        -> BatchOrder
    {
        BatchOrder(invoices: invoices, workers: workers, promisedDay: SuspenseHouse.day(day))
    }

    /// Three workers of the company and a collective invoice for all they owe.
    private func issued(_ house: SuspenseHouse) async throws -> (workers: [Enrolled], batch: BatchView) {
        var workers: [Enrolled] = []
        for serial in 1...3 { workers.append(try await house.placed(serial)) }
        let payable = try await house.door.listPayableInvoices(by: house.company)
        #expect(payable.count == 6)
        let batch = try await house.door.issueBatch(
            order(payable.map(\.invoice)), by: house.company, repeatKey: nil)
        return (workers, batch)
    }

    private func pay(_ house: SuspenseHouse, _ batch: BatchView) async throws -> PaymentOutcome {
        try await house.notice(batch.batch.customerNumber, batch.batch.amount, request: "BATCH")
    }

    @Test func onePaymentSettlesEveryWorkersInvoiceAndCovers() async throws {
        let house = try await SuspenseHouse.make()
        let (workers, batch) = try await issued(house)
        #expect(batch.lines.count == 6 && batch.batch.amount == batch.lines.map(\.amount).total())
        #expect(batch.workerCount == 3, "a worker with two invoices is one worker")
        #expect(try await house.messages().count >= 6, "each worker is told of the promise")
        #expect(try await pay(house, batch) == .accepted)
        for worker in workers {
            let own = try await house.door.listInvoices(of: worker.person, by: house.finance)
            #expect(own.allSatisfy { $0.state == .settled })
            let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
            #expect(try await house.door.viewCover(worker.person, on: nil, knownAt: nil, by: actor).jkm.covered)
            let promise = try #require(
                try await house.door.viewInvoiceWithPromise(own[0].id, by: actor).promise)
            #expect(promise.line == .paid && promise.company == "PT Bahari Karya")
        }
        #expect(try await house.balance(.suspense) == .zero)
        #expect(try await house.balance(.channel(1)) == batch.batch.amount)
        #expect(try await pay(house, batch) == .accepted, "the same notice keeps its answer")
        let other = try await house.notice(batch.batch.customerNumber, batch.batch.amount, request: "AGAIN")
        #expect(other == .paidBill)
        try await house.expectBooksHold()
    }

    @Test func aWrongSumForACollectiveInvoiceIsRefusedAndAnInquiryNamesTheCompany() async throws {
        let house = try await SuspenseHouse.make()
        let (_, batch) = try await issued(house)
        let found = try #require(
            try await house.door.inquireInvoice(
                customerNumber: batch.batch.customerNumber, partner: "test-partner"))
        #expect(found.name == "PT Bahari Karya" && found.amount == batch.batch.amount && found.state == .open)
        let less = try await house.notice(
            batch.batch.customerNumber, batch.batch.amount - Rupiah(1), request: "LESS")
        #expect(less == .wrongAmount)
    }

    @Test func aWorkerPaidOtherwiseIsShownAndTheMoneyWaits() async throws {
        let house = try await SuspenseHouse.make()
        let (workers, batch) = try await issued(house)
        let own = try #require(workers[0].invoices.first)
        #expect(try await house.notice(own.virtualAccount.customer, own.amount, request: "OWN") == .accepted)
        #expect(try await pay(house, batch) == .accepted)
        let view = try await house.door.viewBatch(batch.batch.id, by: house.company)
        #expect(view.lines.filter { $0.state == .paidOtherwise }.map(\.invoice) == [own.id])
        let waiting = try await house.door.listUnallocated(.reason(.twoPayers), by: house.finance).items
        #expect(waiting.map(\.remaining) == [own.amount])
        #expect(try await house.balance(.suspense) == -own.amount)
        try await house.expectBooksHold()
    }

    @Test func aWorkerLeftOutRaisesAnAlarmForWorkerCompanyAndInspector() async throws {
        let house = try await SuspenseHouse.make()
        let (workers, batch) = try await issued(house)
        let left = workers[2].invoices.map(\.id)
        let smaller = try await house.door.reviseBatch(
            batch.batch.id, dropping: left, by: house.company, repeatKey: nil)
        #expect(smaller.batch.amount == batch.batch.amount - workers[2].invoices.map(\.amount).total())
        #expect(try await pay(house, batch) == .wrongAmount)
        let paid = try await house.notice(smaller.batch.customerNumber, smaller.batch.amount, request: "SMALLER")
        #expect(paid == .accepted)
        for reader in [house.company, house.inspector] {
            let alarms = try await house.door.listBatchAlarms(by: reader)
            #expect(Set(alarms.map(\.invoice)) == Set(left))
            #expect(alarms.allSatisfy { $0.kind == .withoutLine && $0.person == workers[2].person })
        }
        #expect(try await house.messages().contains { $0.contains("tidak membayar tagihan") })
        let one = try #require(workers[2].invoices.first)
        #expect(try await house.notice(one.virtualAccount.customer, one.amount, request: "SELF") == .accepted)
        #expect(try await house.door.listBatchAlarms(by: house.inspector).count == left.count - 1)
    }

    @Test func aPromisedDayThatPassesRaisesAnAlarmOnce() async throws {
        let house = try await SuspenseHouse.make()
        let (_, batch) = try await issued(house)
        try await house.door.raiseBatchAlarms(by: .system("test"))
        #expect(try await house.door.listBatchAlarms(by: house.inspector).isEmpty)
        house.house.set(SuspenseHouse.day("2026-11-26"))
        let before = try await house.messages().count
        try await house.door.raiseBatchAlarms(by: .system("test"))
        try await house.door.raiseBatchAlarms(by: .system("test"))
        #expect(
            try await house.door.listBatchAlarms(by: house.inspector).map(\.kind) == Array(repeating: .late, count: 6))
        #expect(try await house.messages().count == before + 6)
        #expect(try await house.door.viewBatch(batch.batch.id, by: house.company).state == .late)
        let strangers = Actor(account: nil, role: .p3miOfficer, organisation: ID(number: 77), name: "other")
        #expect(try await house.door.listBatchAlarms(by: strangers).isEmpty)
        await #expect(throws: Failure.self) { try await house.door.viewBatch(batch.batch.id, by: strangers) }
    }

    @Test func aListOfNumbersFindsTheWorkersAndNamesTheLineThatDoesNot() async throws {
        let house = try await SuspenseHouse.make()
        let worker = try await house.placed(1)
        let alone = try await house.worker(2)
        let batch = try await house.door.issueBatch(
            order([], workers: "\(worker.kpj)\n"), by: house.company, repeatKey: nil)
        #expect(batch.lines.count == 2)
        let failure = await #expect(throws: Failure.self) {
            try await house.door.issueBatch(
                order([], workers: "\n\(alone.kpj)"), by: house.company, repeatKey: nil)
        }
        #expect(failure?.code == "batch-line-unknown" && failure?.field == "workers" && failure?.details["line"] == "2")
        let taken = await #expect(throws: Failure.self) {
            try await house.door.issueBatch(
                order(worker.invoices.map(\.id)), by: house.company, repeatKey: nil)
        }
        #expect(taken?.code == "batch-line-not-payable")
        let fresh = try await house.placed(3)
        for (day, code) in [("2026-11-19", "batch-day-passed"), ("2027-03-01", "batch-day-too-late")] {
            let failure = await #expect(throws: Failure.self) {
                try await house.door.issueBatch(
                    order(fresh.invoices.map(\.id), by: day), by: house.company, repeatKey: nil)
            }
            #expect(failure?.code == code && failure?.field == "promisedDay")
        }
    }

    @Test func lateMoneyForACollectiveInvoicePaysItsLinesByOneClick() async throws {
        let house = try await SuspenseHouse.make()
        let (workers, batch) = try await issued(house)
        house.house.set(SuspenseHouse.day("2026-12-28"))
        let customer = batch.batch.customerNumber
        #expect(try await house.notice(customer, batch.batch.amount, request: "LATE") == .expiredBill)
        let item = try await house.taken(batch.batch.amount.amount, for: batch.batch.number)
        #expect(item.reason == .late && item.batch == batch.batch.id)
        let view = try await house.door.viewUnallocated(item.id, by: house.finance)
        let proposal = try #require(view.proposals.first)
        #expect(proposal.parts.count == 6 && proposal.amount == batch.batch.amount)
        _ = try await house.door.resolveUnallocated(item.id, proposal, note: "", by: house.finance, repeatKey: nil)
        for worker in workers {
            let own = try await house.door.listInvoices(of: worker.person, by: house.finance)
            #expect(own.allSatisfy { $0.state == .settled })
        }
        try await house.expectBooksHold()
    }

    @Test func theMoneyOfACollectiveInvoiceIsOpenOnItsPartnersAccount() async throws {
        let house = try await SuspenseHouse.make()
        let (workers, batch) = try await issued(house)
        #expect(try await pay(house, batch) == .accepted)
        let invoices = workers.flatMap(\.invoices)
        let open = try await house.house.database.read { transaction in
            try invoices.compactMap { try OpenReceiptStore(transaction).find(number: $0.number) }
        }
        #expect(open.count == invoices.count)
        #expect(open.map(\.amount).total() == batch.batch.amount)
    }
}
