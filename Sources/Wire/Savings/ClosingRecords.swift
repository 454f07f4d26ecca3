// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Closes a month, or settles a year; exactly one of them is named.
public struct ClosingRequest: WireRecord {
    /// Any day of the month to close.
    public let month: CalendarDay?
    /// The year to settle at its final rate.
    public let year: Int?
    /// Why return is credited although its rate is not confirmed.
    public let reason: String?

    public init(month: CalendarDay?, year: Int?, reason: String?) {
        self.month = month
        self.year = year
        self.reason = reason
    }

    public static let shape = Shape<ClosingRequest>(
        ClosingRequest.init, WireField("month", \.month, .optional(.day)),
        WireField("year", \.year, .optional(.integer(2015...9999))),
        WireField("reason", \.reason, .optional(.text(1...500))))
}

/// The closings so far, newest first.
public struct ClosingList: WireRecord {
    public let closings: [ClosingRecord]

    public init(closings: [ClosingRecord]) { self.closings = closings }

    public static let shape = Shape<ClosingList>(
        ClosingList.init, WireField("closings", \.closings, .list(of: .record(ClosingRecord.self), 0...10_000)))
}

/// A closing and how far it is.
public struct ClosingRecord: WireRecord {
    /// Marks keys of closings.
    public enum Run {}

    public let id: ID<Run>
    /// `month` or `year`.
    public let kind: String
    public let from: CalendarDay
    public let to: CalendarDay
    public let businessDay: CalendarDay
    public let accounts: Int
    public let returned: Rupiah
    public let reason: String?
    public let startedAt: Instant
    public let finishedAt: Instant?

    public init(
        id: ID<Run>, kind: String, from: CalendarDay, to: CalendarDay, businessDay: CalendarDay, accounts: Int,
        returned: Rupiah, reason: String?, startedAt: Instant, finishedAt: Instant?
    ) {
        self.id = id
        self.kind = kind
        self.from = from
        self.to = to
        self.businessDay = businessDay
        self.accounts = accounts
        self.returned = returned
        self.reason = reason
        self.startedAt = startedAt
        self.finishedAt = finishedAt
    }

    public static let shape = Shape<ClosingRecord>(
        ClosingRecord.init, WireField("id", \.id, .id(Run.self)), WireField("kind", \.kind, .text(1...10)),
        WireField("from", \.from, .day), WireField("to", \.to, .day), WireField("businessDay", \.businessDay, .day),
        WireField("accounts", \.accounts, .integer(0...Int.max)),
        WireField("returned", \.returned, .rupiah(PostingRecord.range)),
        WireField("reason", \.reason, .optional(.text(1...500))), WireField("startedAt", \.startedAt, .instant),
        WireField("finishedAt", \.finishedAt, .optional(.instant)))
}

/// Which year's statements are to be put into the log.
public struct StatementIssueRequest: WireRecord {
    public let year: Int

    public init(year: Int) { self.year = year }

    public static let shape = Shape<StatementIssueRequest>(
        StatementIssueRequest.init, WireField("year", \.year, .integer(2015...9999)))
}

/// What was put into the log; nothing more where it stood there already.
public struct StatementIssueRecord: WireRecord {
    public let year: Int
    public let statements: Int

    public init(year: Int, statements: Int) {
        self.year = year
        self.statements = statements
    }

    public static let shape = Shape<StatementIssueRecord>(
        StatementIssueRecord.init, WireField("year", \.year, .integer(2015...9999)),
        WireField("statements", \.statements, .integer(0...Int.max)))
}
