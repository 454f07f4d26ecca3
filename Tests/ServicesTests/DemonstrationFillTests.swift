// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Protection
import Sealing
import Store
import TestKit
import Testing

@testable import Services

@Suite("A filled demonstration")
struct DemonstrationFillTests {
    private static let people = 1_200

    private static func filled(seed: UInt64 = 5) async throws -> (TestHouse, DemoSignIns) {
        let house = try await TestHouse.make()
        return (house, try await house.door.fillDemonstration(people: people, seed: seed))
    }

    @Test("balances, counts right, and derives its cover from its facts")
    func isTrue() async throws {
        let (house, signIns) = try await Self.filled()
        let figures = try await house.door.checkFigures(by: .system("test"))
        #expect(figures.holds, "\(figures.differences.prefix(3))")
        try await house.database.read { transaction in
            let unbalanced = try transaction.rows(
                "SELECT entry FROM posting GROUP BY entry HAVING sum(amount) <> 0 OR count(*) < 2")
            #expect(unbalanced.isEmpty)
            let unpaid = try transaction.rows(
                """
                SELECT invoice.id FROM invoice LEFT JOIN receipt ON receipt.invoice = invoice.id
                    LEFT JOIN entry ON entry.kind = 'contribution-received' AND entry.reference = receipt.id
                WHERE (invoice.settled_at IS NULL) <> (entry.id IS NULL)
                """)
            #expect(unpaid.isEmpty)
            try Self.checkCover(house.door, transaction)
        }
        #expect(signIns.entries.map(\.role) == Role.allCases + [.finance, .assessor, .approver])
    }

    /// Every stored period is what the law derives afresh from what is stored.
    private static func checkCover(_ door: Door, _ transaction: any Transaction) throws {
        let ids = try transaction.rows("SELECT person FROM membership").map { try $0.id(0, PersonRecord.self) }
        #expect(ids.count == people)
        var covered = 0
        for person in ids {
            let facts = try MemberFactsStore(transaction).load([person])
            let timeline = try CoverTimeline.derive(from: facts, law: door.coverLaw)
            let stored = try CoverStore(transaction).periods(of: person)
            let derived = timeline.periods.map { Key($0.programme, $0.phase, $0.range) }
            #expect(Set(stored.map { Key($0.programme, $0.phase, $0.range) }) == Set(derived))
            #expect(stored.count == derived.count)
            if !stored.isEmpty { covered += 1 }
        }
        #expect(covered > people * 9 / 10)
    }

    private struct Key: Hashable {
        let programme: Programme
        let phase: Phase
        let range: DayRange

        init(_ programme: Programme, _ phase: Phase, _ range: DayRange) {
            self.programme = programme
            self.phase = phase
            self.range = range
        }
    }

    @Test("leaves work on every desk of finance, and its books hold")
    func fillsTheRooms() async throws {
        let house = try await TestHouse.make()
        let signIns = try await house.door.fillDemonstration(people: DemonstrationRooms.leastPeople, seed: 3)
        let entry = try #require(signIns.entry(.finance))
        let finance = Actor(account: entry.account, role: .finance, name: entry.login)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
        try await house.database.read { transaction in
            for (what, most) in [
                ("unallocated WHERE remaining > 0", 3), ("refund WHERE state = 'owed'", 1),
                ("batch_alarm WHERE kind = 'late'", 6), ("drawer_day WHERE closed_at IS NOT NULL", 1),
                ("cash_slip", 2), ("bank_line WHERE state = 'waiting'", 3), ("payout_list WHERE state = 'locked'", 1),
            ] {
                let count = try transaction.row(SQL("SELECT count(*) FROM \(what)", binding: []))?.int(0) ?? 0
                #expect((1...most).contains(count), "\(what): \(count)")
            }
            let clearing = try transaction.exists(
                "SELECT 1 FROM posting WHERE account = \(LedgerAccount.clearing.number)")
            #expect(!clearing, "all money stands on its partner's account")
        }
        #expect(try await house.door.closeDay(house.now.jakartaDay, by: finance).closed == nil)
    }

    @Test("refuses to be filled twice")
    func refusesSecondFilling() async throws {
        let house = try await TestHouse.make()
        _ = try await house.door.fillDemonstration(people: 20, seed: 1)
        await #expect(throws: Failure.self) { try await house.door.fillDemonstration(people: 20, seed: 1) }
    }

    @Test("has the same people, claims and cases for the same seed")
    func sameSeedSamePeople() async throws {
        var found: [[SQLValue]] = []
        for _ in 0..<2 {
            let house = try await TestHouse.make()
            _ = try await house.door.fillDemonstration(people: DemonstrationDesks.leastPeople, seed: 9)
            let rows = try await house.database.read { transaction in
                try transaction.rows("SELECT number, name, birth_day, sex, province FROM person ORDER BY number")
                    + transaction.rows(
                        """
                        SELECT person.number, claim.event, claim.state, incident.day, '' FROM claim
                            JOIN incident ON incident.id = claim.incident JOIN person ON person.id = claim.person
                        ORDER BY person.number
                        """)
                    + transaction.rows(
                        """
                        SELECT person.number, contact_case.kind, channel, state, opened_day FROM contact_case
                            JOIN person ON person.id = contact_case.person
                        ORDER BY person.number
                        """)
            }
            found.append(rows.flatMap(\.values))
        }
        #expect(found[0] == found[1])
    }

    @Test("lets every role in with the printed password and the current code")
    func signInsWork() async throws {
        let (house, signIns) = try await Self.filled(seed: 6)
        for entry in signIns.entries {
            let opened = try await house.door.openSession(
                login: entry.login, password: DemoSignIns.password, code: entry.code(at: house.now))
            #expect(opened.session.actor.role == entry.role)
        }
        let worker = try #require(signIns.entry(.worker))
        let actor = try await house.database.read { try SignInStore($0).find(worker.account) }
        #expect(actor?.person != nil)
    }

    @Test("has claims in several states, and paid ones with a settled debt")
    func claimsStand() async throws {
        let (house, _) = try await Self.filled(seed: 4)
        try await house.database.read { transaction in
            let states = try ClaimFiguresStore(transaction).states()
            #expect(states.contains { $0.state == "paid" })
            #expect(states.count >= 3, "\(states)")
            let owed = try LedgerStore(transaction).balance(.benefitsPayable)
            #expect(owed <= .zero)
        }
    }
}
