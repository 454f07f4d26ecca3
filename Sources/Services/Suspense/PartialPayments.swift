// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Store

/// What of the money beside the asked way counts for an invoice, payment by payment, and what is still missing.
public struct PartialPayments: Sendable {
    public struct Share: Sendable {
        public let payment: ID<UnallocatedRecord>
        /// What of the payment counts, not all that came.
        public let amount: Rupiah
        public let paidAt: Instant
    }

    /// Oldest first: what waits for the rest, or what settled the invoice. Empty where it is not known of every rupiah
    /// of a settled invoice which payment brought it.
    public let shares: [Share]
    /// What a counter still asks for; zero once the invoice is settled.
    public let missing: Rupiah

    init(of invoice: InvoiceView, in transaction: any Transaction) throws {
        guard invoice.state == .settled else {
            let waiting = try UnallocatedStore(transaction).partial(for: invoice.id)
            shares = waiting.map { Share(payment: $0.id, amount: $0.remaining, paidAt: $0.paidAt) }
            missing = try BillStore(transaction).get(invoice.id).missing
            return
        }
        var found: [Share] = []
        for item in try UnallocatedStore(transaction).all(for: invoice.id) {
            let amount = try Self.settled(invoice.id, by: item.id, in: transaction)
            if amount > .zero { found.append(Share(payment: item.id, amount: amount, paidAt: item.paidAt)) }
        }
        shares = found.map(\.amount).total() == invoice.amount ? found : []
        missing = .zero
    }

    /// What was taken of a payment for an invoice.
    private static func settled(
        _ invoice: ID<InvoiceRecord>, by payment: ID<UnallocatedRecord>, in transaction: any Transaction
    ) throws -> Rupiah {
        var sum = Rupiah.zero
        for record in try ResolutionStore(transaction).all(of: payment) where record.state == .done {
            for case .allocate(let amount, let target) in record.resolution.parts where target == invoice {
                sum += amount
            }
        }
        return sum
    }
}
