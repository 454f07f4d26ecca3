// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Database
import Kernel
import Protection
import Store
import TestKit
import Testing

@testable import Services

@Suite("A demonstration's desks")
struct DemonstrationDesksTests {
    private struct Filled {
        let house: TestHouse
        let signIns: DemoSignIns
        var door: Door { house.door }

        func queue(_ role: Role, _ kind: AssignmentStore.Kind = .claim) async throws -> [WorkLine] {
            try await door.workQueue(WorkFilter(kind), by: signIns.actor(role)).lines
        }
    }

    private static func filled(people: Int = DemonstrationDesks.leastPeople) async throws -> Filled {
        let house = try await TestHouse.make()
        return Filled(house: house, signIns: try await house.door.fillDemonstration(people: people, seed: 3))
    }

    @Test("have claims in every state in which an officer has something to do")
    func claimsAreOpen() async throws {
        let filled = try await Self.filled()
        let assessor = try await filled.queue(.assessor)
        #expect(Set(assessor.map(\.state)) == ["filed", "documents-asked", "sent-back"])
        let flags = assessor.reduce(into: Set<WorkFilter.Flag>()) { $0.formUnion($1.flags) }
        #expect(flags.isSuperset(of: [.overdue, .papersMissing, .waitsForDoctor]))
        #expect(try await !filled.queue(.advisoryDoctor).isEmpty)
        #expect(try await !filled.queue(.approver).isEmpty)
        try await filled.house.database.read { transaction in
            for question in [
                "claim_event WHERE kind = 'appealed'", "rehabilitation_plan",
                "incident WHERE id NOT IN (SELECT incident FROM claim)",
            ] {
                let isThere = try transaction.exists(SQL("SELECT 1 FROM \(question)", binding: []))
                #expect(isThere, "\(question)")
            }
        }
    }

    @Test("name what contradicts one claim, and nothing of one that is sound")
    func signalsAreReasons() async throws {
        let filled = try await Self.filled()
        var found: [Set<String>] = []
        for line in try await filled.queue(.assessor) {
            let signals = try await filled.door.viewFraudSignals(
                ID(number: line.id), by: filled.signIns.actor(.assessor))
            found.append(Set(signals.map(\.code)))
        }
        #expect(found.contains(["shared-account", "file-seen-elsewhere"]))
        #expect(found.contains([]))
    }

    @Test("let others decide about an objection than those who refused")
    func objectionGoesToOthers() async throws {
        let filled = try await Self.filled()
        let appealed = try await filled.house.database.read { transaction in
            try transaction.row("SELECT claim FROM claim_event WHERE kind = 'appealed'")?.id(0, ClaimRecord.self)
        }
        let claim = try #require(appealed)
        func ask(_ actor: Actor) async throws {
            _ = try await filled.door.assessClaim(
                claim, .askDocuments([.medicalResume], reason: "Surat asli belum ada."), by: actor, repeatKey: nil)
        }
        try await ask(filled.signIns.actor(.assessor))
        let view = try await filled.door.viewClaim(claim, by: filled.signIns.actor(.assessor))
        #expect(view.state.name == .documentsAsked)
    }

    @Test("have complaints on both sides of their last day, and somebody to call back")
    func contactCentreHasWork() async throws {
        let filled = try await Self.filled()
        let today = filled.house.now.jakartaDay
        let items = try await filled.door.listContacts(by: filled.signIns.actor(.contactAgent))
        let standings = items.compactMap { item in
            item.contactCase.deadline.map {
                ContactClock.standing(
                    deadline: $0, today: today, closedOn: nil, workingDays: WorkingDays(filled.door.rules))
            }
        }
        #expect(Set(standings) == [.inTime, .atRisk, .breached])
        #expect(try await filled.door.listCallBacks(by: filled.signIns.actor(.contactAgent)).count == 1)
    }

    @Test("have people who came home, an outreach day, and a tablet's item that waits")
    func counterHasWork() async throws {
        let filled = try await Self.filled()
        try await filled.house.database.read { transaction in
            for (what, expected) in [
                ("returnee_list", 1), ("returnee", 3), ("returnee WHERE person IS NOT NULL", 1), ("outreach_event", 1),
                ("outreach_attendance", 2), ("field_item WHERE state = 'conflict'", 1),
            ] {
                let count = try transaction.row(SQL("SELECT count(*) FROM \(what)", binding: []))?.int(0)
                #expect(count == expected, "\(what)")
            }
        }
    }

    @Test("are empty in a very small demonstration")
    func smallOnesAreEmpty() async throws {
        let filled = try await Self.filled(people: 20)
        #expect(try await filled.queue(.counterOfficer, .deskCase).isEmpty)
        #expect(try await filled.door.listContacts(by: filled.signIns.actor(.contactAgent)).isEmpty)
    }
}
