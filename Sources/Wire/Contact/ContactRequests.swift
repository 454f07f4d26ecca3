// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the contact centre's cases, as stable codes.
public enum ContactWords {
    public static let kinds = ["complaint", "question", "incident", "correction"]
    public static let categories = [
        "membership", "contribution", "claim", "payout", "savings", "data", "service", "placement", "violence",
        "trafficking", "other",
    ]
    public static let states = ["open", "answered", "mediation", "closed"]
    public static let channels = ["page", "call", "call-back", "desk"]
    public static let standings = ["in-time", "at-risk", "breached", "kept"]
    public static let canned = [
        "received", "pay-invoice", "send-papers", "decision-waits", "correction-done", "complaint-rights", "safety",
    ]
}

/// A new case.
public struct ContactOpenRequest: WireRecord {
    public let person: ID<PersonRecord>
    public let kind: String
    public let category: String
    public let text: String

    public static let shape = Shape<ContactOpenRequest>(
        ContactOpenRequest.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("kind", \.kind, .choice(ContactWords.kinds)),
        WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("text", \.text, .text(3...4_000, example: "Nobody answered my claim")))
}

/// Something written in a case. Also its answer.
public struct ContactMessageRequest: WireRecord {
    public let text: String

    public static let shape = Shape<ContactMessageRequest>(
        ContactMessageRequest.init, WireField("text", \.text, .text(1...4_000)))
}

/// An officer's step in a case.
public struct ContactStepRequest: WireRecord {
    public enum Step: String, Sendable, Hashable, CaseIterable {
        case take, release, sort, answer, mediate, close
    }

    public let step: Step
    /// For `sort`.
    public let kind: String?
    public let category: String?
    /// For `answer` and `close`; a canned answer goes before it.
    public let text: String?
    public let canned: String?
    /// For `mediate`: when both sides signed.
    public let day: CalendarDay?

    public static let shape = Shape<ContactStepRequest>(
        ContactStepRequest.init, WireField("step", \.step, .cases()),
        WireField("kind", \.kind, .optional(.choice(ContactWords.kinds))),
        WireField("category", \.category, .optional(.choice(ContactWords.categories))),
        WireField("text", \.text, .optional(.text(1...4_000))),
        WireField("canned", \.canned, .optional(.choice(ContactWords.canned))),
        WireField("day", \.day, .optional(.day)))
}

/// How content somebody is. Also its answer.
public struct RatingRequest: WireRecord {
    /// 1, not at all, to 5, very.
    public let rating: Int

    public static let shape = Shape<RatingRequest>(
        RatingRequest.init, WireField("rating", \.rating, .integer(1...5)))
}
