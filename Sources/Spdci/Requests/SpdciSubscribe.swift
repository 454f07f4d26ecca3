// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a subscriber is told of.
public enum SpdciEvent: String, Sendable, Hashable, CaseIterable {
    /// Somebody becomes a member, or a member's cover changes.
    case register = "REGISTER"
    /// A member's cover changes.
    case update = "UPDATE"
}

/// One wish to be told.
public struct SpdciWish: Sendable {
    public struct Criteria: Sendable {
        public let event: SpdciEvent
        public let condition: SpdciCondition
        /// nil where nothing was said of the form of the filter.
        public let queryType: SpdciQueryType
        public let entity: SpdciEntity
        /// From when on, and until when, it is told; nil where nothing was said.
        public let first: Instant?
        public let last: Instant?
    }

    public let reference: String
    public let locale: String?
    public let criteria: Result<Criteria, SpdciRejection>
    /// The filter in canonical JSON, so that it can be kept and read again.
    public let filter: [UInt8]
}

/// A message that asks to be told.
public struct SpdciSubscribe: Sendable {
    public let transaction: String
    public let wishes: [SpdciWish]

    public init(_ envelope: SpdciEnvelope) throws(SpdciRefusal) {
        transaction = envelope.transaction
        let items = try envelope.message.needed("subscribe_request").list()
        try envelope.check(count: items.count)
        var wishes: [SpdciWish] = []
        for item in items { wishes.append(try Self.wish(item)) }
        guard Set(wishes.map(\.reference)).count == wishes.count else {
            throw SpdciRefusal(.bad, .referenceRepeated, "a reference_id stands twice in the message")
        }
        self.wishes = wishes
    }

    private static func wish(_ item: SpdciPart) throws(SpdciRefusal) -> SpdciWish {
        let reference = try item.needed("reference_id").word()
        _ = try item.needed("timestamp").instant(.timestamp)
        let criteria = try item.needed("subscribe_criteria").object()
        let filter = try criteria.needed("filter")
        for name in ["reg_event_type", "notify_record_type"] { _ = try criteria.needed(name).word() }
        let frequency = try criteria["frequency"]?.object()
        let first = try frequency?["start_time"]?.instant(.timestamp)
        let last = try frequency?["end_time"]?.instant(.timestamp)
        if let type = criteria["filter_type"], SpdciQueryType(rawValue: try type.word()) == nil {
            throw type.wrong("one of idtype-value, expression, predicate", .notifyDetails)
        }
        let made = Result { () throws(SpdciRejection) in try read(criteria, filter, first, last) }
        return SpdciWish(
            reference: reference, locale: try item["locale"]?.locale(), criteria: made,
            filter: CanonicalJSON.bytes(filter.value))
    }

    private static func read(
        _ criteria: SpdciPart, _ filter: SpdciPart, _ first: Instant?, _ last: Instant?
    ) throws(SpdciRejection) -> SpdciWish.Criteria {
        try SpdciKinds.checkRegistry(criteria, .notifyDetails)
        let event = SpdciQueryReader.attribute((try? criteria["reg_event_type"]?.word()) ?? "").uppercased()
        guard let event = SpdciEvent(rawValue: event) else {
            throw SpdciRejection(.notifyTypes, "reg_event_type is none of REGISTER, UPDATE")
        }
        let record = (try? criteria["notify_record_type"]?.word()) ?? ""
        guard let entity = SpdciEntity(word: record) else {
            throw SpdciRejection(.notifyTypes, "notify_record_type is none of Group, Member, SRPerson")
        }
        if let first, let last, last <= first {
            throw SpdciRejection(.notifyDetails, "frequency ends before it begins")
        }
        return SpdciWish.Criteria(
            event: event, condition: try SpdciQueryReader(reason: .notifyDetails).read(filter),
            queryType: Self.type(of: filter), entity: entity, first: first, last: last)
    }

    private static func type(of filter: SpdciPart) -> SpdciQueryType {
        switch filter.value {
        case .list: .predicate
        default: filter["value"]?["expression"] == nil ? .identifier : .expression
        }
    }

    /// The condition of a filter that was kept; nil where it is none.
    public static func condition(kept filter: String) -> SpdciCondition? {
        guard let part = SpdciPart(kept: filter) else { return nil }
        return try? SpdciQueryReader(reason: .notifyDetails).read(part)
    }
}

/// A message that wants to be told no longer.
public struct SpdciUnsubscribe: Sendable {
    public let transaction: String
    public let codes: [String]

    /// The standard's file asks for a `timestamp` that it calls `timesstamp`, and for `sunscription_codes`; both
    /// spellings of the first are read, where it is there.
    public init(_ envelope: SpdciEnvelope) throws(SpdciRefusal) {
        transaction = envelope.transaction
        for name in ["timestamp", "timesstamp"] {
            if let part = envelope.message[name] { _ = try part.instant(.timestamp) }
        }
        var codes: [String] = []
        for item in try envelope.message.needed("subscription_codes").list() { codes.append(try item.word()) }
        try envelope.check(count: codes.count, orElse: 1)
        self.codes = codes
    }
}
