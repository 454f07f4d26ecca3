// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks to close a business day.
public struct CloseDayRequest: WireRecord {
    public let day: CalendarDay

    public static let shape = Shape<CloseDayRequest>(CloseDayRequest.init, WireField("day", \.day, .day))
}

/// A business day of the books. It is closed, or open for the reasons named.
public struct LedgerDayRecord: WireRecord {
    public let day: CalendarDay
    public let isClosed: Bool
    public let closedAt: Instant?
    public let closedBy: String?
    /// How many entries count on it; nil while it is open.
    public let entries: Int?
    public let open: [DayQuestionRecord]

    public init(
        day: CalendarDay, isClosed: Bool, closedAt: Instant?, closedBy: String?, entries: Int?,
        open: [DayQuestionRecord]
    ) {
        self.day = day
        self.isClosed = isClosed
        self.closedAt = closedAt
        self.closedBy = closedBy
        self.entries = entries
        self.open = open
    }

    public static let shape = Shape<LedgerDayRecord>(
        LedgerDayRecord.init, WireField("day", \.day, .day), WireField("isClosed", \.isClosed, .flag),
        WireField("closedAt", \.closedAt, .optional(.instant)),
        WireField("closedBy", \.closedBy, .optional(.text(1...200))),
        WireField("entries", \.entries, .optional(.integer(0...1_000_000_000))),
        WireField("open", \.open, .list(of: .record())))
}

/// Why a day stays open: a code, how many cases, and the sentence in the caller's language.
public struct DayQuestionRecord: WireRecord {
    public let code: String
    public let count: Int
    public let text: String

    public init(code: String, count: Int, text: String) {
        self.code = code
        self.count = count
        self.text = text
    }

    public static let shape = Shape<DayQuestionRecord>(
        DayQuestionRecord.init, WireField("code", \.code, .text(1...60)),
        WireField("count", \.count, .integer(0...1_000_000_000)), WireField("text", \.text, .text(1...500)))
}

/// The day whose turn it is, and the closed ones, newest first.
public struct LedgerDaysRecord: WireRecord {
    public let next: LedgerDayRecord
    public let closed: [LedgerDayRecord]

    public init(next: LedgerDayRecord, closed: [LedgerDayRecord]) {
        self.next = next
        self.closed = closed
    }

    public static let shape = Shape<LedgerDaysRecord>(
        LedgerDaysRecord.init, WireField("next", \.next, .record()),
        WireField("closed", \.closed, .list(of: .record())))
}
