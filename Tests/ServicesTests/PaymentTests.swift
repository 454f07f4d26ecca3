// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Payment notices")
struct PaymentTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    private func enrolled(_ house: TestHouse, _ serial: Int = 1) async throws -> Enrolled {
        try await house.door.enrol(
            try Enrolments.perseorangan(serial, firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil)
    }

    private func notice(
        _ invoice: InvoiceView, external: String = "1001", request: String = "PR-1", amount: Rupiah? = nil,
        body: String = "body", at now: Instant
    ) -> PaymentNotice {
        PaymentNotice(
            partner: "test-partner", externalID: external, body: Array(body.utf8),
            customerNumber: invoice.virtualAccount.customer, paymentRequest: request, amount: amount ?? invoice.amount,
            paidAt: now)
    }

    private func house() async throws -> TestHouse {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        return house
    }

    private func count(_ table: String, _ house: TestHouse) async throws -> Int {
        let sql: SQL = table == "receipt" ? "SELECT count(*) FROM receipt" : "SELECT count(*) FROM entry"
        return try await house.database.read { try $0.row(sql)?.int(0) ?? -1 }
    }

    @Test func aPaidContributionGivesCover() async throws {
        let house = try await house()
        let worker = try await enrolled(house)
        let invoice = try #require(worker.invoices.first)
        #expect(invoice.amount == Rupiah(332_500))
        let answer = try await house.door.acceptPayment(notice(invoice, at: house.now))
        #expect(answer.outcome == .accepted)
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        let cover = try await house.door.viewCover(worker.person, on: nil, knownAt: nil, by: actor)
        #expect(cover.jkm.covered)
        #expect(!cover.jkk.covered, "perseorangan before departure has JKM only (art. 16(3))")
    }

    @Test func fiftyEqualNoticesAtOnceMakeOneReceiptAndOneEntry() async throws {
        let house = try await house()
        let invoice = try #require(try await enrolled(house).invoices.first)
        let notice = notice(invoice, at: house.now)
        let outcomes = try await withThrowingTaskGroup(of: PaymentOutcome.self) { group in
            for _ in 0..<50 { group.addTask { try await house.door.acceptPayment(notice).outcome } }
            return try await group.reduce(into: [PaymentOutcome]()) { $0.append($1) }
        }
        #expect(outcomes == Array(repeating: .accepted, count: 50))
        #expect(try await count("receipt", house) == 1)
        #expect(try await count("entry", house) == 1)
    }

    /// Many are taken together, some of them for the same invoice.
    @Test func manyNoticesAtOnceSettleEachInvoiceOnce() async throws {
        let house = try await house()
        let serials = 1...16
        var notices: [PaymentNotice] = []
        for serial in serials {
            let invoice = try #require(try await enrolled(house, serial).invoices.first)
            let first = notice(invoice, external: "A\(serial)", request: "A\(serial)", at: house.now)
            let second = notice(invoice, external: "B\(serial)", request: "B\(serial)", at: house.now)
            notices += [first, second, first, first]
        }
        let outcomes = try await withThrowingTaskGroup(of: (String, PaymentOutcome).self) { [notices] group in
            for notice in notices {
                group.addTask { (notice.paymentRequest, try await house.door.acceptPayment(notice).outcome) }
            }
            return try await group.reduce(into: [String: Set<PaymentOutcome>]()) { $0[$1.0, default: []].insert($1.1) }
        }
        for serial in serials {
            let pair = [outcomes["A\(serial)"], outcomes["B\(serial)"]]
            #expect(pair == [[.accepted], [.paidBill]] || pair == [[.paidBill], [.accepted]])
        }
        #expect(try await count("receipt", house) == serials.count)
        #expect(try await house.door.verifyLedger().faults == [])
        let covered = try await house.database.read {
            try $0.row("SELECT count(DISTINCT person) FROM cover_period")?.int(0)
        }
        #expect(covered == serials.count)
    }

