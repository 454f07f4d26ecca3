// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Placement
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
        try await story.contact()
        try await story.counters()
        try await story.jobs()
        try await story.registry()
        try await story.outside(worker)
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
        _ = try await door.viewInvoiceWithPromise(invoice.id, by: desk)
        _ = try await door.inquireInvoice(customerNumber: number, partner: "test-partner")
        _ = try await door.findPayment(partner: "test-partner", paymentRequest: "PR-1")
        let answer = try await door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "1", body: [1], customerNumber: number, paymentRequest: "PR-1",
                amount: invoice.amount, paidAt: house.now))
        #expect(answer.outcome == .accepted)
        _ = try await door.viewInvoice(invoice.id, by: desk)
        _ = try await door.viewInvoiceWithPromise(invoice.id, by: desk)
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

    private func contact() async throws {
        let own = try await ContactHouse.actor(house, .worker, "story-worker", worker.person)
        let agent = try await ContactHouse.actor(house, .contactAgent, "story-agent")
        let mission = Actor(account: nil, role: .missionOfficer, name: "mission")
        try await door.changeShift(to: .available, by: agent)
        let call = try await door.placeCall(of: worker.person, about: .claim, in: nil, by: own, repeatKey: nil).call
        _ = try await door.handleCall(call.id, .accept, by: agent)
        try await door.signalCall(call.id, leg: 1, .offer, body: "sdp", by: agent)
        _ = try await door.callNews(call.id, after: 0, isFirst: true, by: own)
        try await door.hearCall(call.id, by: own)
        _ = try await door.handleCall(call.id, .askRecording, by: agent)
        _ = try await door.steerCall(call.id, .agreeRecording, by: own)
        try await door.recordCall(call.id, leg: 1, part: 0, bytes: [1], by: agent)
        _ = try await door.openRecording(call.id, leg: 1, by: agent)
        try await door.tendCalls()
        _ = try await door.steerCall(call.id, .hangUp, by: own)
        let wish = VisitorWish(category: .claim, country: .indonesia, language: .indonesian)
        let visitor = try await door.placeVisitorCall(wish, from: IPAddress("198.51.100.7"))
        _ = try await door.handleCall(visitor.view.call.id, .accept, by: agent)
        try await door.signalVisitorCall(visitor.token.text, leg: 1, .answer, body: "sdp")
        _ = try await door.visitorCallNews(visitor.token.text, after: 0)
        try await door.hearVisitorCall(visitor.token.text)
        try await door.tendCalls()
        _ = try await door.steerVisitorCall(visitor.token.text, .hangUp)
        _ = try await door.viewCallDesk(by: agent)
        _ = try await door.viewContact(try call.getMember().contactCase, by: agent)
        _ = try await door.contacts(of: worker.person, by: own)
        _ = try await door.listContacts(by: agent)
        _ = try await door.listSensitiveContacts(by: mission)
        _ = try await door.contactFigures(by: agent)
        _ = try await door.callBacks(of: worker.person, by: own)
        _ = try await door.listCallBacks(by: agent)
    }

    private func counters() async throws {
        let month = try #require(
            DayRange(first: house.now.jakartaDay.adding(days: -30), last: house.now.jakartaDay))
        _ = try await door.listFieldCases(reading: FieldHouse.reading, by: desk)
        _ = try await door.listReturnees(by: desk)
        _ = try await door.countReturnees(month, by: desk)
        _ = try await door.listHandovers(by: desk)
        _ = try await door.viewQueue(place: "LTSA", by: .visitor)
        _ = try await door.listOutreach(by: desk)
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

    private func registry() async throws {
        let sister = try await RegistryHouse.make(in: house)
        let own = try await sister.enrol(2)
        let predicate = #"[{"expression1":{"attribute_name":"group_size","operator":"ge","attribute_value":1}}]"#
        let named = #"[{"expression1":{"attribute_name":"name","operator":"eq","attribute_value":"Wahyu Sentosa"}}]"#
        let uin = RegistryHouse.uin(RegistryHouse.nik(2))
        _ = try await sister.find(uin)
        _ = try await sister.find(predicate, type: "predicate")
        _ = try await sister.subscribe(uin)
        _ = try await sister.subscribe(predicate, type: "predicate")
        try await sister.pay(own, "2")
        _ = try await sister.delivered()
        _ = try await sister.agree(people: "all")
        _ = try await sister.find(named, type: "predicate")
        _ = try await sister.find(predicate, type: "predicate")
        for (by, value) in [("transaction_id", "\"t-1\""), ("reference_id_list", "[\"r-1\",\"r-2\"]")] {
            let content =
                #"{"transaction_id":"t","txnstatus_request":{"reference_id":"s","txn_type":"search","#
                + #""attribute_type":"\#(by)","attribute_value":\#(value)}}"#
            _ = try await door.askRegistryStatus(try sister.message("txn-status", content), by: sister.actor)
        }
        try await door.forgetExpired(idempotencyBefore: house.now)
    }
}
