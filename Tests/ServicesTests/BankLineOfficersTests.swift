// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import TestKit
import Testing

@Suite("Bank lines: two officers, and the same money once")
struct BankLineOfficersTests {
    private let head = "Tanggal;Keterangan;Debet;Kredit;Nomor\n"

    private func house(limits: MoneyLimits = .usual) async throws -> SuspenseHouse {
        let house = try await SuspenseHouse.make(limits: limits)
        _ = try await house.door.saveBank(
            .init(
                code: "uji", name: "Bank Uji", format: .csv,
                mapping: [
                    "day": "Tanggal", "memo": "Keterangan", "debit": "Debet", "credit": "Kredit",
                    "reference": "Nomor",
                ]), by: house.finance)
        return house
    }

    @discardableResult private func take(_ rows: String, _ house: SuspenseHouse) async throws -> [BankLineStore.Line] {
        _ = try await house.door.importStatement(
            StatementUpload(bank: "uji", fileName: "a.csv", bytes: Array((head + rows).utf8)), by: house.finance)
        return try await house.door.viewReconciliation(by: house.finance).waiting
    }

    private func decide(
        _ line: BankLineStore.Line, _ decision: BankLineDecision, by actor: Actor, _ house: SuspenseHouse
    ) async throws -> BankLineView {
        try await house.door.decideBankLine(line.id, decision, by: actor, repeatKey: nil)
    }

    @Test func aFeeAboveTheLimitTakesTwoOfficersWhoSayTheSame() async throws {
        let house = try await house()
        let line = try #require(try await take("20/11/2026;BIAYA;5.000.001;;\n", house).first)
        for _ in 1...2 {
            let first = try await decide(line, .fee, by: house.finance, house)
            #expect(first.line.state == .waiting && first.proposal?.by == "finance")
            #expect(try await house.balance(.fees) == .zero)
        }
        let second = try await decide(line, .fee, by: house.second, house)
        #expect(second.line.state == .fee && second.line.proposedBy == "finance" && second.proposal == nil)
        #expect(try await house.balance(.fees) == Rupiah(5_000_001))
        try await house.expectBooksHold()
    }

    @Test func feesOfOneDayAddUpForOneOfficerAndNotForTwo() async throws {
        let house = try await house()
        let rows = "20/11/2026;BIAYA A;3.000.000;;\n20/11/2026;BIAYA B;2.500.000;;\n21/11/2026;BIAYA C;3.000.000;;\n"
        let lines = try await take(rows, house)
        #expect(try await decide(lines[0], .fee, by: house.finance, house).line.state == .fee)
        #expect(try await decide(lines[1], .fee, by: house.finance, house).line.state == .waiting)
        #expect(try await decide(lines[2], .fee, by: house.finance, house).line.state == .fee)
        #expect(try await decide(lines[1], .fee, by: house.second, house).line.state == .fee)
        #expect(try await house.balance(.fees) == Rupiah(8_500_000))
    }

    @Test func aLargeDifferenceTakesTwoOfficersToo() async throws {
        let house = try await house(limits: MoneyLimits(resolutionAlone: Rupiah(50_000)))
        var gross = Rupiah.zero
        for serial in 1...4 {
            let invoice = try #require(try await house.worker(serial).invoices.first)
            _ = try await house.notice(invoice.virtualAccount.customer, invoice.amount, request: "PR-\(serial)")
            gross += invoice.amount
        }
        let receipts: [ID<ReceiptRecord>] = try await house.house.database.read { transaction in
            try transaction.rows("SELECT id FROM receipt ORDER BY id").map { try $0.id(0) }
        }
        let arrived = gross.amount - 100_000
        let line = try #require(try await take("20/11/2026;SETORAN;;\(arrived);\n", house).first)
        let decision = BankLineDecision.receipts(receipts, .fee)
        let first = try await house.door.decideBankLine(line.id, decision, by: house.finance, repeatKey: nil)
        #expect(first.line.state == .waiting)
        let word = try #require(first.proposal?.decision)
        let said = try #require(BankLineDecision(word: word))
        let second = try await house.door.decideBankLine(line.id, said, by: house.second, repeatKey: nil)
        #expect(second.line.state == .matched)
        #expect(try await house.balance(.fees) == Rupiah(100_000))
        try await house.expectBooksHold()
    }

