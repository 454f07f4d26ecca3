// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Protection
import Services
import Store
import TestKit

/// The people of the histories, all alike but for their numbers, and those who ask about them.
enum HistoryMember {
    static let gate = Actor(account: nil, role: .gateOfficer, name: "gate")
    static let finance = Actor(account: ID(number: 900), role: .finance, name: "finance")

    static func worker(_ person: ID<PersonRecord>) -> Actor {
        Actor(account: nil, role: .worker, person: person, name: "worker")
    }

    static func enrolment(_ serial: Int, today: CalendarDay) throws -> Enrolment {
        try ModelPeople.next(
            serial, firstDay: today.adding(days: 25), savings: JHTChoice(monthly: Rupiah(100_000), months: 12))
    }

    /// A member's cover in words that are the same for all whose cover is.
    static func words(_ timeline: CoverTimeline) -> String {
        timeline.periods.map { "\($0.programme) \($0.phase) \($0.range)" }.joined(separator: ", ")
    }
}

/// What cover reads like at each stage, as the house itself says while nothing else goes on.
struct CoverWords: Hashable, Sendable {
    let unpaid: String
    let paid: String
    let departed: String

    static let learned = Task { try await learn() }

    private static func learn() async throws -> CoverWords {
        let house = try await TestHouse.make()
        let enrolment = try HistoryMember.enrolment(1, today: house.now.jakartaDay)
        let member = try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil)
        let unpaid = try await words(of: member.person, in: house)
        guard let invoice = member.invoices.first(where: { $0.stage != .jht }) else {
            throw Failure(.absent, "no-contribution")
        }
        let payment = HistoryPayment(
            member: 1, person: member.person, bill: .contribution, invoice: invoice.id,
            customer: invoice.virtualAccount.customer, amount: invoice.amount, notice: 1)
        _ = try await house.door.acceptPayments([payment.told(at: house.now)])
        let paid = try await words(of: member.person, in: house)
        try await house.door.recordDeparture(of: member.person, on: house.now.jakartaDay, by: HistoryMember.gate)
        return CoverWords(unpaid: unpaid, paid: paid, departed: try await words(of: member.person, in: house))
    }

    private static func words(of person: ID<PersonRecord>, in house: TestHouse) async throws -> String {
        let view = try await house.door.viewCover(
            person, on: nil, knownAt: nil, by: HistoryMember.worker(person))
        return HistoryMember.words(view.timeline)
    }
}
