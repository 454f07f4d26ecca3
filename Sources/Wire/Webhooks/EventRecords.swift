// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where to go on in the feed.
public struct EventQuery: WireRecord {
    /// `next` of the answer before; without it the feed from its beginning.
    public let after: ID<PartnerEventRecord>?
    /// At most 500; 100 where nothing is said.
    public let limit: Int?

    public static let shape = Shape<EventQuery>(
        EventQuery.init, WireField("after", \.after, .optional(.id(PartnerEventRecord.self))),
        WireField("limit", \.limit, .optional(.integer(1...500))))
}

/// Something that happened to one of a partner's own workers, as it is sent to webhooks too.
public struct FeedEvent: WireRecord {
    public let id: ID<PartnerEventRecord>
    /// `invoice.paid`.
    public let type: String
    public let occurredAt: Instant
    public let person: ID<PersonRecord>
    public let data: JSONValue

    public init(
        id: ID<PartnerEventRecord>, type: String, occurredAt: Instant, person: ID<PersonRecord>, data: JSONValue
    ) {
        self.id = id
        self.type = type
        self.occurredAt = occurredAt
        self.person = person
        self.data = data
    }

    public static let shape = Shape<FeedEvent>(
        FeedEvent.init, WireField("id", \.id, .id(PartnerEventRecord.self)), WireField("type", \.type, .text(1...60)),
        WireField("occurredAt", \.occurredAt, .instant), WireField("person", \.person, .id(PersonRecord.self)),
        WireField("data", \.data, .tree("what is told; its fields depend on the type")))
}

/// A piece of the feed, oldest first.
public struct EventFeed: WireRecord {
    public let events: [FeedEvent]
    /// For `after` of the next question.
    public let next: ID<PartnerEventRecord>

    public init(events: [FeedEvent], next: ID<PartnerEventRecord>) {
        self.events = events
        self.next = next
    }

    public static let shape = Shape<EventFeed>(
        EventFeed.init, WireField("events", \.events, .list(of: .record(), 0...500)),
        WireField("next", \.next, .id(PartnerEventRecord.self)))
}

/// Where to go on in the list of deliveries.
public struct DeliveryQuery: WireRecord {
    /// The oldest of the answer before.
    public let before: ID<DeliveryRecord>?
    public let limit: Int?

    public static let shape = Shape<DeliveryQuery>(
        DeliveryQuery.init, WireField("before", \.before, .optional(.id(DeliveryRecord.self))),
        WireField("limit", \.limit, .optional(.integer(1...500))))
}

/// An event on its way to an address, and how it ended.
public struct DeliveryAnswer: WireRecord {
    public let id: ID<DeliveryRecord>
    public let event: ID<PartnerEventRecord>
    public let type: String
    public let person: ID<PersonRecord>
    /// `waiting`, `delivered` or `given-up`.
    public let state: String
    public let recordedAt: Instant
    public let tries: Int
    /// When it is tried next; nil where it ended.
    public let dueAt: Instant?
    /// What your server answered last.
    public let lastStatus: Int?
    /// Why there was no answer.
    public let lastError: String?
    public let endedAt: Instant?

    public init(
        id: ID<DeliveryRecord>, event: ID<PartnerEventRecord>, type: String, person: ID<PersonRecord>, state: String,
        recordedAt: Instant, tries: Int, dueAt: Instant?, lastStatus: Int?, lastError: String?, endedAt: Instant?
    ) {
        self.id = id
        self.event = event
        self.type = type
        self.person = person
        self.state = state
        self.recordedAt = recordedAt
        self.tries = tries
        self.dueAt = dueAt
        self.lastStatus = lastStatus
        self.lastError = lastError
        self.endedAt = endedAt
    }

    public static let shape = Shape<DeliveryAnswer>(
        DeliveryAnswer.init, WireField("id", \.id, .id(DeliveryRecord.self)),
        WireField("event", \.event, .id(PartnerEventRecord.self)), WireField("type", \.type, .text(1...60)),
        WireField("person", \.person, .id(PersonRecord.self)),
        WireField("state", \.state, .choice(["waiting", "delivered", "given-up"])),
        WireField("recordedAt", \.recordedAt, .instant), WireField("tries", \.tries, .integer(0...1_000)),
        WireField("dueAt", \.dueAt, .optional(.instant)),
        WireField("lastStatus", \.lastStatus, .optional(.integer(0...999))),
        WireField("lastError", \.lastError, .optional(.text(0...300))),
        WireField("endedAt", \.endedAt, .optional(.instant)))
}

/// What was sent to an address, newest first.
public struct DeliveryList: WireRecord {
    public let deliveries: [DeliveryAnswer]

    public init(deliveries: [DeliveryAnswer]) { self.deliveries = deliveries }

    public static let shape = Shape<DeliveryList>(
        DeliveryList.init, WireField("deliveries", \.deliveries, .list(of: .record(), 0...500)))
}
