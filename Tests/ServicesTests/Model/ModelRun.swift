// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Protection
import Services
import Store
import TestKit
import Testing

/// Drives the real use cases on a real database and the reference model side by side.
struct ModelRun {
    /// Invoices and notices that steps choose from; older ones rest.
    private static let remembered = 400

    let house: TestHouse
    let bank: ModelBank
    let officers: ModelOfficers
    var model = BooksModel()
    var draws: ModelDraws
    var people = 0
    var calls = 0
    var invoices: [InvoiceView] = []
    var notices: [PaymentNotice] = []
    /// Claims whose money has not arrived.
    var claims: [ID<ClaimRecord>] = []
    private var lastEntry: Int64 = 0

    init(seed: UInt64) async throws {
        house = try await TestHouse.make()
        bank = ModelBank(seed: seed &+ 1)
        officers = try await ModelOfficers.make(house)
        draws = ModelDraws(seed: seed)
    }

    var door: Door { house.door }

    mutating func step() async throws -> ModelOperation {
        let operation = ModelOperation.draw(&draws)
        model.beginStep()
        switch operation {
        case .enrol: try await enrol()
        case .pay: try await pay()
        case .payAgain: try await payAgain()
        case .payWrongAmount: try await payWrongAmount()
        case .payUnknown: try await payUnknown()
        case .payUnderUsedRequest: try await payUnderUsedRequest()
        case .payUnderUsedCall: try await payUnderUsedCall()
        case .payMany: try await payMany()
        case .reissue: try await reissue()
        case .claim: try await claim()
        case .workOff: try await workOff()
        case .retryPayout: try await retryPayout()
        case .wait: house.set(house.now.adding(seconds: Int64(1 + draws.below(12)) * 3_600))
        }
        return operation
    }

    /// Whether the books grew by just the entries that the model expects of the step.
    mutating func booksFollowed() async throws -> Bool {
        let last = lastEntry
        let rows = try await house.database.read { transaction in
            try transaction.rows(
                """
                SELECT p.entry, a.code, p.amount FROM posting p JOIN ledger_account a ON a.id = p.account
                WHERE p.entry > \(last) ORDER BY p.entry
                """
            ).map { (try $0.integer(0), try $0.text(1), try $0.integer(2)) }
        }
        var found: [Int64: [String: Int64]] = [:]
        for (entry, account, amount) in rows { found[entry, default: [:]][account, default: 0] += amount }
        lastEntry = max(last, rows.last?.0 ?? last)
        return Self.counted(Array(found.values)) == Self.counted(model.expected)
    }

    private static func counted(_ entries: [[String: Int64]]) -> [[String: Int64]: Int] {
        entries.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Derives every balance anew from the whole journal and compares it with the model's.
    func verifyAll() async throws {
        let report = try await door.verifyLedger()
        #expect(report.faults.isEmpty)
        #expect(report.entries == model.entries)
        let savings = model.balances.filter { $0.key.hasPrefix("savings:") }.values.reduce(0, +)
        var expected = model.balances.filter { !$0.key.hasPrefix("savings:") }
        if savings != 0 { expected["savings"] = savings }
        let found = Dictionary(uniqueKeysWithValues: report.balances.map { ($0.account, $0.balance.amount) })
        #expect(found.filter { $0.value != 0 } == expected.filter { $0.value != 0 })
    }

    // Shared by the steps.

    mutating func enrol() async throws {
        let savings = draws.isWithin(percent: 20) ? JHTChoice(monthly: Rupiah(100_000), months: 12) : nil
        try await enrol(savings: savings, firstDay: house.now.jakartaDay.adding(days: 10))
    }

    @discardableResult mutating func enrol(savings: JHTChoice?, firstDay: CalendarDay) async throws -> Enrolled {
        people += 1
        let enrolled = try await door.enrol(
            try ModelPeople.next(people, firstDay: firstDay, savings: savings), by: .visitor, repeatKey: nil)
        for invoice in enrolled.invoices { remember(invoice) }
        return enrolled
    }

    mutating func remember(_ invoice: InvoiceView) {
        let credit = invoice.stage == .jht ? "savings:\(invoice.person)" : "contributions"
        model.add(
            invoice.virtualAccount.customer,
            .init(amount: invoice.amount, credit: credit, expiresAt: invoice.expiresAt))
        invoices.append(invoice)
        guard invoices.count > Self.remembered else { return }
        invoices.removeFirst(Self.remembered / 4)
    }

    mutating func remember(_ notice: PaymentNotice) {
        notices.append(notice)
        guard notices.count > Self.remembered else { return }
        notices.removeFirst(Self.remembered / 4)
    }
}
