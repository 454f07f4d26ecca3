// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Services
import Store
import TestKit

/// A few clients on a bad line: they register, pay, repeat what was not answered, send twice; in between the program is
/// killed and begins anew. All by one seed.
struct HistoryRun {
    private enum Wish {
        case enrol(Int)
        case pay(InvoiceView)
    }

    private static let clients = 4
    private static let firstDay: Int32 = 20_800

    private let house: TestHouse
    private let database: FaultyDatabase
    private var door: Door
    private var draws: ModelDraws
    private var model = HistoryModel()
    private var wishes: [Wish?] = Array(repeating: nil, count: clients)
    private var unpaid: [InvoiceView] = []
    private var people = 0
    private(set) var operations = 0

    var faults: Int { database.faults }

    init(seed: UInt64) async throws {
        house = try await TestHouse.make()
        database = FaultyDatabase(house.database, seed: seed &* 31 &+ 7, percent: 25)
        door = try house.another(on: database)
        draws = ModelDraws(seed: seed)
    }

    /// Runs the history to its end; what was wrong, or nothing.
    mutating func run(steps: Int) async throws -> [String] {
        for _ in 0..<steps {
            operations += 1
            switch draws.below(10) {
            case 0: door = try house.another(on: database)
            case 1...2:
                let faults = try await look()
                guard faults.isEmpty else { return faults }
            case 3: try await payTogether()
            default: try await act(draws.below(Self.clients))
            }
        }
        return try await settle()
    }

    /// One client says what it wants, or says it again.
    private mutating func act(_ client: Int) async throws {
        let wish = wishes[client] ?? newWish()
        wishes[client] = wish
        for _ in 0..<(draws.isWithin(percent: 15) ? 2 : 1) {
            if try await say(wish) { wishes[client] = nil }
        }
    }

    private mutating func newWish() -> Wish {
        if !unpaid.isEmpty, draws.isWithin(percent: 60) { return .pay(unpaid.remove(at: draws.below(unpaid.count))) }
        people += 1
        return .enrol(people)
    }

    /// Whether it was answered. A refusal is none of the things that may happen here.
    private mutating func say(_ wish: Wish) async throws -> Bool {
        switch wish {
        case .enrol(let serial):
            model.asks(enrolmentOf: serial)
            let enrolment = try Enrolments.perseorangan(serial, firstDay: CalendarDay(number: Self.firstDay))
            let key = try RepeatKey("history-\(serial)", body: [1])
            let door = door
            let told = try await answered { try await door.enrol(enrolment, by: .visitor, repeatKey: key) }
            guard let enrolled = told else { return false }
            if !model.enrolled.contains(serial) { unpaid += enrolled.invoices }
            model.isTold(enrolmentOf: serial)
        case .pay(let invoice):
            model.asks(paymentOf: invoice.id)
            let notice = notice(invoice)
            let door = door
            let told = try await answered { try await door.acceptPayment(notice) }
            guard let answer = told else { return false }
            try note(answer, invoice)
        }
        return true
    }

    /// Payments of several clients in one transaction.
    private mutating func payTogether() async throws {
        let waiting = wishes.indices.compactMap { client -> (Int, InvoiceView)? in
            guard case .pay(let invoice)? = wishes[client] else { return nil }
            return (client, invoice)
        }
        for (_, invoice) in waiting { model.asks(paymentOf: invoice.id) }
        let notices = waiting.map { notice($0.1) }
        guard !notices.isEmpty else { return }
        let door = door
        guard let answers = try await answered({ try await door.acceptPayments(notices) }) else { return }
        for ((client, invoice), answer) in zip(waiting, answers) {
            try note(answer, invoice)
            wishes[client] = nil
        }
    }

    private func notice(_ invoice: InvoiceView) -> PaymentNotice {
        PaymentNotice(
            partner: "test-partner", externalID: "H\(invoice.number)", body: Array(invoice.number.utf8),
            customerNumber: invoice.virtualAccount.customer, paymentRequest: "PR-\(invoice.number)",
            amount: invoice.amount, paidAt: house.now)
    }

    private mutating func note(_ answer: PaymentAnswer, _ invoice: InvoiceView) throws {
        guard answer.outcome == .accepted else { throw Failure(.conflict, "history-\(answer.outcome.rawValue)") }
        model.isTold(paymentOf: invoice.id)
    }

    /// The answer, or nothing where the line was cut.
    private func answered<Answer>(_ ask: () async throws -> Answer) async throws -> Answer? {
        do {
            return try await ask()
        } catch let failure as Failure {
            throw failure
        } catch {
            return nil
        }
    }

    private mutating func look() async throws -> [String] {
        let sight = try await house.database.read { transaction in
            let settled = try transaction.rows("SELECT invoice, amount FROM receipt")
            return HistoryModel.Sight(
                members: try transaction.row("SELECT count(*) FROM membership")?.int(0) ?? -1,
                settled: Dictionary(
                    try settled.map { (try $0.id(0), try $0.rupiah(1)) }, uniquingKeysWith: { $0 + $1 }),
                received: try transaction.row(
                    """
                    SELECT coalesce(sum(p.amount), 0) FROM posting p JOIN entry e ON e.id = p.entry
                    WHERE e.kind = 'contribution-received' AND p.amount > 0
                    """)?.rupiah(0) ?? .zero,
                covered: try transaction.row("SELECT count(DISTINCT person) FROM cover_period")?.int(0) ?? -1)
        }
        return model.faults(of: sight)
    }

    /// The line is good again: everybody says what was not answered until it is; then all must be there once.
    private mutating func settle() async throws -> [String] {
        database.mend()
        for client in wishes.indices {
            guard let wish = wishes[client] else { continue }
            guard try await say(wish) else { return ["a good line gave no answer"] }
        }
        var faults = try await look()
        if model.asked != model.enrolled || model.payments != model.paid { faults.append("wishes were left over") }
        faults += try await door.verifyLedger().faults
        while try await door.sealLog() > 0 {}
        faults += try await door.verifyLog().faults.map { "\($0)" }
        return faults
    }
}
