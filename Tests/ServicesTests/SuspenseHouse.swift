// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Placement
import Services
import Store
import TestKit
import Testing

/// A house with officers who handle money, on 20 November 2026.
struct SuspenseHouse {
    let house: TestHouse
    let finance: Actor
    let second: Actor
    let company: Actor
    let organisation: ID<Organisation>

    var door: Door { house.door }
    let inspector = Actor(account: nil, role: .inspector, name: "inspector")

    static func day(_ text: String) -> CalendarDay {
        guard let day = CalendarDay(text) else { preconditionFailure("\(text) is a day") }
        return day
    }

    static func make(limits: MoneyLimits = .usual) async throws -> SuspenseHouse {
        let house = try await TestHouse.make(limits: limits)
        house.set(day("2026-11-20"))
        let organisation: ID<Organisation> = ID(number: 500)
        try await house.database.write { transaction in
            guard let validity = DayRange(first: day("2020-01-01"), last: day("2030-01-01")) else { return }
            try OrganisationStore(transaction).insert(
                try Organisation(
                    id: organisation, kind: .p3mi, name: "PT Bahari Karya",
                    licence: Licence(number: "L-1", validity: validity)),
                province: 33, country: nil, at: house.now)
        }
        let owner = ID<OrganisationRecord>(number: organisation.number)
        return SuspenseHouse(
            house: house, finance: try await officer(.finance, "finance", 901, house),
            second: try await officer(.finance, "finance-2", 902, house),
            company: Actor(account: nil, role: .p3miOfficer, organisation: owner, name: "p3mi"),
            organisation: organisation)
    }

    static func officer(_ role: Role, _ login: String, _ number: Int64, _ house: TestHouse) async throws -> Actor {
        let id = ID<UserAccount>(number: number)
        try await house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(id: id, login: login, name: login, role: role.rawValue, password: "-", totp: nil), at: house.now)
        }
        return Actor(account: id, role: role, name: login)
    }

    /// A worker who goes alone, with an unpaid invoice of Rp 332.500.
    func worker(_ serial: Int = 1) async throws -> Enrolled {
        try await door.enrol(
            try Enrolments.perseorangan(serial, firstDay: Self.day("2026-12-01")), by: .visitor, repeatKey: nil)
    }

    /// A worker of the company, with two unpaid invoices.
    func placed(_ serial: Int) async throws -> Enrolled {
        try await door.enrol(
            try Enrolments.placed(serial, by: organisation, firstDay: Self.day("2026-12-01")), by: company,
            repeatKey: nil)
    }

    /// Money on our bank account.
    func taken(
        _ amount: Int64, for bill: String?, reference: String = "B1", channel: String = "bank-1", remark: String = ""
    ) async throws -> UnallocatedStore.Item {
        try await door.takeUnallocated(
            TakenPayment(
                source: .statement, channel: channel, reference: reference, account: .bank, amount: Rupiah(amount),
                paidAt: house.now, billNumber: bill, payer: "Budi", remark: remark), by: finance)
    }

    func notice(
        _ customer: String, _ amount: Rupiah, request: String, external: String? = nil
    ) async throws -> PaymentOutcome {
        try await door.acceptPayment(
            PaymentNotice(
                partner: "test-partner", externalID: external ?? request, body: Array(request.utf8),
                customerNumber: customer, paymentRequest: request, amount: amount, paidAt: house.now)
        ).outcome
    }

    func state(_ id: ID<InvoiceRecord>) async throws -> InvoiceView.State {
        try await door.viewInvoice(id, by: finance).state
    }

    func balance(_ account: LedgerAccount) async throws -> Rupiah {
        try await house.database.read { try LedgerStore($0).balance(account) }
    }

    func messages() async throws -> [String] {
        try await house.database.read { transaction in
            try transaction.rows("SELECT payload FROM outbox WHERE kind = 'message' ORDER BY id").map {
                try $0.text(0)
            }
        }
    }

    /// The books balance, and waiting money is what its account says.
    func expectBooksHold() async throws {
        let report = try await door.verifyLedger()
        #expect(report.faults == [])
    }
}
