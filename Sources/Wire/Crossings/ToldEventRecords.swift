// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Departures and returns as the placement system tells them.
public struct PlacementEventsRequest: WireRecord {
    public let events: [PlacementEventRecord]

    public init(events: [PlacementEventRecord]) { self.events = events }

    public static let shape = Shape<PlacementEventsRequest>(
        PlacementEventsRequest.init, WireField("events", \.events, .list(of: .record(), 1...200)))
}

/// One of them. NIK, passport or PMI id, or several, say whose it is.
public struct PlacementEventRecord: WireRecord {
    /// The sender's own number of this event: the same number counts once.
    public let reference: String
    public let toldAt: Instant
    /// `departed` or `returned`; `withdrawn` only takes back what it corrects.
    public let movement: String
    /// In Jakarta.
    public let day: CalendarDay
    public let name: String
    public let birthDay: CalendarDay
    public let nik: String?
    public let passport: String?
    public let pmiId: String?
    /// The reference of an earlier event that was wrong; this one stands in its place.
    public let corrects: String?

    public init(
        reference: String, toldAt: Instant, movement: String, day: CalendarDay, name: String, birthDay: CalendarDay,
        nik: String?, passport: String?, pmiId: String?, corrects: String?
    ) {
        self.reference = reference
        self.toldAt = toldAt
        self.movement = movement
        self.day = day
        self.name = name
        self.birthDay = birthDay
        self.nik = nik
        self.passport = passport
        self.pmiId = pmiId
        self.corrects = corrects
    }

    public static let shape = Shape<PlacementEventRecord>(
        PlacementEventRecord.init, WireField("reference", \.reference, .text(1...64, example: "SISKO-2026-000123")),
        WireField("toldAt", \.toldAt, .instant),
        WireField("movement", \.movement, .choice(["departed", "returned", "withdrawn"])),
        WireField("day", \.day, .day), WireField("name", \.name, .text(1...120)),
        WireField("birthDay", \.birthDay, .day), WireField("nik", \.nik, .optional(.text(1...40))),
        WireField("passport", \.passport, .optional(.text(1...20))),
        WireField("pmiId", \.pmiId, .optional(.text(1...40))),
        WireField("corrects", \.corrects, .optional(.text(1...64))))
}

/// Crossings of the border as immigration tells them.
public struct CrossingsRequest: WireRecord {
    public let events: [CrossingRecord]

    public init(events: [CrossingRecord]) { self.events = events }

    public static let shape = Shape<CrossingsRequest>(
        CrossingsRequest.init, WireField("events", \.events, .list(of: .record(), 1...200)))
}

/// One of them.
public struct CrossingRecord: WireRecord {
    /// The sender's own number of this crossing: the same number counts once.
    public let reference: String
    public let toldAt: Instant
    /// `out` or `in`; `withdrawn` only takes back what it corrects.
    public let direction: String
    /// In Jakarta.
    public let day: CalendarDay
    /// The border post, as immigration names it.
    public let post: String?
    public let name: String
    public let birthDay: CalendarDay
    public let passport: String
    public let nik: String?
    public let corrects: String?

    public init(
        reference: String, toldAt: Instant, direction: String, day: CalendarDay, post: String?, name: String,
        birthDay: CalendarDay, passport: String, nik: String?, corrects: String?
    ) {
        self.reference = reference
        self.toldAt = toldAt
        self.direction = direction
        self.day = day
        self.post = post
        self.name = name
        self.birthDay = birthDay
        self.passport = passport
        self.nik = nik
        self.corrects = corrects
    }

    public static let shape = Shape<CrossingRecord>(
        CrossingRecord.init, WireField("reference", \.reference, .text(1...64, example: "CGK-2026-000123")),
        WireField("toldAt", \.toldAt, .instant),
        WireField("direction", \.direction, .choice(["out", "in", "withdrawn"])), WireField("day", \.day, .day),
        WireField("post", \.post, .optional(.text(1...80))), WireField("name", \.name, .text(1...120)),
        WireField("birthDay", \.birthDay, .day), WireField("passport", \.passport, .text(1...20)),
        WireField("nik", \.nik, .optional(.text(1...40))),
        WireField("corrects", \.corrects, .optional(.text(1...64))))
}

/// What became of the events, in the order of the request.
public struct ToldOutcomesAnswer: WireRecord {
    public let outcomes: [ToldOutcomeRecord]

    public init(outcomes: [ToldOutcomeRecord]) { self.outcomes = outcomes }

    public static let shape = Shape<ToldOutcomesAnswer>(
        ToldOutcomesAnswer.init, WireField("outcomes", \.outcomes, .list(of: .record(), 0...200)))
}

/// What became of one.
public struct ToldOutcomeRecord: WireRecord {
    public let reference: String
    /// `recorded`, `known`, `noted`, `waits`, `withdrawn`, `left`; `known-otherwise` where another event came with the
    /// reference before, and this one was not taken.
    public let outcome: String
    /// Why it waits.
    public let reason: String?

    public init(reference: String, outcome: String, reason: String?) {
        self.reference = reference
        self.outcome = outcome
        self.reason = reason
    }

    public static let shape = Shape<ToldOutcomeRecord>(
        ToldOutcomeRecord.init, WireField("reference", \.reference, .text(1...64)),
        WireField("outcome", \.outcome, .text(1...20)), WireField("reason", \.reason, .optional(.text(1...60))))
}

/// Told events that wait for a desk.
public struct ToldEventList: WireRecord {
    public let events: [ToldEventLine]

    public init(events: [ToldEventLine]) { self.events = events }

    public static let shape = Shape<ToldEventList>(
        ToldEventList.init, WireField("events", \.events, .list(of: .record(), 0...200)))
}

/// One of them.
public struct ToldEventLine: WireRecord {
    public let event: ID<ToldEventRecord>
    public let source: String
    public let movement: String?
    public let day: CalendarDay
    public let reason: String?
    public let person: ID<PersonRecord>?
    public let recordedAt: Instant

    public init(
        event: ID<ToldEventRecord>, source: String, movement: String?, day: CalendarDay, reason: String?,
        person: ID<PersonRecord>?, recordedAt: Instant
    ) {
        self.event = event
        self.source = source
        self.movement = movement
        self.day = day
        self.reason = reason
        self.person = person
        self.recordedAt = recordedAt
    }

    public static let shape = Shape<ToldEventLine>(
        ToldEventLine.init, WireField("event", \.event, .id(ToldEventRecord.self)),
        WireField("source", \.source, .text(1...40)), WireField("movement", \.movement, .optional(.text(1...20))),
        WireField("day", \.day, .day), WireField("reason", \.reason, .optional(.text(1...60))),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("recordedAt", \.recordedAt, .instant))
}

/// A desk's decision about one.
public struct ToldEventSettlement: WireRecord {
    public enum Decision: String, Sendable, CaseIterable {
        case record, leave
    }

    public let decision: Decision
    /// KPJ or person number of whom it is about; needed to record it.
    public let person: String?
    public let note: String

    public static let shape = Shape<ToldEventSettlement>(
        ToldEventSettlement.init, WireField("decision", \.decision, .cases()),
        WireField("person", \.person, .optional(.text(1...40))), WireField("note", \.note, .text(3...500)))
}