    @Test func theSameExternalIDWithAnotherBodyIsAConflict() async throws {
        let house = try await house()
        let invoice = try #require(try await enrolled(house).invoices.first)
        _ = try await house.door.acceptPayment(notice(invoice, at: house.now))
        let other = try await house.door.acceptPayment(notice(invoice, body: "other", at: house.now))
        #expect(other.outcome == .externalIDReused)
    }

    @Test func anotherNoticeOfThePaymentIsAPaidBill() async throws {
        let house = try await house()
        let invoice = try #require(try await enrolled(house).invoices.first)
        _ = try await house.door.acceptPayment(notice(invoice, at: house.now))
        let again = try await house.door.acceptPayment(notice(invoice, external: "1002", at: house.now))
        #expect(again.outcome == .paidBill)
        #expect(try await count("receipt", house) == 1)
    }

    @Test func theSameNoticeAfterMidnightKeepsItsAnswer() async throws {
        let house = try await house()
        let invoice = try #require(try await enrolled(house).invoices.first)
        let notice = notice(invoice, at: house.now)
        #expect(try await house.door.acceptPayment(notice).outcome == .accepted)
        house.set(try day("2026-11-21"))
        #expect(try await house.door.acceptPayment(notice).outcome == .accepted)
        #expect(try await count("receipt", house) == 1)
    }

    @Test func aPartnersDateBeforeTheInvoiceGivesNoEarlierCover() async throws {
        let house = try await house()
        let worker = try await enrolled(house)
        let invoice = try #require(worker.invoices.first)
        let early = Instant(startOf: try day("2026-01-01"))
        #expect(try await house.door.acceptPayment(notice(invoice, at: early)).outcome == .accepted)
        let actor = Actor(account: nil, role: .worker, person: worker.person, name: "w")
        let before = try await house.door.viewCover(
            worker.person, on: try day("2026-11-19"), knownAt: nil, by: actor)
        #expect(!before.jkm.covered)
    }

    @Test func wrongAmountsUnknownAndExpiredBillsMoveNothing() async throws {
        let house = try await house()
        let invoice = try #require(try await enrolled(house).invoices.first)
        let wrong = try await house.door.acceptPayment(notice(invoice, amount: Rupiah(1), at: house.now))
        #expect(wrong.outcome == .wrongAmount)
        let unknown = try await house.door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: "7", body: [1], customerNumber: "999999999999",
                paymentRequest: "PR-9", amount: Rupiah(1), paidAt: house.now))
        #expect(unknown.outcome == .unknownBill)
        house.set(try day("2027-02-01"))
        let late = try await house.door.acceptPayment(notice(invoice, external: "8", request: "PR-8", at: house.now))
        #expect(late.outcome == .expiredBill)
        #expect(try await count("entry", house) == 0)
    }

    @Test func theBooksAndTheLogHoldAfterwards() async throws {
        let house = try await house()
        for serial in 1...5 {
            let invoice = try #require(try await enrolled(house, serial).invoices.first)
            _ = try await house.door.acceptPayment(
                notice(invoice, external: "\(serial)", request: "PR-\(serial)", at: house.now))
        }
        let books = try await house.door.verifyLedger()
        #expect(books.faults.isEmpty)
        #expect(books.entries == 5)
        #expect(try await house.door.sealLog() > 0)
        let log = try await house.door.verifyLog()
        #expect(log.faults.isEmpty)
        #expect(log.leaves > 0)
    }

    @Test func aKnownNIKIsAnsweredAlikeAndOpensACase() async throws {
        let house = try await house()
        let first = try await enrolled(house)
        let second = try await enrolled(house)
        #expect(second.person != first.person)
        #expect(second.knownAs == nil, "the public answer tells nothing")
        #expect(second.invoices.map(\.amount) == first.invoices.map(\.amount))
        let desk = Actor(account: nil, role: .counterOfficer, name: "desk")
        let cases = try await house.door.listCases(by: desk)
        #expect(cases.map(\.deskCase.other) == [first.person])
    }
}
