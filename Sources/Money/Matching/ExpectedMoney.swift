// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A receipt whose money must still be found on a statement of our bank.
public struct ExpectedMoney: Sendable, Hashable {
    public let receipt: ID<ReceiptRecord>
    /// What the payer paid and the books count.
    public let amount: Rupiah
    /// The day the payer paid.
    public let paidOn: CalendarDay
    /// The partner that took it in; `partnerNames` are what a bank may call it.
    public let partner: String
    public let partnerNames: [String]
    /// Whatever a memo may name it by: virtual account number, invoice number, the partner's id of the payment.
    public let references: [String]
    /// Names of the payer or of the insured.
    public let names: [String]
    /// What the partner keeps of each payment by contract; zero where it keeps nothing.
    public let fee: Rupiah
    /// Paid in foreign money, so that the rate may have moved the amount.
    public let isForeign: Bool

    public init(
        receipt: ID<ReceiptRecord>, amount: Rupiah, paidOn: CalendarDay, partner: String, partnerNames: [String] = [],
        references: [String], names: [String], fee: Rupiah = .zero, isForeign: Bool = false
    ) {
        self.receipt = receipt
        self.amount = amount
        self.paidOn = paidOn
        self.partner = partner
        self.partnerNames = partnerNames
        self.references = references
        self.names = names
        self.fee = fee
        self.isForeign = isForeign
    }
}
