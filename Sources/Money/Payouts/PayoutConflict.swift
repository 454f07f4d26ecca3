// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Why a payment may not stand on a list, or only with a reason.
public enum PayoutConflict: Sendable, Hashable {
    /// The same debt stands on a list that is not done with it, or was paid. No reason helps.
    case alreadyListed(list: String)
    case alreadyPaid(list: String)
    /// The same account stands on this list already.
    case accountTwice(list: String)
    /// The same account was paid, or is being paid, in another name.
    case otherName(list: String)
    /// The same person gets the same amount again within days.
    case sameAmount(list: String, days: Int)

    /// Whether a reason does not help.
    public var isHard: Bool {
        switch self {
        case .alreadyListed, .alreadyPaid: true
        case .accountTwice, .otherName, .sameAmount: false
        }
    }

    public var failure: Failure {
        switch self {
        case .alreadyListed(let list): Failure(.conflict, "payout-already-listed", details: ["list": list])
        case .alreadyPaid(let list): Failure(.conflict, "payout-already-paid", details: ["list": list])
        case .accountTwice(let list):
            Failure(.conflict, "payout-account-twice", field: "account", details: ["list": list])
        case .otherName(let list):
            Failure(.conflict, "payout-account-other-name", field: "holder", details: ["list": list])
        case .sameAmount(let list, let days):
            Failure(
                .conflict, "payout-same-amount", field: "amount", details: ["list": list, "days": String(days)])
        }
    }

    /// A payment as far as conflicts look at it.
    public struct Trace: Sendable, Hashable {
        public let payable: ID<OwedRecord>
        public let person: ID<PersonRecord>
        /// The account's blind index.
        public let account: [UInt8]
        /// Letters of the holder's name, as compared.
        public let holder: String
        public let amount: Rupiah
        /// The list it stands on, and where it stands there.
        public let list: ID<PayoutListRecord>
        public let listNumber: String
        public let state: PayoutLine.State
        public let day: CalendarDay

        public init(
            payable: ID<OwedRecord>, person: ID<PersonRecord>, account: [UInt8], holder: String, amount: Rupiah,
            list: ID<PayoutListRecord>, listNumber: String, state: PayoutLine.State, day: CalendarDay
        ) {
            self.payable = payable
            self.person = person
            self.account = account
            self.holder = holder
            self.amount = amount
            self.list = list
            self.listNumber = listNumber
            self.state = state
            self.day = day
        }
    }

    /// Everything that speaks against a payment, hard conflicts first.
    ///
    /// - Parameter others: Lines of other payments that share its debt, its account or its person.
    public static func all(of new: Trace, among others: [Trace]) throws(Failure) -> [PayoutConflict] {
        let days = try PayoutPolicy.inForce(on: new.day).sameAmountDays
        var found: [PayoutConflict] = []
        for other in others where other.state.isAlive {
            if other.payable == new.payable {
                found.append(
                    other.state == .settled
                        ? .alreadyPaid(list: other.listNumber) : .alreadyListed(list: other.listNumber))
                continue
            }
            if other.account == new.account {
                if other.list == new.list { found.append(.accountTwice(list: other.listNumber)) }
                if other.holder != new.holder { found.append(.otherName(list: other.listNumber)) }
            }
            if other.person == new.person, other.amount == new.amount, abs(other.day.days(to: new.day)) <= days {
                found.append(.sameAmount(list: other.listNumber, days: days))
            }
        }
        return found.filter(\.isHard) + found.filter { !$0.isHard }
    }
}
