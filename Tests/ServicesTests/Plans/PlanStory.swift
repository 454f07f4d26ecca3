// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Services
import Store
import TestKit
import Testing

/// What happens every day and must stay quick, told once in a filled house: what each use case asks of the database is
/// kept in `house.sent`.
struct PlanStory {
    let house: TestHouse
    private let door: Door
    private let worker: Enrolled
    private let finance = Actor(account: nil, role: .finance, name: "finance")
    private let auditor = Actor(account: nil, role: .auditor, name: "auditor")
    private let gate = Actor(account: nil, role: .gateOfficer, name: "gate")
    private let desk = Actor(account: nil, role: .counterOfficer, name: "desk")

    private static let people = 2_000

    static func told() async throws -> PlanStory {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: people, seed: 7)
        let first = try #require(CalendarDay("2026-12-01"))
        let worker = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: first), by: .visitor, repeatKey: nil)
        let story = PlanStory(house: house, worker: worker)
        try await story.money()
        try await story.members()
        try await story.desks()
        try await story.jobs()
        return story
    }

    private init(house: TestHouse, worker: Enrolled) {
        self.house = house
        self.worker = worker
        door = house.door
    }

    private func money() async throws {
        let invoice = try #require(worker.invoices.first)
        let number = invoice.virtualAccount.customer
        _ = try await door.inquireInvoice(customerNumber: number, partner: "test-partner")
        _ = try await door.findPayment(partner: "test-partner", paymentRequest: "PR-1")
        let answer = try await door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: number, paymentRequest: "PR-1",
                amount: invoice.amount, paidAt: house.now))
        #expect(answer.outcome == .accepted)
        _ = try await door.viewInvoice(invoice.id, by: desk)
        _ = try await door.listInvoices(of: worker.person, by: desk)
        _ = try await door.findReceipt(of: invoice.id, by: desk)
        let today = house.now.jakartaDay
        _ = try await door.viewStatement(
            of: LedgerAccount.savings(worker.person).code,
            try #require(DayRange(first: today.adding(days: -30), last: today)), limit: 20, by: finance)
        _ = try await door.viewTrialBalance(by: finance)
    }

    private func members() async throws {
        let own = Actor(account: nil, role: .worker, person: worker.person, name: "worker")
        let contacts = ["+62 812 1000001", "nobody@contoh.example"]
        let numbers = [worker.kpj, worker.personNumber, "3301011708900002", "C1000001"]
        for text in ["Sri", "wah sent", "sent wah"] + contacts + numbers {
            _ = try await door.findMembers(text, by: desk)
        }
        let company = Actor(account: nil, role: .p3miOfficer, organisation: ID(number: 500), name: "company")
        let labour = Actor(account: nil, role: .labourOfficer, province: 33, name: "labour")
        _ = try await door.findMembers("Sri", by: company)
        _ = try await door.findMembers("Sri", by: labour)
        _ = try await door.findMembers("sent wah", by: company)
        _ = try await door.findMembers("sent wah", by: labour)
        _ = try await door.viewMemberOverview(worker.person, by: auditor)
        try await house.door.fillNameLines()
        _ = try await door.viewMember(worker.person, by: own)
        _ = try await door.viewCover(worker.person, on: nil, knownAt: nil, by: own)
        _ = try await door.viewLooks(at: worker.person, by: own)
        _ = try await door.listWards(by: own)
        _ = try await door.checkClearance(worker.kpj, by: gate)
        _ = try await door.checkClearance(of: worker.person, by: gate)
        _ = try await door.claims(of: worker.person, by: own)
    }

    private func desks() async throws {
        let manager = Actor(account: nil, role: .manager, name: "manager")
        let assessor = Actor(account: nil, role: .assessor, name: "assessor")
        _ = try await door.figures(by: manager)
        _ = try await door.claimQueue(by: assessor)
        _ = try await door.claimQueue([.filed, .assessed], by: assessor)
        try await queues(assessor)
        _ = try await door.payouts(by: finance)
        _ = try await door.payouts([.ordered], by: finance)
        _ = try await door.viewAudit(about: worker.person, by: auditor)
        _ = try await door.viewAudit(by: auditor)
        _ = try await door.listUnallocated(.waiting, by: finance)
        _ = try await door.listRefunds([.owed], by: finance)
        _ = try await door.viewReconciliation(by: finance)
        _ = try await door.payoutLists(by: finance)
        _ = try await door.viewDays(by: finance)
        _ = try await door.listDrawers(by: finance)
    }

    private func queues(_ assessor: Actor) async throws {
        var filter = WorkFilter(.claim, place: "TW", age: 1, holder: .free)
        _ = try await door.workQueue(filter, by: assessor)
        filter.holder = .mine
        _ = try await door.workQueue(filter, by: assessor)
        _ = try await door.workQueue(WorkFilter(.deskCase, place: "33", age: 1, holder: .free), by: desk)
        let waiting = try await door.workQueue(nil, by: assessor)
        for line in waiting.lines.prefix(2) {
            _ = try await door.viewFraudSignals(ID(number: line.id), by: assessor)
            _ = try await door.assignWork(.claim, [line.id], .take, by: assessor)
        }
    }

    private func jobs() async throws {
        try await door.sealEntries()
        while try await door.sealLog() > 0 {}
        try await door.forgetExpired(idempotencyBefore: house.now)
        try await door.applyAdvances(by: .system("advances"))
        try await door.raiseBatchAlarms(by: .system("batches"))
        try await door.expireReservations()
        try await door.runPaymentSchedules()
    }
}
