// SPDX-License-Identifier: Apache-2.0

/// Where a payout stands.
public enum PayoutState: String, Sendable, Hashable, CaseIterable {
    case ordered
    /// The transfer is being or was given to the bank; from here on only its status is asked, until the bank says that
    /// it never got it.
    case sent
    /// The bank says that the money is on the account.
    case settled
    /// The bank says that no money moved; it may be sent again under another number.
    case failed
    /// Nobody knows yet; the status is asked until the bank knows.
    case unknown
    /// The money arrived and came back: owed again, and may be sent again under another number.
    case returned

    /// Whether what is owed may be sent again under another number.
    public var mayBeSentAgain: Bool {
        switch self {
        case .failed, .returned: true
        case .ordered, .sent, .settled, .unknown: false
        }
    }
}
