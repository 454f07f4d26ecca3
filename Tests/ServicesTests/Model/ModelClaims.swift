// SPDX-License-Identifier: Apache-2.0
import Access
import Claims
import Database
import Kernel
import People
import Placement
import Protection
import Services
import Store
import TestKit
import Testing

/// The officers of the model test.
struct ModelOfficers {
    let desk: Actor
    let assessor: Actor
    let approver: Actor
    let finance: Actor
    /// A second officer of finance.
    let other: Actor
    /// An officer of finance who decides nothing and pays refunds.
    let payer: Actor
    /// A colleague of the cashier's.
    let second: Actor
    let secondApprover: Actor
    let manager: Actor
    let secondManager: Actor
    /// Of a company that places workers.
    let company: Actor
    let organisation: ID<Organisation>

    static func make(_ house: TestHouse) async throws -> ModelOfficers {
        let organisation = ID<Organisation>(number: 500)
        try await house.database.write { transaction in
            let first = house.now.jakartaDay
            guard let validity = DayRange(first: first, last: first.adding(days: 40_000)) else { return }
            try OrganisationStore(transaction).insert(
                try Organisation(
                    id: organisation, kind: .p3mi, name: "PT Bahari Karya",
                    licence: Licence(number: "L-1", validity: validity)),
                province: 33, country: nil, at: house.now)
        }
        let owner = ID<OrganisationRecord>(number: organisation.number)
        return ModelOfficers(
            desk: try await officer(.counterOfficer, 901, house), assessor: try await officer(.assessor, 902, house),
            approver: try await officer(.approver, 903, house), finance: try await officer(.finance, 904, house),
            other: try await officer(.finance, 905, house), payer: try await officer(.finance, 910, house),
            second: try await officer(.counterOfficer, 906, house),
            secondApprover: try await officer(.approver, 907, house),
            manager: try await officer(.manager, 908, house), secondManager: try await officer(.manager, 909, house),
            company: Actor(account: nil, role: .p3miOfficer, organisation: owner, name: "p3mi"),
            organisation: organisation)
    }

    private static func officer(_ role: Role, _ number: Int64, _ house: TestHouse) async throws -> Actor {
        let id = ID<UserAccount>(number: number)
        let login = "\(role.rawValue)-\(number)"
        try await house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(id: id, login: login, name: login, role: role.rawValue, password: "-", totp: nil),
                at: house.now)
        }
        return Actor(account: id, role: role, name: login)
    }
}

/// Money out.
extension ModelRun {
    /// From registration to the grant of the cost of a treatment abroad.
    mutating func claim() async throws {
        let today = house.now.jakartaDay
        let enrolled = try await enrol(savings: nil, firstDay: today)
        for invoice in enrolled.invoices {
            try await tell([notice(invoice.virtualAccount.customer, invoice.amount)])
        }
        let worker = Actor(account: nil, role: .worker, person: enrolled.person, name: "worker")
        _ = try await door.recordJourney(
            JourneyReport(placement: nil, kind: .departed, day: today, localDay: nil), of: enrolled.person,
            by: .system("test"), repeatKey: nil)
        let incident = try await door.reportIncident(
            IncidentReport(
                kind: .workAccident, localDay: today, localTime: nil, day: nil, country: nil, place: "Taichung",
                account: "Terjepit mesin di pabrik.", witness: "Rekan kerja", mission: "KDEI Taipei", toldBy: .worker,
                deviceAt: house.now), of: enrolled.person, by: worker, repeatKey: nil)
        let cost = Rupiah(Int64(500_000 + draws.below(5_000_000)))
        let claim = try await file(incident, cost, by: worker)
        _ = try await door.assessClaim(claim, .propose(.accept), by: officers.assessor, repeatKey: nil)
        let approved = try await door.approveClaim(
            claim, .approve(override: "Dicocokkan."), by: officers.approver, repeatKey: nil)
        model.grant(cost)
        let payout = try #require(approved.payouts.last).payout
        #expect(payout.amount == cost)
        model.order(payout.reference, cost)
        claims.append(claim)
    }

    private func file(_ incident: IncidentView, _ cost: Rupiah, by worker: Actor) async throws -> ID<ClaimRecord> {
        let filed = try await door.fileClaim(
            ClaimFiling(
                incident: incident.incident.id, event: .treatmentAbroad,
                account: try BankAccount.parse(bankCode: "002", number: "0123456781", holder: "Wahyu Sentosa"),
                cost: cost), by: worker, repeatKey: nil)
        try await attachAll(filed, by: worker)
        return filed.claim.id
    }

    private func attachAll(_ filed: ClaimView, by worker: Actor) async throws {
        for (place, demand) in filed.papers.missing.enumerated() {
            let kind = try #require(PaperKind(rawValue: demand.code))
            _ = try await door.attachDocument(
                Attachment(kind: kind, fileName: "\(demand.code).pdf", bytes: Array("%PDF-1.7 \(place)".utf8)),
                to: filed.claim.incident, by: worker, repeatKey: nil)
        }
    }

