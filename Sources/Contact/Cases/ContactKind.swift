// SPDX-License-Identifier: Apache-2.0

/// What somebody turns to the contact centre with.
public enum ContactKind: String, Sendable, Hashable, CaseIterable {
    /// Something was done badly or not at all (UU 24/2011 art. 48). The law's clock runs.
    case complaint
    case question
    /// Something happened abroad.
    case incident
    /// Something on record is wrong.
    case correction
}

/// What it is about.
public enum ContactCategory: String, Sendable, Hashable, CaseIterable {
    case membership, contribution, claim, payout, savings, data, service, placement, violence, trafficking, other

    /// Seen by few: the person, whoever handles the case, and the roles that the table of operations names.
    public var isSensitive: Bool { self == .violence || self == .trafficking }
}

/// Where a case stands.
public enum ContactState: String, Sendable, Hashable, CaseIterable {
    case open
    /// An answer was given; the person may write again.
    case answered
    /// Both sides signed that they mediate (UU 24/2011 art. 49).
    case mediation
    case closed
}

/// By which way a case came.
public enum ContactChannel: String, Sendable, Hashable, CaseIterable {
    case page, call
    case callBack = "call-back"
    case desk
}
