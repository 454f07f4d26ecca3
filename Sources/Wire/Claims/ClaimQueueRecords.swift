// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which claims of the queue.
public struct ClaimQueueQuery: WireRecord {
    /// Those that wait for the caller's role where it is left out.
    public let state: String?
    /// The last claim already seen.
    public let after: ID<ClaimRecord>?
    public let limit: Int?

    public init(state: String?, after: ID<ClaimRecord>?, limit: Int?) {
        self.state = state
        self.after = after
        self.limit = limit
    }

    public static let shape = Shape<ClaimQueueQuery>(
        ClaimQueueQuery.init, WireField("state", \.state, .optional(.choice(ClaimWords.states))),
        WireField("after", \.after, .optional(.id(ClaimRecord.self))),
        WireField("limit", \.limit, .optional(.integer(1...200))))
}

/// One claim of a list.
public struct ClaimLineAnswer: WireRecord {
    public let id: ID<ClaimRecord>
    public let number: String
    public let state: String
    public let event: String
    public let day: CalendarDay
    /// How many papers are missing; null where it was not looked at.
    public let missing: Int?
    public let payBy: CalendarDay?

    public init(
        id: ID<ClaimRecord>, number: String, state: String, event: String, day: CalendarDay, missing: Int?,
        payBy: CalendarDay?
    ) {
        self.id = id
        self.number = number
        self.state = state
        self.event = event
        self.day = day
        self.missing = missing
        self.payBy = payBy
    }

    public static let shape = Shape<ClaimLineAnswer>(
        ClaimLineAnswer.init, WireField("id", \.id, .id(ClaimRecord.self)),
        WireField("number", \.number, .text(1...30)), WireField("state", \.state, .choice(ClaimWords.states)),
        WireField("event", \.event, .choice(ClaimWords.events)), WireField("day", \.day, .day),
        WireField("missing", \.missing, .optional(.integer(0...100))),
        WireField("payBy", \.payBy, .optional(.day)))
}

/// How many claims stand in a state.
public struct ClaimCountAnswer: WireRecord {
    public let state: String
    public let count: Int

    public init(state: String, count: Int) {
        self.state = state
        self.count = count
    }

    public static let shape = Shape<ClaimCountAnswer>(
        ClaimCountAnswer.init, WireField("state", \.state, .choice(ClaimWords.states)),
        WireField("count", \.count, .integer(0...1_000_000_000)))
}

/// A list of claims.
public struct ClaimListAnswer: WireRecord {
    public let claims: [ClaimLineAnswer]
    /// Only of the work queue.
    public let counts: [ClaimCountAnswer]

    public init(claims: [ClaimLineAnswer], counts: [ClaimCountAnswer]) {
        self.claims = claims
        self.counts = counts
    }

    public static let shape = Shape<ClaimListAnswer>(
        ClaimListAnswer.init, WireField("claims", \.claims, .list(of: .record(), 0...200)),
        WireField("counts", \.counts, .list(of: .record())))
}
