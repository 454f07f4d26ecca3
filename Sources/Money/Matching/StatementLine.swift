// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One movement on our account as the bank tells it, whichever format the bank wrote it in.
public struct StatementLine: Sendable, Hashable {
    /// Which way the money went, as booked: the reversal of a debit is a credit.
    public enum Direction: String, Sendable, Hashable, CaseIterable {
        /// Into our account.
        case credit
        /// Out of our account.
        case debit
    }

    /// The line of the file it was read from, counted from 1.
    public var row: Int
    public var direction: Direction
    /// The bank takes an earlier movement back.
    public var isReversal: Bool
    /// Always above zero; `direction` says the way.
    public var amount: Rupiah
    public var bookedOn: CalendarDay
    /// The day from which the money counts for interest; the booking day where the bank names none.
    public var valueOn: CalendarDay
    /// The bank's own reference of the movement.
    public var bankReference: String?
    /// The reference that the payer or we gave: `EndToEndId`, the customer's reference of `:61:`.
    public var reference: String?
    /// What the payer wrote, often cut by one of the banks on the way.
    public var memo: String
    public var counterparty: String?
    public var counterpartyAccount: String?
    /// What the bank says it kept back from the amount; zero where it says nothing.
    public var fee: Rupiah
    /// What was paid in a foreign currency, where the bank says so.
    public var original: ForeignAmount?
    /// The code of the reason for which the bank sent our own payment back.
    public var returnReason: String?
    /// The single payments of a movement that the bank booked in one sum; empty where there is one payment.
    public var parts: [StatementPart]

    public init(
        row: Int, direction: Direction, isReversal: Bool = false, amount: Rupiah, bookedOn: CalendarDay,
        valueOn: CalendarDay? = nil, bankReference: String? = nil, reference: String? = nil, memo: String = "",
        counterparty: String? = nil, counterpartyAccount: String? = nil, fee: Rupiah = .zero,
        original: ForeignAmount? = nil, returnReason: String? = nil, parts: [StatementPart] = []
    ) {
        self.row = row
        self.direction = direction
        self.isReversal = isReversal
        self.amount = amount
        self.bookedOn = bookedOn
        self.valueOn = valueOn ?? bookedOn
        self.bankReference = bankReference
        self.reference = reference
        self.memo = memo
        self.counterparty = counterparty
        self.counterpartyAccount = counterpartyAccount
        self.fee = fee
        self.original = original
        self.returnReason = returnReason
        self.parts = parts
    }

    /// The amount with its sign: what the movement adds to the balance.
    public var movement: Rupiah { direction == .credit ? amount : -amount }

    /// The line as single payments where the bank lists them all and they add up; otherwise the line itself.
    public var payments: [StatementLine] {
        let amounts = parts.compactMap(\.amount)
        guard parts.count > 1, amounts.count == parts.count, amounts.total() == amount else { return [self] }
        return zip(parts, amounts).map { part, amount in
            var line = self
            line.amount = amount
            line.reference = part.reference
            line.memo = part.memo
            line.counterparty = part.counterparty
            line.counterpartyAccount = part.counterpartyAccount
            line.returnReason = part.returnReason
            line.fee = .zero
            line.original = nil
            line.parts = []
            return line
        }
    }
}

/// One payment inside a movement that the bank booked in one sum.
public struct StatementPart: Sendable, Hashable {
    /// Nil where the bank lists the payment without its amount.
    public var amount: Rupiah?
    public var reference: String?
    public var memo: String
    public var counterparty: String?
    public var counterpartyAccount: String?
    public var returnReason: String?

    public init(
        amount: Rupiah?, reference: String? = nil, memo: String = "", counterparty: String? = nil,
        counterpartyAccount: String? = nil, returnReason: String? = nil
    ) {
        self.amount = amount
        self.reference = reference
        self.memo = memo
        self.counterparty = counterparty
        self.counterpartyAccount = counterpartyAccount
        self.returnReason = returnReason
    }
}

/// An amount of foreign money, kept as written: it is shown, never counted.
public struct ForeignAmount: Sendable, Hashable {
    /// Three letters of ISO 4217.
    public let currency: String
    /// Plain digits with a point: `35.50`.
    public let digits: String

    public init(currency: String, digits: String) {
        self.currency = currency
        self.digits = digits
    }
}
