// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Services
import Store
import TestKit
import Testing

@Suite("Partners")
struct PartnerTests {
    private let administrator = Actor(account: nil, role: .administrator, name: "admin")

    private func terms(_ id: String = "bank-a", _ service: String = "77001", sandbox: Bool = false) -> PartnerTerms {
        PartnerTerms(id: id, name: "Bank \(id)", serviceNumber: service, isSandbox: sandbox)
    }

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test func eachPartnerHasAnAccountOfItsOwnInTheBooks() async throws {
        let house = try await TestHouse.make()
        let first = try await house.door.addPartner(terms(), publicKey: nil, by: administrator)
        let second = try await house.door.addPartner(terms("bank-b", "77002"), publicKey: nil, by: administrator)
        #expect(first.view.partner.channel != second.view.partner.channel)
        let (account, again) = try await house.database.write { transaction in
            (
                try house.door.channels.account(of: "bank-b", in: transaction),
                try house.door.channels.account(of: "bank-b", in: transaction)
            )
        }
        #expect(account == .channel(second.view.partner.channel))
        #expect(again == account)
        let balance = try await house.database.read { try LedgerStore($0).balance(account) }
        #expect(balance == .zero, "the account is open")
        await #expect(throws: Failure.self) {
            try await house.database.write { try house.door.channels.account(of: "nobody", in: $0) }
        }
    }

    @Test func aSecretIsSealedAndToldOnce() async throws {
        let house = try await TestHouse.make()
        let given = try await house.door.addPartner(terms(), publicKey: "key", by: administrator)
        let secret = try #require(given.clientSecret)
        let calling = try #require(try await house.door.callingPartners().first { $0.partner.id == "bank-a" })
        #expect(calling.secrets == [secret])
        #expect(calling.publicKeys == ["key"])
        let kept = try await house.database.read { try PartnerKeyStore($0).all(of: "bank-a") }
        let sealed = try #require(kept.first { $0.kind == .clientSecret })
        #expect(!String(decoding: sealed.content, as: UTF8.self).contains(secret))
    }

    @Test func aNewKeyHoldsBesideTheOldOneUntilItsLastDay() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        _ = try await house.door.addPartner(terms(), publicKey: "old", by: administrator)
        _ = try await house.door.addPartnerKey(
            NewPartnerKey(pem: "new", firstDay: try day("2026-11-21"), oldThrough: try day("2026-11-22")),
            to: "bank-a", by: administrator)
        var held: [[String]] = []
        for text in ["2026-11-20", "2026-11-21", "2026-11-22", "2026-11-23"] {
            house.set(try day(text))
            held.append(
                try await house.door.callingPartners().first { $0.partner.id == "bank-a" }?.publicKeys ?? [])
        }
        #expect(held == [["old"], ["old", "new"], ["old", "new"], ["new"]])
    }

    @Test func theKeyBesideTheProgramTakesTheOldOnesPlaceAtOnce() async throws {
        let house = try await TestHouse.make()
        let agreed = terms("aggregator", "88001")
        for (key, secret) in [("one", "s1"), ("one", "s1"), ("two", "s2")] {
            try await house.door.connectPartner(agreed, clientKey: "client", publicKey: key, secret: secret)
        }
        let calling = try #require(try await house.door.callingPartners().first { $0.partner.id == "aggregator" })
        #expect(calling.publicKeys == ["two"])
        #expect(calling.secrets == ["s2"])
        let keys = try await house.door.viewPartner("aggregator", by: administrator).keys
        #expect(keys.count == 4, "the same key again is not added again")
    }

    @Test func aStartBringsNoEndedKeyBackAndLeavesAnAdministratorsKey() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        let agreed = terms("aggregator", "88001")
        try await house.door.connectPartner(agreed, clientKey: "client", publicKey: "stolen", secret: "s1")
        _ = try await house.door.addPartnerKey(
            NewPartnerKey(pem: "new", firstDay: try day("2026-11-20"), oldThrough: try day("2026-11-19")),
            to: "aggregator", by: administrator)
        try await house.door.connectPartner(agreed, clientKey: "client", publicKey: "stolen", secret: "s1")
        let calling = try #require(try await house.door.callingPartners().first { $0.partner.id == "aggregator" })
        #expect(calling.publicKeys == ["new"])
    }

    @Test func onlyPartnersOnTheirDaysMayCall() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        let agreed = PartnerTerms(
            id: "bank-a", name: "A", serviceNumber: "77001", firstDay: try day("2026-11-21"),
            lastDay: try day("2026-11-22"))
        _ = try await house.door.addPartner(agreed, publicKey: nil, by: administrator)
        for (text, may) in [("2026-11-20", false), ("2026-11-21", true), ("2026-11-22", true), ("2026-11-23", false)] {
            house.set(try day(text))
            let calling = try await house.door.callingPartners().contains { $0.partner.id == "bank-a" }
            #expect(calling == may)
        }
        house.set(try day("2026-11-21"))
        _ = try await house.door.disablePartner("bank-a", by: administrator)
        #expect(try await !house.door.callingPartners().contains { $0.partner.id == "bank-a" })
        await #expect(throws: Failure(.conflict, "partner-disabled")) {
            try await house.door.disablePartner("bank-a", by: administrator)
        }
    }

    @Test func badTermsAreRefusedByField() async throws {
        let house = try await TestHouse.make()
        let bad: [(PartnerTerms, String)] = [
            (PartnerTerms(id: "a b", name: "A", serviceNumber: "1"), "id"),
            (PartnerTerms(id: "a", name: "A", serviceNumber: "123456789"), "serviceNumber"),
            (PartnerTerms(id: "a", name: "A", serviceNumber: "12x"), "serviceNumber"),
            (PartnerTerms(id: "a", name: "A", serviceNumber: "1", channelID: "123456"), "channelID"),
            (PartnerTerms(id: "a", name: "", serviceNumber: "1"), "name"),
            (PartnerTerms(id: "a", name: "A", serviceNumber: "1", networks: "here"), "networks"),
            (
                PartnerTerms(
                    id: "a", name: "A", serviceNumber: "1", firstDay: try day("2026-11-21"),
                    lastDay: try day("2026-11-20")), "lastDay"
            ),
            (PartnerTerms(id: "test-partner", name: "A", serviceNumber: "1"), "id"),
            (PartnerTerms(id: "a", name: "A", serviceNumber: "88899"), "serviceNumber"),
        ]
        for (terms, field) in bad {
            do {
                _ = try await house.door.addPartner(terms, publicKey: nil, by: administrator)
                Issue.record("\(field) was let through")
            } catch let failure as Failure { #expect(failure.field == field) }
        }
    }

    @Test(arguments: Role.allCases.filter { $0 != .administrator })
    func onlyAdministratorsAddPartners(_ role: Role) async throws {
        let house = try await TestHouse.make()
        let actor = Actor(account: nil, role: role, name: "x")
        await #expect(throws: Failure.self) {
            try await house.door.addPartner(terms(), publicKey: nil, by: actor)
        }
        await #expect(throws: Failure.self) { try await house.door.disablePartner("test-partner", by: actor) }
    }

    @Test func aSandboxPaysItsOwnBillsAndNothingReachesTheBooks() async throws {
        let house = try await TestHouse.make()
        _ = try await house.door.addPartner(terms("try", "99001", sandbox: true), publicKey: nil, by: administrator)
        let wish = PartnerBillRequest(number: "UJI-1", name: "Uji", amount: Rupiah(50_000), expiresAt: nil)
        let bill = try #require(try await house.door.openSandboxBill(wish, partner: "try"))
        func notice(_ external: String, _ request: String, _ amount: Int64) -> PaymentNotice {
            PaymentNotice(
                partner: "try", externalID: external, body: Array(external.utf8), customerNumber: bill.customerNumber,
                paymentRequest: request, amount: Rupiah(amount), paidAt: house.now)
        }
        #expect(try await house.door.paySandboxBill(notice("1", "P-1", 1)).outcome == .wrongAmount)
        #expect(try await house.door.paySandboxBill(notice("2", "P-1", 50_000)).outcome == .accepted)
        #expect(try await house.door.paySandboxBill(notice("2", "P-1", 50_000)).outcome == .accepted)
        #expect(try await house.door.paySandboxBill(notice("3", "P-2", 50_000)).outcome == .paidBill)
        let real = try await house.door.acceptPayment(notice("4", "P-3", 50_000))
        #expect(real.outcome == .unknownBill, "no invoice has the number of a made-up bill")
        let entries = try await house.database.read { try $0.row("SELECT count(*) FROM entry")?.int(0) ?? -1 }
        let receipts = try await house.database.read { try $0.row("SELECT count(*) FROM receipt")?.int(0) ?? -1 }
        #expect(entries == 0)
        #expect(receipts == 0)
    }

    @Test func anExternalIDIsUsedForOneCallADay() async throws {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        func claim(_ id: String, _ service: String, _ body: String) async throws -> Bool {
            try await house.door.claimExternalID(
                id, service: service, body: Array(body.utf8), partner: "test-partner")
        }
        #expect(try await claim("1", "24", "a"))
        #expect(try await claim("1", "24", "a"), "the same call again")
        #expect(try await !claim("1", "24", "b"))
        #expect(try await !claim("1", "26", "a"))
        house.set(try day("2026-11-21"))
        #expect(try await claim("1", "26", "a"))
    }

    @Test func aPartnerThatDoesNotCallGetsNoSecret() async throws {
        let house = try await TestHouse.make()
        await #expect(throws: Failure(.refused, "partner-without-key", details: ["partner": "test-partner"])) {
            _ = try await house.door.renewPartnerSecret(
                of: "test-partner", oldThrough: house.now.jakartaDay, by: administrator)
        }
    }

    @Test func theCallsOfAMinuteAreTakenByAllProcessesTogether() async throws {
        let house = try await TestHouse.make()
        _ = try await house.door.addPartner(terms(), publicKey: nil, by: administrator)
        let doors = [house.door, try house.another(on: house.anotherEngine())]
        func taken(in minute: Int64) async throws -> [Int] {
            var taken: [Int] = []
            while taken.suffix(2).reduce(0, +) > 0 || taken.count < 2 {
                taken.append(try await doors[taken.count % 2].takeCalls(of: "bank-a", most: 100, minute: minute))
            }
            return taken
        }
        #expect(try await taken(in: 7).reduce(0, +) == 100)
        #expect(try await taken(in: 8).reduce(0, +) == 100)
        #expect(try await taken(in: 7).reduce(0, +) == 0, "a clock that is behind opens no minute anew")
        #expect(try await doors[0].takeCalls(of: "bank-a", most: 3, minute: 9) == 1, "few calls are taken one by one")
    }
}
