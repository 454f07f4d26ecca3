// SPDX-License-Identifier: Apache-2.0
import Kernel

/// One payment of a payout list.
public struct PayoutLine: Sendable, Hashable {
    /// Where a line stands. From `sent` on only the bank's word moves it.
    public enum State: String, Sendable, Hashable, CaseIterable {
        case listed
        /// Left out of the release, with a reason; a follow-up list may take what is due.
        case stopped
        /// Released; the order is about to be given to the bank.
        case released
        /// The order is being or was given to the bank; from here on only its status is asked.
        case sent
        /// Nobody knows yet whether money moved; asked for, never paid again.
        case unknown
        case settled
        /// The bank says that no money moved.
        case failed
        /// The money arrived and came back.
        case returned

        /// Whether what is due may not stand on another line: it is being paid here, or was.
        public var isAlive: Bool {
            switch self {
            case .listed, .released, .sent, .unknown, .settled: true
            case .stopped, .failed, .returned: false
            }
        }

        /// Whether the list need not wait for it any more.
        public var isFinal: Bool {
            switch self {
            case .stopped, .settled, .failed, .returned: true
            case .listed, .released, .sent, .unknown: false
            }
        }
    }

    /// What the bank said about the account's name before the release.
    public enum Inquiry: String, Sendable, Hashable, CaseIterable {
        case agrees
        case differs
        /// There is no such account, or it takes no money.
        case refused
    }

    public let id: ID<PayoutLineRecord>
    /// What is due.
    public let payable: ID<OwedRecord>
    public let amount: Rupiah
    public internal(set) var state: State
    /// Why it was stopped, failed or came back: a stable word.
    public internal(set) var reason: String?
    public internal(set) var inquiry: Inquiry?

    public init(
        id: ID<PayoutLineRecord>, payable: ID<OwedRecord>, amount: Rupiah, state: State = .listed,
        reason: String? = nil, inquiry: Inquiry? = nil
    ) {
        self.id = id
        self.payable = payable
        self.amount = amount
        self.state = state
        self.reason = reason
        self.inquiry = inquiry
    }
}
