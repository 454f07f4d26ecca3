// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Money
import Services
import Store
import TestKit
import Testing

@Suite("Reconciliation with the bank")
struct ReconciliationTests {
    private let finance = Actor(account: nil, role: .finance, name: "finance")
    private let head = "Tanggal;Keterangan;Debet;Kredit;Nama\n"

    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    /// A house with a bank that writes CSV, and so many paid contributions of 332,500 rupiah.
    private func house(paid: Int) async throws -> (TestHouse, [InvoiceView]) {
        let house = try await TestHouse.make()
        house.set(try day("2026-11-20"))
        _ = try await house.door.saveBank(
            .init(
                code: "uji", name: "Bank Uji", format: .csv,
                mapping: [
                    "day": "Tanggal", "memo": "Keterangan", "debit": "Debet", "credit": "Kredit",
                    "counterparty": "Nama",
                ]), by: finance)
        var invoices: [InvoiceView] = []
        for serial in 1...max(paid, 1) where paid > 0 {
            let enrolled = try await house.door.enrol(
                try Enrolments.perseorangan(serial, firstDay: try day("2026-12-01")), by: .visitor, repeatKey: nil)
            let invoice = try #require(enrolled.invoices.first)
            let notice = PaymentNotice(
                partner: "test-partner", externalID: "\(serial)", body: [1],
                customerNumber: invoice.virtualAccount.customer, paymentRequest: "PR-\(serial)",
                amount: invoice.amount, paidAt: house.now)
            #expect(try await house.door.acceptPayment(notice).outcome == .accepted)
            invoices.append(invoice)
        }
        return (house, invoices)
    }

    private func row(_ invoice: InvoiceView, _ amount: String = "332.500,00", day: String = "21/11/2026") -> String {
        "\(day);IURAN \(invoice.virtualAccount.number);;\(amount);WAHYU SENTOSA\n"
    }

    private func take(_ text: String, _ house: TestHouse, by actor: Actor? = nil) async throws -> BankFileView {
        try await house.door.importStatement(
            StatementUpload(bank: "uji", fileName: "a.csv", bytes: Array((head + text).utf8)), by: actor ?? finance)
    }

    private func balance(_ account: LedgerAccount, _ house: TestHouse) async throws -> Int64 {
        try await house.database.read { try LedgerStore($0).balance(account).amount }
    }

    @Test func aSureLineIsMatchedAndItsMoneyMovesToTheBank() async throws {
        let (house, invoices) = try await house(paid: 2)
        let view = try await take(row(invoices[0]) + row(invoices[1]), house)
        #expect(view.states == [.matched: 2])
        #expect(try await balance(.bank, house) == 665_000)
        #expect(try await balance(.channel(1), house) == 0)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
        let desk = try await house.door.viewReconciliation(by: finance)
        #expect(desk.waitingCount == 0)
    }

    @Test func badRowsAreKeptAsFaultsAndGoodOnesAreTaken() async throws {
        let (house, invoices) = try await house(paid: 1)
        let bad = "21/11/2026;minus;;-5;\n21/11/2026;besar;;99999999999999;\n"
        let view = try await take(bad + row(invoices[0]), house)
        #expect(view.faults.map(\.code) == ["negative-amount", "huge-amount"])
        #expect(view.faults.map(\.line) == [2, 3])
        #expect(view.states == [.matched: 1])
    }

    @Test func theSameFileAgainAndTheSameLineInAnotherFileChangeNothing() async throws {
        let (house, invoices) = try await house(paid: 2)
        _ = try await take(row(invoices[0]), house)
        let again = try await take(row(invoices[0]), house)
        #expect(again.isRepetition)
        let longer = try await take(row(invoices[0]) + row(invoices[1]), house)
        #expect(longer.newLines == 1)
        #expect(try await balance(.bank, house) == 665_000)
        #expect(try await house.door.verifyLedger().entries == 4)
    }

    @Test func equalLinesOfOneFileAreAllKept() async throws {
        let (house, _) = try await house(paid: 0)
        let view = try await take("21/11/2026;BIAYA;2.500;;\n21/11/2026;BIAYA;2.500;;\n", house)
        #expect(view.newLines == 2)
        #expect(try await take("21/11/2026;BIAYA;2.500;;\n\n21/11/2026;BIAYA;2.500;;\n", house).newLines == 0)
    }

