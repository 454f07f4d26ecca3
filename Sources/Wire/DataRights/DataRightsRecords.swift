// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Asks for a correction or erasure of one's own data.
public struct DataAsk: WireRecord {
    /// `correction` or `erasure`.
    public let kind: String
    /// `name`, `birth-day`, `phone`, `email`, `passport` or `other`; `everything` for an erasure alone.
    public let field: String
    /// The right value; words for `other` and for an erasure.
    public let wanted: String

    public static let shape = Shape<DataAsk>(
        DataAsk.init, WireField("kind", \.kind, .choice(["correction", "erasure"])),
        WireField(
            "field", \.field,
            .choice(["name", "birth-day", "phone", "email", "passport", "everything", "other"])),
        WireField("wanted", \.wanted, .text(1...1_000)))
}

/// Carries a request out, or refuses it.
public struct DataAnswer: WireRecord {
    /// `done` or `refused`.
    public let outcome: String
    /// The answer to the person; must be given for a refusal.
    public let text: String?

    public static let shape = Shape<DataAnswer>(
        DataAnswer.init, WireField("outcome", \.outcome, .choice(["done", "refused"])),
        WireField("text", \.text, .optional(.text(1...1_000))))
}

/// A request about somebody's data.
public struct DataRequestLine: WireRecord {
    public let id: ID<DataRequestRecord>
    public let person: ID<PersonRecord>
    public let kind: String
    public let field: String
    public let wanted: String
    public let recordedAt: Instant
    /// By when it must be answered.
    public let dueAt: Instant
    /// `answered`, `in-time`, `at-risk` or `breached`.
    public let standing: String
    public let outcome: String?
    public let answer: String?
    /// The first officer who agreed to an erasure that needs two.
    public let proposedBy: String?

    public init(
        id: ID<DataRequestRecord>, person: ID<PersonRecord>, kind: String, field: String, wanted: String,
        recordedAt: Instant, dueAt: Instant, standing: String, outcome: String?, answer: String?, proposedBy: String?
    ) {
        self.id = id
        self.person = person
        self.kind = kind
        self.field = field
        self.wanted = wanted
        self.recordedAt = recordedAt
        self.dueAt = dueAt
        self.standing = standing
        self.outcome = outcome
        self.answer = answer
        self.proposedBy = proposedBy
    }

    public static let shape = Shape<DataRequestLine>(
        DataRequestLine.init, WireField("id", \.id, .id(DataRequestRecord.self)),
        WireField("person", \.person, .id(PersonRecord.self)), WireField("kind", \.kind, .text(1...40)),
        WireField("field", \.field, .text(1...40)), WireField("wanted", \.wanted, .text(0...1_000)),
        WireField("recordedAt", \.recordedAt, .instant), WireField("dueAt", \.dueAt, .instant),
        WireField("standing", \.standing, .choice(["answered", "in-time", "at-risk", "breached"])),
        WireField("outcome", \.outcome, .optional(.text(1...40))),
        WireField("answer", \.answer, .optional(.text(0...4_000))),
        WireField("proposedBy", \.proposedBy, .optional(.text(1...120))))
}

/// Requests about data.
public struct DataRequestList: WireRecord {
    public let requests: [DataRequestLine]

    public init(requests: [DataRequestLine]) { self.requests = requests }

    public static let shape = Shape<DataRequestList>(
        { DataRequestList(requests: $0) }, WireField("requests", \.requests, .list(of: .record(), 0...500)))
}

/// Everything held about a person: sections by name, each a list of records of names and texts.
public struct HeldDataAnswer: WireRecord {
    public let person: ID<PersonRecord>
    public let madeAt: Instant
    public let data: JSONValue

    public init(person: ID<PersonRecord>, madeAt: Instant, data: JSONValue) {
        self.person = person
        self.madeAt = madeAt
        self.data = data
    }

    public static let shape = Shape<HeldDataAnswer>(
        HeldDataAnswer.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("madeAt", \.madeAt, .instant),
        WireField("data", \.data, .tree("sections by name, each a list of records of names and texts")))
}
