// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Services
import Store
import Synchronization
import TestKit
import Testing

/// A partner's server that answers as it is told and remembers what came.
private final class Receiver: Sendable {
    private struct Memory {
        var status = 200
        var isSilent = false
        var bodies: [String] = []
        var signatures: [String] = []
    }

    private let memory = Mutex(Memory())

    var bodies: [String] { memory.withLock { $0.bodies } }
    var signatures: [String] { memory.withLock { $0.signatures } }
    var kinds: [String] {
        bodies.compactMap { body in PartnerEventKind.all.first { body.contains("\"type\":\"\($0)\"") } }
    }

    func answer(_ status: Int) {
        memory.withLock { memory in
            memory.status = status
            memory.isSilent = false
        }
    }
    func fallSilent() { memory.withLock { $0.isSilent = true } }

    var port: WebhookPort {
        WebhookPort { order in
            self.memory.withLock { memory in
                guard !memory.isSilent else { return .unreached("no answer in time") }
                memory.bodies.append(String(decoding: order.body, as: UTF8.self))
                memory.signatures.append(order.headers.first { $0.name == "webhook-signature" }?.value ?? "")
                return .answered(memory.status)
            }
        }
    }
}

@Suite("What partners are told")
struct WebhookTests {
    private let url = "https://partner.example/rantau"
    private let portal = TestProgram("portal")

    private func code(_ work: () async throws -> Void) async -> String? {
        do {
            try await work()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    /// A house with a program and its actor.
    private func begin() async throws -> (TestHouse, Actor) {
        let house = try await TestHouse.make()
        _ = try await portal.register(house)
        return (house, try await portal.actor(house))
    }

    private func enrol(_ house: TestHouse, _ serial: Int = 1, by actor: Actor) async throws -> Enrolled {
        try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: house.now.jakartaDay.adding(days: 30)), by: actor,
            repeatKey: nil)
    }

