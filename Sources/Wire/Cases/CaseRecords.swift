// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An open case of the desk.
public struct CaseRecord: WireRecord {
    public let id: ID<DeskCaseRecord>
    public let kind: String
    /// A stable word: `nik`, `passport`.
    public let reason: String
    /// The new record.
    public let person: ID<PersonRecord>
    /// The record known before.
    public let other: ID<PersonRecord>?
    public let recordedAt: Instant

    public init(
        id: ID<DeskCaseRecord>, kind: String, reason: String, person: ID<PersonRecord>, other: ID<PersonRecord>?,
        recordedAt: Instant
    ) {
        self.id = id
        self.kind = kind
        self.reason = reason
        self.person = person
        self.other = other
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<CaseRecord>(
        CaseRecord.init, WireField("id", \.id, .id(DeskCaseRecord.self)), WireField("kind", \.kind, .text(1...60)),
        WireField("reason", \.reason, .text(0...200)), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("other", \.other, .optional(.id(PersonRecord.self))),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// Open cases, oldest first.
public struct CaseList: WireRecord {
    public let cases: [CaseRecord]

    public init(cases: [CaseRecord]) { self.cases = cases }

    public static let shape = Shape<CaseList>(
        CaseList.init, WireField("cases", \.cases, .list(of: .record(), 0...1_000)))
}

/// What an officer decided about a case. Also its answer.
public struct CaseResolution: WireRecord {
    /// What two records of a case can turn out to be.
    public enum Decision: String, Sendable, Hashable, CaseIterable {
        case samePerson = "same-person"
        case otherPerson = "other-person"
        /// The case stays open.
        case later
    }

    public let resolution: Decision
    /// By which paper it was decided.
    public let note: String

    public static let shape = Shape<CaseResolution>(
        CaseResolution.init, WireField("resolution", \.resolution, .cases()),
        WireField("note", \.note, .text(3...500, example: "Compared with the family card")))
}

/// Why a decision is taken back. Also its answer.
public struct CaseSplit: WireRecord {
    /// By which paper.
    public let note: String

    public static let shape = Shape<CaseSplit>(
        CaseSplit.init, WireField("note", \.note, .text(3...500, example: "Two people came to the desk")))
}
