// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import Placement

/// Everything that deciding about a payment asks of its invoice, in one look-up.
public enum PaymentTargetStore {
    public struct Target: Sendable {
        public let invoice: ID<InvoiceRecord>
        public let person: ID<PersonRecord>
        public let placement: ID<PlacementFact>
        public let contract: ID<ContractFact>
        public let stage: SettledContribution.Stage
        public let months: Int
        /// What settles it: as asked, or what the payer chose.
        public private(set) var amount: Rupiah
        public let asked: AskedAmount
        public let issuedAt: Instant
        public let expiresAt: Instant
        public var isSettled: Bool
        /// The person's name, shown to the payer.
        public let name: String
        /// Province of origin.
        public let province: Int
        /// ISO code of the country of work.
        public let country: String

        /// Whether the payer chooses the amount.
        public var isOpen: Bool { if case .open = asked { true } else { false } }

        /// What it is to the law once it is settled.
        public func contribution(settledOn day: CalendarDay, at now: Instant) -> SettledContribution {
            SettledContribution(
                invoice: ID(number: invoice.number), placement: placement, contract: contract, stage: stage,
                months: months, settledOn: day, amount: amount, recordedAt: now)
        }

        /// The same, paid with an amount that it takes.
        public func paid(_ amount: Rupiah) -> Target {
            var copy = self
            copy.amount = amount
            return copy
        }
    }

    /// By customer number; a withdrawn invoice stands as long expired; numbers that nobody's invoice has are left out.
    public static func asking(customerNumbers: [String]) -> Question<[String: Target]> {
        Question(
            """
            SELECT i.id, i.person, i.stage, i.amount,
                CASE WHEN i.cancelled_at IS NULL THEN i.expires_at ELSE 0 END, i.settled_at, p.name,
                p.province, l.country,
                i.issued_at, i.customer_number, i.least, i.most, i.placement, i.contract, i.months
            FROM invoice i JOIN person p ON p.id = i.person JOIN placement l ON l.id = i.placement
            WHERE i.customer_number IN (\(list: customerNumbers))
            """
        ) { rows in
            Dictionary(uniqueKeysWithValues: try rows.map { (try $0.text(10), try target($0)) })
        }
    }

    private static func target(_ row: Row) throws -> Target {
        Target(
            invoice: try row.id(0), person: try row.id(1), placement: try row.id(13), contract: try row.id(14),
            stage: try row.value(2), months: try row.int(15), amount: try row.rupiah(3),
            asked: try row.optionalRange(11).map(AskedAmount.open) ?? .closed(try row.rupiah(3)),
            issuedAt: try row.instant(9), expiresAt: try row.instant(4),
            isSettled: try row.optionalInteger(5) != nil, name: try row.text(6),
            province: try row.int(7), country: try row.text(8))
    }
}
