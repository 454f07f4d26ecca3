// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Protection
import Services
import Store
import Testing

@Suite("Payout lists: sanctions, questions, instalments, crashes")
struct PayoutCareTests {
    private func refusal(_ act: () async throws -> Void) async -> String? {
        do {
            try await act()
            return nil
        } catch {
            return (error as? Failure)?.code
        }
    }

    @Test func aLikenessToTheSanctionsListHoldsTheListUntilTwoDecide() async throws {
        let house = try await PayoutListHouse.make(sanctions: "# daftar uji\nID-7;Wahyu Sentoso\nID-8;Joko Prabu\n")
        try await house.owe(1_000_000)
        let list = try await house.locked()
        let hit = try #require(list.lines[0].hits.first)
        #expect(hit.entry == "ID-7 Wahyu Sentoso" && hit.reasons == "spelling" && hit.score >= 85)
        let id = list.head.id
        _ = try await house.door.approvePayoutList(id, by: house.approver, repeatKey: nil)
        func authorise() async -> String? {
            await refusal { _ = try await house.door.authorisePayoutList(id, by: house.manager, repeatKey: nil) }
        }
        #expect(await authorise() == "payout-sanctions-open")
        let reason = "Tanggal lahir dan paspor berbeda."
        _ = try await house.door.decideSanctionHit(hit.id, .clear, reason: reason, by: house.approver, repeatKey: nil)
        let alone = await refusal {
            _ = try await house.door.decideSanctionHit(
                hit.id, .clear, reason: reason, by: house.approver, repeatKey: nil)
        }
        #expect(alone == "payout-hit-decided-by-you")
        #expect(await authorise() == "payout-sanctions-open")
        _ = try await house.door.decideSanctionHit(hit.id, .clear, reason: reason, by: house.manager, repeatKey: nil)
        #expect(await authorise() == nil)
    }

    @Test func aConfirmedLikenessStopsTheLine() async throws {
        let house = try await PayoutListHouse.make(sanctions: "ID-7;Wahyu Sentosa")
        try await house.owe(1_000_000)
        let list = try await house.locked()
        let hit = try #require(list.lines[0].hits.first)
        let after = try await house.door.decideSanctionHit(
            hit.id, .confirm, reason: "Paspor yang sama.", by: house.manager, repeatKey: nil)
        #expect(after.lines[0].line.state == .stopped && after.lines[0].line.reason == "sanctions-list")
    }

    @Test func aDamagedSanctionsListIsRefusedWithItsLine() {
        let refusal = #expect(throws: Failure.self) { try SanctionsFile("# x\nJoko Prabu") }
        #expect(refusal?.details["line"] == "2")
    }

    @Test func payeesAreAskedAndANoOpensACaseThatFinanceEnds() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let list = try await house.released()
        try await house.workOff(3)
        let line = try #require(try await house.view(list).lines.first)
        #expect(line.question?.answer == nil && line.question != nil)
        #expect(house.bank.seen.messages.contains { $0.text.contains("/konfirmasi/\(line.line.id)") })
        let worker = house.claims.worker
        _ = try await house.door.answerPayoutQuestion(line.line.id, .notReceived, by: worker, repeatKey: nil)
        #expect(try await house.door.payoutCases(by: house.finance).map(\.question.line) == [line.line.id])
        let short = await refusal {
            _ = try await house.door.resolvePayoutCase(line.line.id, note: "ok", by: house.finance, repeatKey: nil)
        }
        #expect(short == "claim-reason-missing")
        _ = try await house.door.resolvePayoutCase(
            line.line.id, note: "Bank menunjukkan bukti kredit.", by: house.finance, repeatKey: nil)
        #expect(try await house.door.payoutCases(by: house.finance).isEmpty)
        let late = await refusal {
            _ = try await house.door.answerPayoutQuestion(line.line.id, .received, by: worker, repeatKey: nil)
        }
        #expect(late == "payout-question-answered")
    }

    @Test func aStrangerIsNotAsked() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let list = try await house.released()
        try await house.workOff(2)
        let line = try #require(try await house.view(list).lines.first).line.id
        let other = try await house.claims.withSecondRecord()
        let code = await refusal {
            _ = try await house.door.answerPayoutQuestion(line, .received, by: other.worker, repeatKey: nil)
        }
        #expect(code == "no-such-record")
    }

    @Test func aCrashBetweenSendingAndRecordingIsFollowedByAQuestionNotAPayment() async throws {
        let house = try await PayoutListHouse.make()
        try await house.owe(1_000_000)
        let list = try await house.released()
        let bank = house.bank
        let crashed = Task {
            try await house.door.workOffOutbox(
                through: OutboxPorts(
                    payouts: PayoutPort(
                        inquire: { _ in .holder("WAHYU SENTOSA", ClaimsBank.word) },
                        transfer: { order in
                            bank.set { $0.transfers.append(order) }
                            try? await Task.sleep(for: .seconds(3_600))
                            return .unknown(.init(code: "", message: "cancelled"))
                        }, status: { _ in .unknown(ClaimsBank.word) }),
                    messages: MessagePort { _ in .delivered }))
        }
        while bank.seen.transfers.isEmpty { await Task.yield() }
        #expect(try await house.view(list).lines[0].line.state == .sent)
        bank.set { $0.status = .settled(ClaimsBank.word) }
        try await house.workOff()
        #expect(bank.seen.transfers.count == 1 && bank.seen.questions >= 1)
        #expect(try await house.view(list).lines[0].line.state == .settled)
        crashed.cancel()
        _ = try await crashed.value
        #expect(try await house.view(list).lines[0].line.state == .settled)
        #expect(try await house.faults() == [])
    }

    @Test func aScholarshipIsPaidYearByYearOnceEachWithAProof() async throws {
        let house = try await PayoutListHouse.make()
        let database = house.claims.house.database
        let claim = try await house.claims.assessed()
        try await database.write { transaction in
            try PaymentScheduleStore(transaction).insert(
                ID(number: 88_001), claim: claim.claim.id,
                [
                    (Rupiah(1_500_000), house.claims.house.now.jakartaDay),
                    (Rupiah(1_600_000), house.claims.house.now.jakartaDay.adding(months: 12)),
                ],
                at: house.claims.house.now)
        }
        #expect(try await house.door.runPaymentSchedules() == 1)
        #expect(try await house.door.runPaymentSchedules() == 0)
        let lists = try await house.door.payoutLists(by: house.finance).lists
        #expect(lists.map { $0.total } == [Rupiah(1_500_000)] && lists[0].head.recordedBy == "system:payment-schedules")
        _ = try await house.door.lockPayoutList(lists[0].head.id, by: house.finance, repeatKey: nil)
        house.claims.house.set(house.claims.house.now.jakartaDay.adding(months: 12))
        #expect(try await house.door.runPaymentSchedules() == 0, "no paper came in since")
        _ = try await house.door.attachDocument(
            Attachment(kind: .otherProof, fileName: "rapor.pdf", bytes: Array("%PDF-1.7 rapor".utf8)),
            to: claim.claim.incident, by: house.claims.worker, repeatKey: nil)
        #expect(try await house.door.runPaymentSchedules() == 1)
        #expect(try await house.door.payoutLists(by: house.finance).lists[0].total == Rupiah(1_600_000))
    }
}
