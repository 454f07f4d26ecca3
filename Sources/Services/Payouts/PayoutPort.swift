// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The bank that pays benefits out, as Rantau needs it. `Gateways` speaks to a real one.
public struct PayoutPort: Sendable {
    /// One transfer. The reference is its only number: the bank makes at most one transfer for it.
    public struct Order: Sendable, Hashable {
        public let reference: String
        /// Three digits.
        public let bankCode: String
        public let accountNumber: String
        public let holder: String
        public let amount: Rupiah
        /// What the payee's statement shows.
        public let remark: String

        public init(
            reference: String, bankCode: String, accountNumber: String, holder: String, amount: Rupiah, remark: String
        ) {
            self.reference = reference
            self.bankCode = bankCode
            self.accountNumber = accountNumber
            self.holder = holder
            self.amount = amount
            self.remark = remark
        }
    }

    /// The bank's own words.
    public struct Word: Sendable, Hashable {
        /// Seven digits of SNAP; empty where there was no answer.
        public let code: String
        public let message: String

        public init(code: String, message: String) {
            self.code = code
            self.message = message
        }
    }

    public enum Inquiry: Sendable, Hashable {
        /// The name that the bank has on the account.
        case holder(String, Word)
        /// There is no such account, or it takes no money.
        case refused(Word)
        /// No answer now; asking again does no harm.
        case unavailable(Word)
    }

    public enum Outcome: Sendable, Hashable {
        case settled(Word)
        /// The bank says for certain that no money moved.
        case failed(Word)
        /// The money arrived and came back to our account.
        case returned(Word)
        /// The transfer may or may not have been made: ask for the status, never send again.
        case unknown(Word)
        /// The order certainly never reached the bank.
        case notSent(Word)
        /// Asked for the status, the bank says that it has no transfer under this reference: it never got the order, or
        /// has not worked it off yet.
        case notFound(Word)
    }

    /// An hour: longer than a bank keeps an order that it has taken from being found.
    public static let usualWait: Int64 = 3_600

    /// Why nothing can be sent from this installation, whatever the order; nil where the bank can be asked.
    public let refusal: Failure?
    /// How long after an order was given to the bank `notFound` is believed, in seconds. Then it is given again under
    /// the same reference, for which the bank makes at most one transfer.
    public let notFoundCountsAfter: Int64
    public let inquire: @Sendable (Order) async -> Inquiry
    public let transfer: @Sendable (Order) async -> Outcome
    public let status: @Sendable (Order) async -> Outcome

    public init(
        refusal: Failure? = nil, notFoundCountsAfter: Int64 = usualWait,
        inquire: @escaping @Sendable (Order) async -> Inquiry, transfer: @escaping @Sendable (Order) async -> Outcome,
        status: @escaping @Sendable (Order) async -> Outcome
    ) {
        self.refusal = refusal
        self.notFoundCountsAfter = notFoundCountsAfter
        self.inquire = inquire
        self.transfer = transfer
        self.status = status
    }
}
