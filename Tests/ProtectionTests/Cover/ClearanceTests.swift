// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Testing

@Suite("Clearance to depart")
struct ClearanceTests {
    private func decide(_ story: String, on day: String) throws -> Clearance {
        let facts = try Story.facts(story)
        let timeline = try CoverTimeline.derive(from: facts, law: try LawOnFile.cover())
        return Clearance.decide(facts, timeline: timeline, on: try #require(CalendarDay(day)))
    }

    private func remedies(_ clearance: Clearance) -> [ClearanceCheck.Remedy] { clearance.checks.compactMap(\.remedy) }

    private let ready = """
        p3mi TW
        2024-01-10 registered
        2024-03-01 contract 24
        2024-01-10 paid before
        2024-02-20 paid during-after 24
        2024-02-22 opp-done
        """

    @Test("a registered worker who paid both stages may leave")
    func allPaid() throws {
        let clearance = try decide(ready, on: "2024-02-25")
        #expect(clearance.mayDepart)
        #expect(clearance.checks.allSatisfy { $0.passed })
        #expect(remedies(clearance).isEmpty)
    }

    @Test("orientation that is not recorded is said but does not stop anybody")
    func orientationIsAdvisory() throws {
        let clearance = try decide(ready, on: "2024-02-21")
        #expect(clearance.mayDepart)
        #expect(remedies(clearance) == [.attendOrientation])
    }

    @Test("five months after the before stage it must be paid again")
    func beforeOver() throws {
        #expect(try decide(ready, on: "2024-06-09").mayDepart)
        let clearance = try decide(ready, on: "2024-06-10")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance) == [.payBeforeStage])
    }

    @Test("without the during stage nobody leaves")
    func duringUnpaid() throws {
        let clearance = try decide(
            """
            p3mi TW
            2024-01-10 registered
            2024-03-01 contract 24
            2024-01-10 paid before
            2024-02-22 opp-done
            """, on: "2024-02-25")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance) == [.payDuringStage])
    }

    @Test("the days that count are those known by payment day, not payments to come")
    func laterPaymentDoesNotCount() throws {
        #expect(try decide(ready, on: "2024-02-19").mayDepart == false)
        #expect(try decide(ready, on: "2024-02-20").mayDepart)
    }

    @Test("months that do not reach the contract's end are counted", arguments: [(12, "12"), (23, "1")])
    func monthsMissing(paid: Int, missing: String) throws {
        let clearance = try decide(
            """
            p3mi TW
            2024-01-10 registered
            2024-03-01 contract 24
            2024-01-10 paid before
            2024-02-20 paid during-after \(paid)
            2024-02-22 opp-done
            """, on: "2024-02-25")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance) == [.payMissingMonths])
        #expect(clearance.checks.first { !$0.passed }?.details["months"] == missing)
    }

    @Test("a perseorangan worker needs the one payment only")
    func perseorangan() throws {
        let story = """
            perseorangan JP
            2024-02-10 registered
            2024-03-01 contract 12
            2024-02-22 opp-done
            """
        #expect(try decide(story + "\n2024-02-10 paid during-after 12", on: "2024-02-25").mayDepart)
        #expect(try remedies(decide(story, on: "2024-02-25")) == [.payDuringStage])
    }

    @Test("who is not registered is told to register, nothing else")
    func notRegistered() throws {
        let clearance = try decide("p3mi TW\n2024-02-22 opp-done", on: "2024-02-25")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance) == [.register])
    }

    @Test("without a contract or after its end nobody leaves")
    func contractMissingOrOver() throws {
        let story = """
            perseorangan JP
            2024-02-10 registered
            2024-02-22 opp-done
            """
        #expect(try remedies(decide(story, on: "2024-02-25")) == [.recordContract])
        let over = try decide(
            story + "\n2024-03-01 contract 12\n2024-02-10 paid during-after 12", on: "2025-03-01")
        #expect(remedies(over) == [.recordExtension])
    }

    @Test("who is recorded as dead is nobody's to pay for")
    func recordedAsDead() throws {
        let clearance = try decide(ready + "\n2024-02-20 died", on: "2024-02-25")
        #expect(!clearance.mayDepart && clearance.isOfTheDead && !clearance.waitsForPayment)
        #expect(clearance.checks.first { $0.code == .placementOpen }?.remedy == .callSupervisor)
    }

    @Test("who has left already is sent to the desk")
    func alreadyDeparted() throws {
        let clearance = try decide(ready + "\n2024-02-25 departed", on: "2024-03-10")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance) == [.askDesk])
    }

    @Test("who is home on leave may go back while contract and payment hold")
    func backFromLeave() throws {
        let story = ready + "\n2024-02-25 departed\n2025-01-10 leave-began"
        let clearance = try decide(story, on: "2025-01-20")
        #expect(clearance.backFromLeave)
        #expect(clearance.mayDepart)
        #expect(try remedies(decide(story, on: "2026-03-01")) == [.recordExtension])
    }

    @Test("after gagal berangkat a new placement is needed")
    func failed() throws {
        let clearance = try decide(ready + "\n2024-02-25 failed-to-depart", on: "2024-02-26")
        #expect(!clearance.mayDepart)
        #expect(remedies(clearance).contains(.recordPlacement))
    }
}