    @Test func moneyTypedByTheNumberOfAnImportedLineIsThatLine() async throws {
        let house = try await house()
        let invoice = try #require(try await house.worker().invoices.first)
        try await take("20/11/2026;SETORAN;;332.500;TRX-77\n", house)
        let item = try await house.taken(332_500, for: invoice.number, reference: "TRX-77", channel: "BRI-1")
        #expect(item.channel == "uji")
        #expect(try await house.state(invoice.id) == .settled)
        #expect(try await house.balance(.bank) == Rupiah(332_500))
        #expect(try await house.door.viewReconciliation(by: house.finance).waitingCount == 0)
        let again = try await house.taken(332_500, for: invoice.number, reference: "TRX-77", channel: "BRI-1")
        #expect(again.id == item.id)
        #expect(try await house.balance(.bank) == Rupiah(332_500))
        try await house.expectBooksHold()
    }

    @Test func moneyThatMayBeAnImportedLineIsRefusedUntilTheOfficerSaysItIsNot() async throws {
        let house = try await house()
        let line = try #require(try await take("21/11/2026;TITIPAN;;50.000;\n", house).first)
        let refusal = await #expect(throws: Failure.self) {
            try await house.taken(50_000, for: nil, reference: "LAIN", channel: "BRI-1")
        }
        #expect(refusal?.code == "bank-line-waits" && refusal?.details["bank"] == "uji")
        _ = try await decide(line, .suspense("pengirim dicari"), by: house.finance, house)
        await #expect(throws: Failure.self) {
            try await house.taken(50_000, for: nil, reference: "LAIN", channel: "BRI-1")
        }
        _ = try await house.door.takeUnallocated(
            TakenPayment(
                source: .statement, channel: "BRI-1", reference: "LAIN", account: .bank, amount: Rupiah(50_000),
                paidAt: house.house.now, isOtherMoney: true), by: house.finance)
        #expect(try await house.balance(.suspense) == Rupiah(-100_000))
    }

    @Test func aLineWhoseMoneyWasTypedBeforeIsNotTakenInAgain() async throws {
        let house = try await house()
        _ = try await house.taken(50_000, for: nil, reference: "LAIN", channel: "BRI-1")
        let line = try #require(try await take("20/11/2026;TITIPAN;;50.000;\n", house).first)
        let refusal = await #expect(throws: Failure.self) {
            try await decide(line, .suspense("pengirim dicari"), by: house.finance, house)
        }
        #expect(refusal?.code == "bank-line-typed" && refusal?.details["reference"] == "LAIN")
        _ = try await decide(line, .booked("sudah dicatat LAIN"), by: house.finance, house)
        #expect(try await house.balance(.bank) == Rupiah(50_000))
        try await house.expectBooksHold()
    }

    @Test func aSecondDebitOfOnePayoutWaitsForAnOfficerAndAReturnIsKnown() async throws {
        let house = try await ClaimsHouse.make()
        let finance = house.finance
        _ = try await house.door.saveBank(
            .init(
                code: "uji", name: "Bank Uji", format: .csv,
                mapping: [
                    "day": "Tanggal", "memo": "Keterangan", "debit": "Debet", "credit": "Kredit",
                    "reference": "Nomor",
                ]), by: finance)
        let claim = try await house.approved()
        _ = try await house.door.workOffOutbox(through: ClaimsBank().ports)
        let paid = try await house.door.viewClaim(claim.claim.id, by: house.assessor).payouts.last
        let reference = try #require(paid?.payout.reference)
        func take(_ rows: String) async throws -> [BankLineStore.State: Int] {
            try await house.door.importStatement(
                StatementUpload(bank: "uji", fileName: "b.csv", bytes: Array((head + rows).utf8)), by: finance
            ).states
        }
        let debit = "10/03/2027;MANFAAT;12.780.000;;\(reference)\n"
        #expect(try await take(debit + debit) == [.booked: 1, .waiting: 1])
        #expect(try await house.balance("'bank'") == -12_780_000)
        _ = try await house.door.settleByFile(
            BankFiles.camt054(reference, 12_780_000, credit: true), by: finance)
        #expect(try await take("11/03/2027;RETUR;;12.780.000;\(reference)\n") == [.booked: 1])
        #expect(try await house.balance("'bank'") == 0)
    }
}
