// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Protection
import Regulation
import Store

/// A person's savings over a period, as a statement shows them.
public struct SavingsView: Sendable {
    public struct Line: Sendable, Hashable {
        /// What moved the balance.
        public enum Kind: Sendable, Hashable {
            /// Money by an entry of the books.
            case entry(Entry.Kind)
            /// The provisional return of a month.
            case monthlyReturn
            /// The difference to a year's final rate.
            case yearDifference
        }

        public let day: CalendarDay
        public let kind: Kind
        /// Above zero for what came.
        public let amount: Rupiah
        /// The balance after it.
        public let balance: Rupiah
    }

    /// A claim of these savings, and once it was granted what it took.
    public struct Withdrawal: Sendable {
        public let claim: ClaimStore.Claim
        /// What left the accounts, and of it the tax; nil before it was granted.
        public let taken: (day: CalendarDay, gross: Rupiah, tax: Rupiah)?

        public var reason: SavingsReason? { claim.request.benefit.savings }
        /// What is or was paid to the payee.
        public var net: Rupiah? { taken.map { $0.gross - $0.tax } }
    }

    public let person: ID<PersonRecord>
    public let name: String
    public let kpj: String?
    public let period: DayRange
    /// The balance before the period's first day.
    public let opening: Rupiah
    public let lines: [Line]
    /// The balance at the end of the period's last day.
    public let closing: Rupiah
    /// The balance now, whatever the period.
    public let balance: Rupiah
    /// The provisional rate that counts today; nil where the law names none.
    public let rate: Parameter<Rate>?
    /// What would be paid today to a worker who is home for good; nil where a rule for it is missing.
    public let ifPaidToday: WithdrawalQuote?
    /// What was asked for and what left the accounts, newest first.
    public let requests: [Withdrawal]
    /// Whether this reader may ask for a withdrawal.
    public let mayAsk: Bool
    /// Years whose statements prove themselves, newest first.
    public let provenYears: [Int]

    /// Whether everything there was has been paid out.
    public var isPaidOut: Bool { balance == .zero && requests.contains { $0.taken != nil } }
    /// Whether a withdrawal is asked for and not decided.
    public var isAskedFor: Bool {
        requests.contains { $0.taken == nil && $0.claim.state != .refused }
    }

    public var deposits: Rupiah { lines.filter { !$0.isReturn && $0.amount > .zero }.map(\.amount).total() }
    public var withdrawals: Rupiah { lines.filter { !$0.isReturn && $0.amount < .zero }.map(\.amount).total() }
    public var returns: Rupiah { lines.filter(\.isReturn).map(\.amount).total() }
}

extension SavingsView.Line {
    /// Whether it is return rather than money that came or went.
    public var isReturn: Bool {
        switch kind {
        case .monthlyReturn, .yearDifference, .entry(.savingsReturnPaid): true
        case .entry: false
        }
    }
}
