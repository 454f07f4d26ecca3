// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import TestKit
import Testing

@testable import Services

@Suite("Day files of payments")
struct PaymentFileTests {
    private static let head = "payment_request,virtual_account,amount,paid_at\n"

    private func house() async throws -> TestHouse {
        let house = try await TestHouse.make()
        house.set(try #require(CalendarDay("2026-11-20")))
        return house
    }

    private func lines(_ house: TestHouse, people: Int) async throws -> [String] {
        var lines: [String] = []
        for serial in 1...people {
            let enrolled = try await house.door.enrol(
                try Enrolments.perseorangan(serial, firstDay: try #require(CalendarDay("2026-12-01"))), by: .visitor,
                repeatKey: nil)
            let invoice = try #require(enrolled.invoices.first)
            lines.append(
                "PR-\(serial),\(invoice.virtualAccount.number),\(invoice.amount.amount),\(house.now.text(at: .wib))")
        }
        return lines
    }

    private func take(_ text: String, _ house: TestHouse, batch: Int = 3) async throws -> PaymentImport {
        try await house.door.importPayments(Array(text.utf8), of: "test-partner", batch: batch)
    }

    private func receipts(_ house: TestHouse) async throws -> Int {
        try await house.database.read { try $0.row("SELECT count(*) FROM receipt")?.int(0) ?? -1 }
    }

    @Test func everyPaymentOfAFileIsTakenOnceHoweverOftenTheFileComes() async throws {
        let house = try await house()
        let file = Self.head + (try await lines(house, people: 7)).joined(separator: "\r\n") + "\n"
        #expect(try await take(file, house).outcomes == [.accepted: 7])
        #expect(try await take(file, house).outcomes == [.accepted: 7])
        house.set(try #require(CalendarDay("2026-11-23")))
        #expect(try await take(file, house).outcomes == [.paidBill: 7])
        #expect(try await receipts(house) == 7)
        let books = try await house.door.verifyLedger()
        #expect(books.entries == 7)
        #expect(books.faults.isEmpty)
    }

    @Test func theReceiptOfALineRemembersItAndNoCallDoes() async throws {
        let house = try await house()
        let line = try #require(try await lines(house, people: 1).first)
        #expect(try await take(Self.head + line, house).outcomes == [.accepted: 1])
        let calls = try await house.database.read { try $0.row("SELECT count(*) FROM partner_call")?.int(0) }
        #expect(calls == 0)
        let other = line.replacing(",332500,", with: ",332501,")
        #expect(try await take(Self.head + other, house).outcomes == [.externalIDReused: 1])
        house.set(try #require(CalendarDay("2026-11-21")))
        #expect(try await take(Self.head + line, house).outcomes == [.accepted: 1])
        #expect(try await take(Self.head + other, house).outcomes == [.externalIDReused: 1])
        #expect(try await receipts(house) == 1)
    }

    /// Payments are read ahead while those before them are written: what those touch must be seen all the same.
    @Test(arguments: [1, 2, 3, 100])
    func itDoesNotMatterWhereATransactionEnds(batch: Int) async throws {
        let suspense = try await SuspenseHouse.make()
        let house = suspense.house
        var lines: [String] = []
        for serial in 1...3 {
            for invoice in try await suspense.placed(serial).invoices {
                lines.append(
                    "PR-\(serial)-\(invoice.amount.amount),\(invoice.virtualAccount.number),"
                        + "\(invoice.amount.amount),\(house.now.text(at: .wib))")
            }
        }
        lines.append(lines[0].replacing("PR-1", with: "PR-again"))
        lines.append(lines[5].replacing("PR-3-", with: "PR-1-"))
        lines.append(lines[1])
        let result = try await take(Self.head + lines.joined(separator: "\n"), house, batch: batch)
        #expect(result.outcomes == [.accepted: 7, .paidBill: 1, .externalIDReused: 1])
        let cover = try await house.database.read { transaction in
            try transaction.rows(
                "SELECT count(*), min(first_day), max(last_day) FROM cover_period GROUP BY person ORDER BY person")
        }
        #expect(cover.count == 3)
        #expect(Set(cover.map(\.values)).count == 1)
        let alone = try await SuspenseHouse.make()
        for invoice in try await alone.placed(1).invoices {
            let customer = String(invoice.virtualAccount.number.dropFirst(5))
            _ = try await alone.notice(customer, invoice.amount, request: "T-\(invoice.amount.amount)")
        }
        let told = try await alone.house.database.read { transaction in
            try transaction.rows("SELECT count(*), min(first_day), max(last_day) FROM cover_period GROUP BY person")
        }
        #expect(told.map(\.values) == cover.prefix(1).map(\.values))
        try await suspense.expectBooksHold()
    }

    /// Cover is derived ahead as if every payment of a file were taken.
    @Test func coverIsThatOfThePaymentsThatWereTaken() async throws {
        var covers: [[[SQLValue]]] = []
        for isOtherTold in [true, false] {
            let suspense = try await SuspenseHouse.make()
            let house = suspense.house
            var lines: [String] = []
            for (place, invoice) in try await suspense.placed(1).invoices.enumerated() {
                lines.append(
                    "PR-\(place),\(invoice.virtualAccount.number),\(invoice.amount.amount + Int64(1 - place)),"
                        + "\(house.now.text(at: .wib))")
            }
            #expect(lines.count == 2)
            let result = try await take(Self.head + lines.suffix(isOtherTold ? 2 : 1).joined(separator: "\n"), house)
            #expect(result.outcomes[.accepted] == 1)
            #expect(result.outcomes[.wrongAmount] == (isOtherTold ? 1 : nil))
            covers.append(
                try await house.database.read { transaction in
                    try transaction.rows(
                        "SELECT programme, phase, first_day, last_day FROM cover_period ORDER BY programme, first_day"
                    ).map(\.values)
                })
        }
        #expect(covers[0] == covers[1])
        #expect(!covers[0].isEmpty)
    }

    @Test func paymentsThatWereReadAheadSeeWhatOthersWroteSince() async throws {
        let house = try await house()
        let door = house.door
        let lines = try await lines(house, people: 2)
        var file = try PaymentDayFile(
            Array((Self.head + lines.joined(separator: "\n")).utf8), partner: "test-partner", serviceNumber: "88899")
        let places = try file.places()[...]
        let notices = try file.payments(at: places)
        let facts = try await house.database.read { try PaymentFacts(notices, in: $0, on: house.now.jakartaDay) }
        let reading = house.database.lastTurn.map { PaymentsAhead.Reading(facts: facts, turn: $0) }
        let ahead = PaymentsAhead(notices, reading: reading, after: WrittenPayments())
        #expect(try await door.acceptPayments([notices[0]]).map(\.outcome) == [.accepted])
        let answers = try await door.takePayments { ahead }
        #expect(answers.map(\.outcome) == [.accepted, .accepted])
        #expect(try await receipts(house) == 2)
        let books = try await door.verifyLedger()
        #expect(books.entries == 2)
    }

    @Test func whatIsNotTakenIsNamedByItsLine() async throws {
        let house = try await house()
        var lines = try await lines(house, people: 2)
        lines.append("PR-3,88899000000000000,5000,2026-11-20T09:00:00+07:00")
        lines.append(lines[1].replacing("PR-2", with: "PR-4").replacing(",332500,", with: ",332501,"))
        let result = try await take(Self.head + lines.joined(separator: "\n"), house)
        #expect(result.refusals.map(\.line) == [4])
        #expect(result.refusals.map(\.outcome) == [.unknownBill])
        #expect(result.outcomes == [.accepted: 2, .unknownBill: 1, .paidBill: 1])
        #expect(try await receipts(house) == 2)
    }

    @Test(arguments: [
        ("PR-9,88899123,10.5,2026-11-20T09:00:00+07:00", "amount"),
        ("PR-9,12345123,10,2026-11-20T09:00:00+07:00", "virtual_account"),
        ("PR-9,88899123,10,yesterday", "paid_at"),
        (",88899123,10,2026-11-20T09:00:00+07:00", "payment_request"),
    ])
    func aFileWithAFaultChangesNothingAndNamesLineAndColumn(line: String, column: String) async throws {
        let house = try await house()
        let good = try await lines(house, people: 4)
        let text = Self.head + (good + [line]).joined(separator: "\n")
        let failure = await #expect(throws: Failure.self) { try await take(text, house) }
        #expect(failure?.code == "payment-file-line")
        #expect(failure?.field == column)
        #expect(failure?.details["line"] == "6")
        #expect(try await receipts(house) == 0)
    }

    @Test func anotherFileOrAnUnknownPartnerIsRefused() async throws {
        let house = try await house()
        let head = await #expect(throws: Failure.self) { try await take("id;amount\n", house) }
        #expect(head?.code == "payment-file-head")
        let partner = await #expect(throws: Failure.self) {
            try await house.door.importPayments(Array(Self.head.utf8), of: "nobody")
        }
        #expect(partner?.code == "payment-file-partner")
    }
}