    private func pay(_ house: TestHouse, _ worker: Enrolled, _ id: String = "1") async throws {
        let invoice = try #require(worker.invoices.first)
        let answer = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: id, body: [1], customerNumber: invoice.virtualAccount.customer,
                paymentRequest: "PR-\(id)", amount: invoice.amount, paidAt: house.now))
        #expect(answer.outcome == .accepted)
    }

    @Test func enrolmentPaymentAndCoverReachTheFeedInOrder() async throws {
        let (house, actor) = try await begin()
        let worker = try await enrol(house, by: actor)
        try await pay(house, worker)
        let page = try await house.door.readEvents(after: nil, limit: 100, by: actor)
        #expect(page.events.map(\.kind) == ["member.enrolled", "invoice.paid", "cover.changed"])
        #expect(page.events.allSatisfy { $0.person == worker.person })
        let first = try await house.door.readEvents(after: nil, limit: 1, by: actor)
        #expect(first.events.map(\.kind) == ["member.enrolled"])
        let rest = try await house.door.readEvents(after: first.cursor, limit: 100, by: actor)
        #expect(rest.events.map(\.id) == page.events.dropFirst().map(\.id))
        let nothing = try await house.door.readEvents(after: rest.cursor, limit: 100, by: actor)
        #expect(nothing.events.isEmpty && nothing.cursor == rest.cursor)
    }

    @Test func nobodyHearsOfAnotherPartnersWorkers() async throws {
        let (house, actor) = try await begin()
        let other = TestProgram("other")
        _ = try await other.register(house)
        let stranger = try await other.actor(house)
        let worker = try await enrol(house, by: actor)
        try await pay(house, worker)
        _ = try await house.door.enrol(
            try Enrolments.perseorangan(7, firstDay: house.now.jakartaDay.adding(days: 30)), by: .visitor,
            repeatKey: nil)
        #expect(try await house.door.readEvents(after: nil, limit: 100, by: stranger).events.isEmpty)
        #expect(try await house.door.readEvents(after: nil, limit: 100, by: actor).events.count == 3)
    }

    @Test func aPlacementCompanysProgramHearsOfThoseWhomItsOfficersRegister() async throws {
        let house = try await TestHouse.make()
        let company = ID<Organisation>(number: 4_711)
        let validity = try #require(
            DayRange(first: house.now.jakartaDay.adding(days: -9), last: house.now.jakartaDay.adding(days: 900)))
        try await house.database.write { transaction in
            try OrganisationStore(transaction).insert(
                try Organisation(
                    id: company, kind: .p3mi, name: "PT Uji", licence: Licence(number: "SIP-1", validity: validity)),
                province: 33, country: nil, at: house.now)
        }
        let record = ID<OrganisationRecord>(number: company.number)
        _ = try await portal.register(house, organisation: record)
        let officer = Actor(account: nil, role: .p3miOfficer, organisation: record, name: "officer")
        let placed = try Enrolments.placed(by: company, firstDay: house.now.jakartaDay.adding(days: 30))
        _ = try await house.door.enrol(placed, by: officer, repeatKey: nil)
        let actor = try await portal.actor(house)
        let events = try await house.door.readEvents(after: nil, limit: 9, by: actor).events
        #expect(events.map(\.kind) == ["member.enrolled"])
        let others = try Enrolments.placed(2, by: ID(number: 99), firstDay: house.now.jakartaDay.adding(days: 30))
        #expect(
            await code { _ = try await house.door.enrol(others, by: actor, repeatKey: nil) }
                == "placement-company-not-yours")
    }

    @Test func aWebhookGetsWhatItAskedForSignedAndInOrder() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        let view = try await house.door.addWebhook(url, kinds: ["invoice.paid", "cover.changed"], by: actor)
        #expect(view.secret?.hasPrefix("whsec_") == true)
        let worker = try await enrol(house, by: actor)
        try await pay(house, worker)
        for _ in 0..<3 { try await house.door.deliverWebhooks(through: receiver.port) }
        #expect(receiver.kinds == ["invoice.paid", "cover.changed"])
        #expect(receiver.signatures.allSatisfy { $0.hasPrefix("v1,") })
        let log = try await house.door.listDeliveries(of: view.webhook.id, before: nil, limit: 9, by: actor)
        #expect(log.map(\.state) == [.delivered, .delivered])
        #expect(log.map(\.lastStatus) == [200, 200])
    }

    @Test func whatFailsIsTriedAgainLaterAndKeepsItsPlace() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        let view = try await house.door.addWebhook(url, kinds: [], by: actor)
        let worker = try await enrol(house, by: actor)
        try await pay(house, worker)
        receiver.answer(500)
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 1)
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 0, "nothing passes the first one")
        receiver.answer(200)
        house.set(house.now.adding(seconds: 4))
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 0, "not before its time")
        house.set(house.now.adding(seconds: 2))
        for _ in 0..<3 { #expect(try await house.door.deliverWebhooks(through: receiver.port) == 1) }
        #expect(receiver.kinds == ["member.enrolled", "member.enrolled", "invoice.paid", "cover.changed"])
        let log = try await house.door.listDeliveries(of: view.webhook.id, before: nil, limit: 9, by: actor)
        #expect(log.map(\.tries) == [1, 1, 2])
    }

    @Test func oneWorkersTroubleDoesNotHoldAnothersEventsUp() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        _ = try await house.door.addWebhook(url, kinds: ["member.enrolled"], by: actor)
        _ = try await enrol(house, 1, by: actor)
        receiver.answer(503)
        try await house.door.deliverWebhooks(through: receiver.port)
        receiver.answer(200)
        _ = try await enrol(house, 2, by: actor)
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 1)
        #expect(receiver.bodies.count == 2 && receiver.bodies[0] != receiver.bodies[1])
    }

    @Test func afterDaysAnEventIsGivenUpAndCanBeToldAgain() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        let view = try await house.door.addWebhook(url, kinds: ["member.enrolled"], by: actor)
        _ = try await enrol(house, by: actor)
        receiver.fallSilent()
        var tries = 0
        for _ in 0..<40 {
            tries += try await house.door.deliverWebhooks(through: receiver.port)
            house.set(house.now.adding(seconds: 6 * 3_600))
        }
        let log = try await house.door.listDeliveries(of: view.webhook.id, before: nil, limit: 9, by: actor)
        let lost = try #require(log.first)
        #expect(lost.state == .givenUp && lost.tries == tries && lost.lastError == "no answer in time")
        receiver.answer(204)
        let fresh = try await portal.actor(house)
        let again = try await house.door.replayDelivery(lost.id, of: view.webhook.id, by: fresh)
        #expect(
            await code { _ = try await house.door.replayDelivery(again.id, of: view.webhook.id, by: fresh) }
                == "delivery-waits")
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 1)
        #expect(receiver.kinds == ["member.enrolled"])
        #expect(try await house.door.readEvents(after: nil, limit: 9, by: fresh).events.count == 1)
    }

    @Test func anOldSecretSignsBesideTheNewOneForADay() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        let view = try await house.door.addWebhook(url, kinds: ["member.enrolled"], by: actor)
        let renewed = try await house.door.renewWebhookSecret(view.webhook.id, by: actor)
        #expect(renewed.secret != nil && renewed.secret != view.secret)
        _ = try await enrol(house, 1, by: actor)
        try await house.door.deliverWebhooks(through: receiver.port)
        house.set(house.now.adding(seconds: 86_401))
        _ = try await enrol(house, 2, by: try await portal.actor(house))
        try await house.door.deliverWebhooks(through: receiver.port)
        #expect(receiver.signatures.map { $0.split(separator: " ").count } == [2, 1])
    }

    @Test func aClosedWebhookIsToldNothing() async throws {
        let (house, actor) = try await begin()
        let receiver = Receiver()
        let view = try await house.door.addWebhook(url, kinds: [], by: actor)
        _ = try await enrol(house, 1, by: actor)
        _ = try await house.door.closeWebhook(view.webhook.id, by: actor)
        _ = try await enrol(house, 2, by: actor)
        #expect(try await house.door.deliverWebhooks(through: receiver.port) == 0)
        let log = try await house.door.listDeliveries(of: view.webhook.id, before: nil, limit: 9, by: actor)
        #expect(log.map(\.state) == [.givenUp])
        #expect(await code { _ = try await house.door.closeWebhook(view.webhook.id, by: actor) } == "webhook-closed")
    }

    @Test(arguments: [
        "http://partner.example/", "https://127.0.0.1/", "https://10.1.2.3/x", "https://192.168.1.1:8443/",
        "https://169.254.169.254/latest/meta-data", "https://[::1]/", "https://[fe80::1]/", "https://localhost/",
        "https://intranet/", "https://user@partner.example/", "https://PARTNER.example/", "ftp://partner.example/",
        "https://", "https://partner.example:0/", "https://[::ffff:10.0.0.1]/", "partner.example", "https://a b/",
    ])
    func anAddressThatIsNotPublicIsRefused(_ url: String) async throws {
        let (house, actor) = try await begin()
        #expect(await code { _ = try await house.door.addWebhook(url, kinds: [], by: actor) } == "webhook-url")
    }

    @Test func whatTheOperatorAllowsIsReachedAndNothingElse() throws {
        let places = WebhookPlaces(allowed: try IPNetwork.list("10.9.0.0/16", field: "networks"))
        func may(_ text: String, secure: Bool = true) throws -> Bool {
            places.mayReach(try #require(IPAddress(text)), secure: secure)
        }
        #expect(try may("10.9.1.1"))
        #expect(try may("10.9.1.1", secure: false))
        #expect(try may("93.184.216.34"))
        #expect(try may("10.8.1.1") == false)
        #expect(try may("93.184.216.34", secure: false) == false)
        #expect(try may("::ffff:127.0.0.1") == false)
    }

    @Test func anUnknownEventAndAnothersWebhookAreRefused() async throws {
        let (house, actor) = try await begin()
        let other = TestProgram("other")
        _ = try await other.register(house)
        let stranger = try await other.actor(house)
        let view = try await house.door.addWebhook(url, kinds: [], by: actor)
        #expect(
            await code { _ = try await house.door.addWebhook(url, kinds: ["x"], by: actor) }
                == "webhook-event-unknown")
        for id in [view.webhook.id, ID(number: 5)] {
            #expect(await code { _ = try await house.door.closeWebhook(id, by: stranger) } == "no-such-record")
            #expect(await code { _ = try await house.door.renewWebhookSecret(id, by: stranger) } == "no-such-record")
            #expect(
                await code { _ = try await house.door.listDeliveries(of: id, before: nil, limit: 9, by: stranger) }
                    == "no-such-record")
        }
        #expect(try await house.door.listWebhooks(by: stranger).isEmpty)
    }
}
