// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Words that name work.
public enum WorkWords {
    public static let kinds = ["claim", "case"]
    public static let actions = ["take", "release", "hand-over"]
    public static let flags = ["overdue", "at-risk", "papers-missing", "waits-for-doctor"]
    public static let holders = ["mine", "free"]
}

/// Which work of the caller's desk.
public struct WorkQuery: WireRecord {
    /// The desk's own kind where it is left out.
    public let kind: String?
    /// A state of claims or a kind of cases.
    public let state: String?
    public let flag: String?
    /// A country for claims, a province for cases.
    public let place: String?
    /// At least so many days old.
    public let age: Int?
    public let holder: String?

    public static let shape = Shape<WorkQuery>(
        WorkQuery.init, WireField("kind", \.kind, .optional(.choice(WorkWords.kinds))),
        WireField("state", \.state, .optional(.text(1...40))),
        WireField("flag", \.flag, .optional(.choice(WorkWords.flags))),
        WireField("place", \.place, .optional(.text(2...2))),
        WireField("age", \.age, .optional(.integer(0...3_650))),
        WireField("holder", \.holder, .optional(.choice(WorkWords.holders))))
}

/// One work of a queue.
public struct WorkLineAnswer: WireRecord {
    /// The key of the claim or case.
    public let item: String
    public let title: String
    public let state: String
    public let place: String
    public let recordedAt: Instant
    /// The last day by law; null where none is known.
    public let deadline: CalendarDay?
    public let flags: [String]
    /// The login of who has it.
    public let officer: String?
    public let until: Instant?

    public init(
        item: String, title: String, state: String, place: String, recordedAt: Instant, deadline: CalendarDay?,
        flags: [String], officer: String?, until: Instant?
    ) {
        self.item = item
        self.title = title
        self.state = state
        self.place = place
        self.recordedAt = recordedAt
        self.deadline = deadline
        self.flags = flags
        self.officer = officer
        self.until = until
    }

    public static let shape = Shape<WorkLineAnswer>(
        WorkLineAnswer.init, WireField("item", \.item, .text(13...13)), WireField("title", \.title, .text(1...300)),
        WireField("state", \.state, .text(1...40)), WireField("place", \.place, .text(1...2)),
        WireField("recordedAt", \.recordedAt, .instant), WireField("deadline", \.deadline, .optional(.day)),
        WireField("flags", \.flags, .list(of: .choice(WorkWords.flags), 0...4)),
        WireField("officer", \.officer, .optional(.text(1...120))), WireField("until", \.until, .optional(.instant)))
}

/// A desk's work, the nearest legal day first, then the oldest.
public struct WorkList: WireRecord {
    public let kind: String
    public let items: [WorkLineAnswer]
    /// Whether there is more than was looked at.
    public let more: Bool

    public init(kind: String, items: [WorkLineAnswer], more: Bool) {
        self.kind = kind
        self.items = items
        self.more = more
    }

    public static let shape = Shape<WorkList>(
        WorkList.init, WireField("kind", \.kind, .choice(WorkWords.kinds)),
        WireField("items", \.items, .list(of: .record(), 0...1_000)), WireField("more", \.more, .flag))
}

/// What is done with several works; each is done or refused by itself.
public struct WorkOrder: WireRecord {
    public let kind: String
    public let items: [String]
    public let action: String
    /// The login of whom it is handed over to.
    public let to: String?
    /// Whether a browser goes back to the work itself.
    public let back: Bool?

    public static let shape = Shape<WorkOrder>(
        WorkOrder.init, WireField("kind", \.kind, .choice(WorkWords.kinds)),
        WireField("items", \.items, .list(of: .text(13...13), 1...200)),
        WireField("action", \.action, .choice(WorkWords.actions)),
        WireField("to", \.to, .optional(.text(1...120))), WireField("back", \.back, .optional(.flag)))
}

/// What became of one of several.
public struct WorkOutcome: WireRecord {
    public let item: String
    public let done: Bool
    /// The code of the refusal, and its sentence.
    public let code: String?
    public let detail: String?

    public init(item: String, done: Bool, code: String?, detail: String?) {
        self.item = item
        self.done = done
        self.code = code
        self.detail = detail
    }

    public static let shape = Shape<WorkOutcome>(
        WorkOutcome.init, WireField("item", \.item, .text(13...13)), WireField("done", \.done, .flag),
        WireField("code", \.code, .optional(.text(1...100))),
        WireField("detail", \.detail, .optional(.text(0...1_000))))
}

/// What became of several works, in the order in which they were named.
public struct WorkOutcomes: WireRecord {
    public let items: [WorkOutcome]

    public init(items: [WorkOutcome]) { self.items = items }

    public static let shape = Shape<WorkOutcomes>(
        { WorkOutcomes(items: $0) }, WireField("items", \.items, .list(of: .record(), 0...200)))
}
