// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Protection
import Services
import Store
import TestKit
import Testing

/// Drives the real use cases on a real database and the reference model side by side.
struct ModelRun {
    /// Invoices and notices that steps choose from; older ones rest.
    private static let remembered = 400
    static let rememberedCollectives = 40
    /// 18 November 2026.
    private static let usualStart = Instant(seconds: 1_795_000_000)

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
    /// Customer numbers of collective invoices, and payments that were taken beside notices.
    var collectives: [String] = []
    var references: [BooksModel.Reference] = []
    /// People whom the company placed.
    var placed: Set<ID<PersonRecord>> = []
    /// Payout lists that are not closed.
    var lists: [ID<PayoutListRecord>] = []
    /// Transfers whose money arrived and may come back, and the references of those that did.
    var arrivedTransfers: [ArrivedTransfer] = []
    var cameBack: Set<String> = []
    let door: Door
    let start: Instant
    private var lastEntry: Int64 = 0

    /// - Parameter years: How much later than usual the run begins.
    init(seed: UInt64, years: Int = 0) async throws {
        start = Self.usualStart.adding(seconds: Int64(years) * 365 * 86_400)
        house = try await TestHouse.make(now: start)
        door = try await ModelRates.door(house)
        bank = ModelBank(seed: seed &+ 1)
        officers = try await ModelOfficers.make(house)
        draws = ModelDraws(seed: seed)
    }

    mutating func step() async throws -> ModelOperation {
        let operation = ModelOperation.draw(&draws)
        model.beginStep(at: house.now)
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
        case .withdraw: try await withdraw()
        case .workOff: try await workOff()
        case .retryPayout: try await retryPayout()
        case .takeUnallocated: try await takeUnallocated()
        case .resolve: try await resolve()
        case .closeRefund: try await closeRefund()
        case .takeBack: try await takeBack()
        case .applyAdvances: try await applyAdvances()
        case .issueCollective: try await issueCollective()
        case .payCollective: try await payCollective()
        case .takeCash: try await takeCash()
        case .moveCash: try await moveCash()
        case .closeDay: try await closeDay()
        case .owe: try await owe()
        case .prepareList: try await prepareList()
        case .advanceList: try await advanceList()
        case .returnTransfer: try await returnTransfer()
        case .payAbroad: try await payAbroad()
        case .settleAbroad: try await settleAbroad()
        case .closeMonth: try await closeMonth()
        case .settleYear: try await settleYear()
        case .wait: house.set(house.now.adding(seconds: Int64(1 + draws.below(12)) * 3_600))
        }
        return operation
    }

    /// Whether the books grew by just the entries that the model expects of the step, each on its business day, and
    /// say of every account that moved what the model says.
    mutating func booksFollowed() async throws -> Bool {
        let last = lastEntry
        let (rows, balances) = try await house.database.read { transaction in
            let rows = try transaction.rows(
                """
                SELECT p.entry, a.code, p.amount, e.business_day, a.id
                FROM posting p JOIN entry e ON e.id = p.entry JOIN ledger_account a ON a.id = p.account
                WHERE p.entry > \(last) ORDER BY p.entry
                """
            ).map {
                Moved(
                    entry: try $0.integer(0), account: try $0.text(1), amount: try $0.integer(2), day: try $0.day(3),
                    number: try $0.integer(4))
            }
            var balances: [String: Int64] = [:]
            for (code, number) in Dictionary(rows.map { ($0.account, $0.number) }, uniquingKeysWith: { $1 }) {
                guard let account = LedgerAccount(number: number) else { continue }
                balances[code] = try LedgerStore(transaction).balance(account).amount
            }
            return (rows, balances)
        }
        lastEntry = max(last, rows.last?.entry ?? last)
        let found = Dictionary(grouping: rows, by: \.entry).values.compactMap { rows in
            rows.first.map { first in
                BooksModel.Posted(
                    day: first.day,
                    postings: Dictionary(rows.map { ($0.account, $0.amount) }, uniquingKeysWith: +))
            }
        }
        return Self.counted(found) == Self.counted(model.expected)
            && balances.allSatisfy { $0.value == model.balance($0.key) }
    }

    private struct Moved: Sendable {
        let entry: Int64
        let account: String
        let amount: Int64
        let day: CalendarDay
        let number: Int64
    }

    private static func counted(_ entries: [BooksModel.Posted]) -> [BooksModel.Posted: Int] {
        entries.reduce(into: [:]) { $0[$1, default: 0] += 1 }
    }

    /// Derives every balance anew from the whole journal and compares it with the model's.
    func verifyAll() async throws {
        let report = try await door.verifyLedger()
        #expect(report.faults.isEmpty)
        #expect(report.entries == model.entries)
        let expected = Self.withSavingsTogether(model.balances)
        let found = Dictionary(uniqueKeysWithValues: report.balances.map { ($0.account, $0.balance.amount) })
        #expect(found.filter { $0.value != 0 } == expected)
    }

    /// Balances other than zero, those of all savers as one.
    static func withSavingsTogether(_ balances: [String: Int64]) -> [String: Int64] {
        var together = balances.filter { !$0.key.hasPrefix("savings:") }
        together["savings"] = balances.filter { $0.key.hasPrefix("savings:") }.values.reduce(0, +)
        return together.filter { $0.value != 0 }
    }

    // Shared by the steps.

    mutating func enrol() async throws {
        let savings = draws.isWithin(percent: 20) ? JHTChoice(monthly: Rupiah(100_000), months: 12) : nil
        let isPlaced = draws.isWithin(percent: 30)
        let enrolled = try await enrol(
            savings: savings, firstDay: house.now.jakartaDay.adding(days: 10), placed: isPlaced)
        if isPlaced { placed.insert(enrolled.person) }
    }

    @discardableResult mutating func enrol(
        savings: JHTChoice?, firstDay: CalendarDay, placed: Bool = false
    ) async throws -> Enrolled {
        people += 1
        let enrolled = try await door.enrol(
            try ModelPeople.next(
                people, firstDay: firstDay, savings: savings, by: placed ? officers.organisation : nil),
            by: placed ? officers.company : .visitor, repeatKey: nil)
        for invoice in enrolled.invoices { remember(invoice) }
        return enrolled
    }

    mutating func remember(_ invoice: InvoiceView) {
        let credit = invoice.stage == .jht ? "savings:\(invoice.person)" : "contributions"
        model.add(
            invoice.virtualAccount.customer,
            .init(
                invoice: invoice.id, number: invoice.number, person: invoice.person, amount: invoice.amount,
                credit: credit, expiresAt: invoice.expiresAt))
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
