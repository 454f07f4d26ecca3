// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Protection
import Sealing
import Services
import Store
import TestKit

/// One house, and one order in which notices of payments reach it: each many times, under new calls, with another
/// amount, for nobody, all at once from many callers.
struct DeliveryRun {
    /// What is delivered of each payment.
    enum Kind: CaseIterable {
        case meant
        /// The same payment under another call.
        case calledAgain
        case wrongAmount
        case forNobody

        /// Of ten deliveries of a payment, so many.
        var share: Int {
            switch self {
            case .meant: 5
            case .calledAgain, .wrongAmount: 2
            case .forNobody: 1
            }
        }

        var outcomes: Set<PaymentOutcome> {
            switch self {
            case .meant, .calledAgain: [.accepted, .paidBill]
            case .wrongAmount: [.wrongAmount, .paidBill]
            case .forNobody: [.unknownBill]
            }
        }
    }

    /// Everything that payments bring about.
    private static let state: [(name: String, question: SQL)] = [
        (
            "receipts",
            """
            SELECT i.number, r.partner, r.payment_request, r.amount FROM receipt r JOIN invoice i ON i.id = r.invoice
            """
        ),
        ("invoices", "SELECT number, amount, CASE WHEN settled_at IS NULL THEN 0 ELSE 1 END FROM invoice"),
        (
            "accounts",
            """
            SELECT a.code, sum(p.amount) FROM posting p JOIN ledger_account a ON a.id = p.account GROUP BY a.code
            """
        ),
        ("entries", "SELECT kind, count(*) FROM entry GROUP BY kind"),
        ("cover", "SELECT person, programme, phase, first_day, last_day FROM cover_period"),
        ("waiting", "SELECT channel, reference, amount, remaining FROM unallocated"),
        ("figures", "SELECT kind, day, amount, count FROM money_day"),
    ]

    private static let callers = 24

    private let house: TestHouse
    private let invoices: [InvoiceView]

    /// - Parameter payments: How many invoices are there to be paid.
    init(payments: Int) async throws {
        let house = try await TestHouse.make()
        var invoices: [InvoiceView] = []
        var serial = 0
        while invoices.count < payments {
            serial += 1
            let enrolment = try ModelPeople.next(
                serial, firstDay: house.now.jakartaDay.adding(days: 25),
                savings: JHTChoice(monthly: Rupiah(100_000), months: 12))
            invoices += try await house.door.enrol(enrolment, by: .visitor, repeatKey: nil).invoices
        }
        self.house = house
        self.invoices = invoices
    }

    /// Delivers everything in an order that a seed decides.
    ///
    /// - Returns: how many deliveries, and the first answer that may not be.
    func deliver(seed: UInt64) async throws -> (count: Int, wrong: String?) {
        var draws = ModelDraws(seed: seed)
        let deliveries = invoices.enumerated().flatMap { number, invoice in
            Kind.allCases.flatMap { kind in
                Array(repeating: (kind, notice(kind, number, invoice)), count: kind.share)
            }
        }.shuffled(using: &draws)
        let door = house.door
        let wrong = try await withThrowingTaskGroup(of: String?.self) { callers in
            for caller in 0..<Self.callers {
                callers.addTask {
                    for place in stride(from: caller, to: deliveries.count, by: Self.callers) {
                        let (kind, notice) = deliveries[place]
                        let outcome = try await door.acceptPayment(notice).outcome
                        if !kind.outcomes.contains(outcome) { return "\(kind) was answered \(outcome)" }
                    }
                    return nil
                }
            }
            return try await callers.reduce(nil) { $0 ?? $1 }
        }
        return (deliveries.count, wrong)
    }

    private func notice(_ kind: Kind, _ number: Int, _ invoice: InvoiceView) -> PaymentNotice {
        let call = "\(kind)-\(number)"
        let amount = kind == .wrongAmount ? invoice.amount - Rupiah(1) : invoice.amount
        return PaymentNotice(
            partner: "test-partner", externalID: call, body: Array(call.utf8),
            customerNumber: kind == .forNobody ? "999\(100_000_000 + number)" : invoice.virtualAccount.customer,
            paymentRequest: kind == .wrongAmount || kind == .forNobody ? call : "R-\(number)", amount: amount,
            paidAt: house.now)
    }

    /// What everything came to, a digest for each part.
    func digests() async throws -> [String: String] {
        try await house.database.read { transaction in
            var digests: [String: String] = [:]
            for (name, question) in Self.state {
                let rows = try transaction.rows(question).map { "\($0)" }.sorted().joined(separator: "\n")
                digests[name] = Digest.sha256Hex(Array(rows.utf8))
            }
            return digests
        }
    }

    /// What is not as it should be once everything was delivered.
    func faults() async throws -> [String] {
        let (receipts, entries) = try await house.database.read { transaction in
            (
                try transaction.row("SELECT count(*) FROM receipt")?.int(0) ?? -1,
                try transaction.row("SELECT count(*) FROM entry")?.int(0) ?? -1
            )
        }
        let found = try await house.door.verifyLedger().faults
        guard receipts == invoices.count, entries == invoices.count else {
            return found + ["\(receipts) receipts and \(entries) entries of \(invoices.count) payments"]
        }
        return found
    }
}