    @Test func anImportCutShortIsFinishedByTheSameFile() async throws {
        let (house, invoices) = try await house(paid: 2)
        let text = row(invoices[0]) + row(invoices[1])
        _ = try await take(text, house)
        // As a kill before the end leaves it: everything written so far, the file not finished.
        _ = try await house.database.write { transaction in
            try transaction.execute("UPDATE bank_file SET finished_at = NULL")
        }
        let view = try await take(text, house)
        #expect(!view.isRepetition)
        #expect(view.file.finishedAt != nil)
        #expect(view.newLines == 2)
        #expect(try await balance(.bank, house) == 665_000)
    }

    @Test func aDoubtfulLineWaitsWithItsReasonsAndBlocksTheDay() async throws {
        let (house, invoices) = try await house(paid: 1)
        let view = try await take("21/11/2026;IURAN PMI;;326.000;WAHYU SENTOSA\n", house)
        #expect(view.states == [.waiting: 1])
        let friday = try day("2026-11-20")
        let saturday = try day("2026-11-21")
        let open = try await house.database.read { transaction in
            let check = ReconciliationCheck(transaction)
            return (try check.openQuestions(through: friday), try check.openQuestions(through: saturday))
        }
        #expect(open.0.isEmpty)
        #expect(open.1.map(\.movement) == [Rupiah(326_000)])
        let line = try #require(open.1.first?.line)
        let missing = await #expect(throws: Failure.self) {
            try await house.door.decideBankLine(
                line, .invoice(invoices[0].number, nil), by: finance, repeatKey: nil)
        }
        #expect(missing?.code == "bank-difference")
        #expect(missing?.field == "difference")
        let done = try await house.door.decideBankLine(
            line, .invoice(invoices[0].number, .fee), by: finance, repeatKey: nil)
        #expect(done.line.state == .matched)
        #expect(try await balance(.fees, house) == 6_500)
        #expect(try await balance(.channel(1), house) == 0)
        let twice = await #expect(throws: Failure.self) {
            try await house.door.decideBankLine(line, .suspense("apa saja"), by: finance, repeatKey: nil)
        }
        #expect(twice?.code == "bank-line-decided")
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func aCandidateIsAcceptedOrRejected() async throws {
        let (house, invoices) = try await house(paid: 1)
        _ = try await take("21/11/2026;IURAN PMI;;332.500;WAHYU SENTOSA\n", house)
        let line = try #require(try await house.door.viewReconciliation(by: finance).waiting.first?.id)
        let candidate = try #require(try await house.door.viewBankLine(line, by: finance).candidates.first)
        #expect(candidate.receipts.map(\.invoiceNumber) == [invoices[0].number])
        #expect(candidate.reasons.map(\.finding).contains(.nameWhole))
        let receipt = try #require(candidate.receipts.first?.receipt)
        let refused = try await house.door.decideBankLine(line, .reject(receipt), by: finance, repeatKey: nil)
        #expect(refused.candidates.isEmpty)
        #expect(refused.line.state == .waiting)
        let accepted = try await house.door.decideBankLine(
            line, .receipts([receipt], nil), by: finance, repeatKey: nil)
        #expect(accepted.line.state == .matched)
    }

    @Test func feesAndMoneyWithoutAPurposeArePosted() async throws {
        let (house, _) = try await house(paid: 0)
        _ = try await take("21/11/2026;BIAYA ADM;2.500;;\n21/11/2026;TITIPAN;;50.000;\n", house)
        let lines = try await house.door.viewReconciliation(by: finance).waiting
        let fee = try #require(lines.first { $0.line.direction == .debit }?.id)
        let money = try #require(lines.first { $0.line.direction == .credit }?.id)
        let wrongWay = await #expect(throws: Failure.self) {
            try await house.door.decideBankLine(money, .fee, by: finance, repeatKey: nil)
        }
        #expect(wrongWay?.code == "bank-line-direction")
        _ = try await house.door.decideBankLine(fee, .fee, by: finance, repeatKey: nil)
        _ = try await house.door.decideBankLine(money, .suspense("pengirim dicari"), by: finance, repeatKey: nil)
        #expect(try await balance(.bank, house) == 47_500)
        #expect(try await balance(.fees, house) == 2_500)
        #expect(try await balance(.suspense, house) == -50_000)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
    }

    @Test func aFeeByContractIsKnownAndASettlementOfManyIsOneLine() async throws {
        let (house, invoices) = try await house(paid: 3)
        let fees = try await house.door.saveSettlementFee(
            Rupiah(2_500), of: "test-partner", from: try day("2026-01-01"), by: finance)
        #expect(fees.map(\.fee) == [Rupiah(2_500)])
        let settled = "21/11/2026;SETTLEMENT MITRA UJI;;660.000;\n"
        let view = try await take(row(invoices[0], "330.000"), house)
        #expect(view.states == [.matched: 1])
        #expect(try await take(settled, house).states == [.matched: 1])
        #expect(try await balance(.fees, house) == 7_500)
        #expect(try await balance(.channel(1), house) == 0)
        #expect(try await house.door.verifyLedger().faults.isEmpty)
        let unknown = await #expect(throws: Failure.self) {
            try await house.door.saveSettlementFee(
                Rupiah(1), of: "nobody", from: try day("2026-01-01"), by: finance)
        }
        #expect(unknown?.field == "partner")
    }

    @Test func aFeeHoldsForPaymentsFromItsDayOn() async throws {
        let (house, invoices) = try await house(paid: 2)
        for (fee, from) in [(1_000, "2026-01-01"), (2_500, "2026-11-20"), (9_000, "2026-11-21")] {
            _ = try await house.door.saveSettlementFee(
                Rupiah(Int64(fee)), of: "test-partner", from: try day(from), by: finance)
        }
        let known = try await house.door.settlementFees(by: finance).filter { $0.partner == "test-partner" }
        #expect(known.map(\.fee) == [Rupiah(1_000), Rupiah(2_500), Rupiah(9_000)])
        #expect(try await take(row(invoices[0], "330.000"), house).states == [.matched: 1])
        #expect(try await take(row(invoices[1], "323.500"), house).states == [.waiting: 1])
        #expect(try await balance(.fees, house) == 2_500)
    }

    @Test func anEntryCarriesTheBanksDayWhileItIsOpenElseTheFirstOpenDay() async throws {
        let (house, invoices) = try await house(paid: 2)
        house.set(try day("2026-11-24"))
        func businessDay(_ line: ID<BankLineRecord>) async throws -> CalendarDay? {
            try await house.door.viewBankLine(line, by: finance).businessDay
        }
        _ = try await take(row(invoices[0], "326.000") + "21/11/2026;BIAYA;2.500;;\n", house)
        let lines = try await house.door.viewReconciliation(by: finance).waiting
        let money = try #require(lines.first { $0.line.direction == .credit }?.id)
        let fee = try #require(lines.first { $0.line.direction == .debit }?.id)
        _ = try await house.door.decideBankLine(
            money, .invoice(invoices[0].number, .fee), by: finance, repeatKey: nil)
        #expect(try await businessDay(money) == day("2026-11-21"))
        let closed = try day("2026-11-22")
        try await house.database.write { transaction in
            try LedgerDayStore(transaction).close(closed, at: house.now, by: "test")
        }
        _ = try await house.door.decideBankLine(fee, .fee, by: finance, repeatKey: nil)
        #expect(try await businessDay(fee) == day("2026-11-23"))
    }

    @Test func onlyFinanceMayTakeInAndDecide() async throws {
        let (house, _) = try await house(paid: 0)
        for role in Role.allCases where role != .finance {
            let failure = await #expect(throws: Failure.self) {
                try await take("", house, by: Actor(account: nil, role: role, name: "x"))
            }
            #expect(failure?.kind == .forbidden)
        }
    }

    @Test func aFileThatIsNoStatementAndABankNobodyKeptAreRefused() async throws {
        let (house, _) = try await house(paid: 0)
        let wrong = await #expect(throws: Failure.self) {
            try await house.door.importStatement(
                StatementUpload(bank: "uji", fileName: "x", bytes: []), by: finance)
        }
        #expect(wrong?.code == "statement-unreadable" && wrong?.details["reason"] == "empty-file")
        let other = await #expect(throws: Failure.self) {
            try await house.door.importStatement(
                StatementUpload(bank: "uji", fileName: "x", bytes: Array("halo;dunia\n1;2\n".utf8)), by: finance)
        }
        #expect(other?.code == "statement-column-missing" && other?.details["found"] == "halo · dunia")
        let unknown = await #expect(throws: Failure.self) {
            try await house.door.importStatement(
                StatementUpload(bank: "lain", fileName: "x", bytes: [1]), by: finance)
        }
        #expect(unknown?.field == "bank")
        let mapping = await #expect(throws: Failure.self) {
            try await house.door.saveBank(
                .init(code: "dua", name: "Dua", format: .csv, mapping: ["day": "Tanggal"]), by: finance)
        }
        #expect(mapping?.code == "bank-mapping-wrong")
    }
}