    /// From registration with savings to the grant of all of them.
    mutating func withdraw() async throws {
        let today = house.now.jakartaDay
        let enrolled = try await enrol(savings: JHTChoice(monthly: Rupiah(100_000), months: 12), firstDay: today)
        for invoice in enrolled.invoices {
            try await tell([notice(invoice.virtualAccount.customer, invoice.amount)])
        }
        for kind in [JourneyEvent.Kind.departed, .contractEnded, .arrivedHome] {
            _ = try await door.recordJourney(
                JourneyReport(placement: nil, kind: kind, day: today, localDay: nil), of: enrolled.person,
                by: .system("test"), repeatKey: nil)
        }
        let worker = Actor(account: nil, role: .worker, person: enrolled.person, name: "worker")
        let asked = try await door.requestWithdrawal(
            WithdrawalRequest(
                reason: .homeForGood, day: nil,
                account: try BankAccount.parse(bankCode: "002", number: "0123456781", holder: "Wahyu Sentosa")),
            of: enrolled.person, by: worker, repeatKey: nil)
        try await attachAll(asked, by: worker)
        _ = try await door.assessClaim(asked.claim.id, .propose(.accept), by: officers.assessor, repeatKey: nil)
        let approved = try await door.approveClaim(
            asked.claim.id, .approve(override: "Dicocokkan."), by: officers.approver, repeatKey: nil)
        let saved = enrolled.invoices.filter { $0.stage == .jht }.map(\.amount).total()
        model.payOutSavings(saved, of: enrolled.person)
        let payout = try #require(approved.payouts.last).payout
        #expect(payout.amount == saved)
        model.order(payout.reference, saved)
        claims.append(asked.claim.id)
    }

    mutating func workOff() async throws {
        try await door.expireReservations()
        _ = try await door.workOffOutbox(through: bank.ports)
        for order in bank.takeSettled() {
            let payout = model.payouts[order.reference]
            #expect(payout?.amount == order.amount)
            let isFirst = model.paidOut(order.reference)
            #expect(isFirst, "a payout is paid once")
            remember(ArrivedTransfer(reference: order.reference, amount: order.amount, debt: payout?.debt))
        }
        for reference in try await failedPayouts() {
            #expect(!bank.hasSettled(reference))
            if let payout = model.payouts[reference], let line = payout.line, let debt = payout.debt {
                model.free(line, of: debt)
            }
            let wasOpen = model.failed(reference)
            #expect(wasOpen)
        }
        try await freeStopped()
    }

    /// Lines that the bank's answer about a name stopped wait for another list.
    private mutating func freeStopped() async throws {
        let listed = model.listed.keys.map(\.number).sorted()
        let stopped = try await house.database.read { transaction in
            try transaction.rows("SELECT id FROM payout_line WHERE state = 'stopped' AND id IN (\(list: listed))")
                .map { try $0.id(0, PayoutLineRecord.self) }
        }
        for line in stopped {
            if let debt = model.listed[line] { model.free(line, of: debt) }
        }
    }

    /// Those on their way in the model that the house knows to have failed.
    private func failedPayouts() async throws -> [String] {
        let alone = model.payouts.filter { $0.value.line == nil }.keys.sorted()
        let lines = model.payouts.values.compactMap { $0.line?.number }.sorted()
        return try await house.database.read { transaction in
            let payouts = try transaction.rows(
                "SELECT reference FROM payout WHERE state = 'failed' AND reference IN (\(list: alone))"
            ).map { try $0.text(0) }
            let failed = try transaction.rows(
                "SELECT id FROM payout_line WHERE state = 'failed' AND id IN (\(list: lines))"
            ).map { try $0.id(0, PayoutLineRecord.self).description }
            return payouts + failed
        }
    }

    /// Sends the last payout of a claim again; only one that failed or came back may be.
    mutating func retryPayout() async throws {
        guard !claims.isEmpty else { return }
        let place = draws.below(claims.count)
        let seen = try await door.viewClaim(claims[place], by: officers.assessor)
        let settled = seen.payouts.map(\.payout.reference).filter { bank.hasSettled($0) && !cameBack.contains($0) }
        #expect(settled.count <= 1, "a claim is paid once")
        let last = try #require(seen.payouts.last)
        do {
            let again = try await door.retryPayout(last.payout.id, to: nil, by: officers.finance, repeatKey: nil)
            model.order(again.payout.reference, again.payout.amount)
            #expect(last.payout.state.mayBeSentAgain)
            #expect(settled.isEmpty)
        } catch let failure as Failure {
            #expect(failure.code == "payout-not-failed")
            #expect(!last.payout.state.mayBeSentAgain)
        }
        if last.payout.state == .settled, draws.isWithin(percent: 30) { claims.remove(at: place) }
    }
}
