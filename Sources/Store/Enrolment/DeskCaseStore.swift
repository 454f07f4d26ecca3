// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel

/// Cases that a person at a desk decides, such as two records with one NIK.
public struct DeskCaseStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    public enum Kind: String, Sendable, CaseIterable {
        /// A new registration claims a NIK or passport that another record holds.
        case knownIdentifier = "known-identifier"
        /// A new registration is very probably of somebody known, by name, birthday and more.
        case probableMatch = "probable-match"
        /// A partner reported somebody who may be a person known here, or not.
        case doubtfulReport = "doubtful-report"
        /// A register of another authority says otherwise than what was told here.
        case registerMismatch = "register-mismatch"
        /// Money arrived that fits no invoice as it is.
        case unexpectedPayment = "unexpected-payment"
    }

    public enum Resolution: String, Sendable, CaseIterable {
        case samePerson = "same-person"
        case otherPerson = "other-person"
    }

    public struct Case: Sendable {
        public let id: ID<DeskCaseRecord>
        public let kind: Kind
        public let person: ID<PersonRecord>
        public let other: ID<PersonRecord>?
        /// A stable word: `nik`, `passport`.
        public let reason: String
        public let recordedAt: Instant
        public let resolution: Resolution?

        /// Whether a record of this set of one human being came with a number that somebody else holds. The holder is
        /// not held up: anybody can type anybody's number.
        public func holdsUp(_ set: [ID<PersonRecord>]) -> Bool {
            guard let other else { return false }
            return set.contains(person) && !set.contains(other)
        }
    }

    public func open(
        _ id: ID<DeskCaseRecord>, _ kind: Kind, person: ID<PersonRecord>, other: ID<PersonRecord>?, reason: String,
        at now: Instant
    ) throws {
        try transaction.execute(
            """
            INSERT INTO desk_case (id, kind, person, other, reason, recorded_at)
            VALUES (\(id), \(kind.rawValue), \(person), \(other), \(reason), \(now))
            """)
    }

    /// Open cases of a kind about a person, oldest first.
    public func open(_ kind: Kind, about person: ID<PersonRecord>) throws -> [Case] {
        try transaction.rows(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE person = \(person) AND kind = \(kind.rawValue) AND resolved_at IS NULL ORDER BY recorded_at, id
            """
        ).map(Self.deskCase)
    }

    /// Open cases, oldest first.
    public func open(limit: Int) throws -> [Case] {
        try transaction.rows(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE resolved_at IS NULL ORDER BY recorded_at LIMIT \(limit)
            """
        ).map(Self.deskCase)
    }

    /// Cases for which a condition, with what follows it, holds.
    func cases(_ condition: SQL) throws -> [Case] {
        try transaction.rows(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case WHERE \(part: condition)
            """
        ).map(Self.deskCase)
    }

    /// The cases decided last, newest first.
    public func decided(limit: Int) throws -> [Case] {
        try transaction.rows(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE resolved_at IS NOT NULL ORDER BY resolved_at DESC, id DESC LIMIT \(limit)
            """
        ).map(Self.deskCase)
    }

    /// - Throws: `absent` when there is no such case.
    public func get(_ id: ID<DeskCaseRecord>) throws -> Case {
        let row = try transaction.row(
            "SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case WHERE id = \(id)")
        guard let found = try row.map(Self.deskCase) else { throw Failure(.absent, "no-such-record") }
        return found
    }

    /// The open case about a person's record that may be another one's.
    public func find(person: ID<PersonRecord>) throws -> Case? {
        try transaction.row(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE person = \(person) AND other IS NOT NULL AND resolved_at IS NULL LIMIT 1
            """
        ).map(Self.deskCase)
    }

    /// The open cases that ask whether a record is one with another.
    public func open(_ person: ID<PersonRecord>, against other: ID<PersonRecord>) throws -> [Case] {
        try transaction.rows(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE person = \(person) AND other = \(other) AND resolved_at IS NULL ORDER BY recorded_at, id
            """
        ).map(Self.deskCase)
    }

    /// The open cases about these persons having come with a number that somebody else holds, oldest first.
    public func undecided(_ persons: [ID<PersonRecord>]) throws -> [Case] {
        try transaction.ask(Self.askingUndecided(persons))
    }

    static func askingUndecided(_ persons: [ID<PersonRecord>]) -> Question<[Case]> {
        .each(
            """
            SELECT id, kind, person, other, reason, recorded_at, resolution FROM desk_case
            WHERE resolved_at IS NULL AND kind = \(Kind.knownIdentifier.rawValue)
                AND person IN (\(list: persons))
            ORDER BY recorded_at, id
            """, read: deskCase)
    }

    public func resolve(
        _ id: ID<DeskCaseRecord>, _ resolution: Resolution, note: String, at now: Instant, by actor: String
    ) throws {
        let changed = try transaction.changes(
            """
            UPDATE desk_case SET resolution = \(resolution.rawValue), note = \(note), resolved_at = \(now),
                resolved_by = \(actor)
            WHERE id = \(id) AND resolved_at IS NULL
            """)
        guard changed == 1 else { throw Failure(.conflict, "case-already-resolved") }
    }

    private static func deskCase(_ row: Row) throws -> Case {
        Case(
            id: try row.id(0), kind: try row.value(1), person: try row.id(2), other: try row.optionalID(3),
            reason: try row.text(4), recordedAt: try row.instant(5),
            resolution: try row.optionalText(6).flatMap { Resolution(rawValue: $0) })
    }
}
