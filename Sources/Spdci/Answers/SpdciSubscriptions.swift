// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A subscription as it was decided on, or as it stands.
public struct SpdciSubscription: Sendable {
    public let code: String
    public let isOpen: Bool
    public let recordedAt: Instant
    public let event: String
    public let entity: SpdciEntity
    public let first: Instant?
    public let last: Instant?
    /// In canonical JSON; nil where it is not told again.
    public let filter: [UInt8]?

    public init(
        code: String, isOpen: Bool, recordedAt: Instant, event: String, entity: SpdciEntity, first: Instant?,
        last: Instant?, filter: [UInt8]?
    ) {
        self.code = code
        self.isOpen = isOpen
        self.recordedAt = recordedAt
        self.event = event
        self.entity = entity
        self.first = first
        self.last = last
        self.filter = filter
    }

    var json: JSONValue {
        var members: [String: JSONValue] = [
            "version": .text(SpdciHeader.version), "code": .text(code),
            // The standard's file asks for `subscription_code` and describes `code`; both are said.
            "subscription_code": .text(code), "status": .text(isOpen ? "subscribe" : "unsubscribe"),
            "timestamp": .text(recordedAt.description), "reg_type": .text(SpdciWords.registry),
            "reg_event_type": .text(event), "notify_record_type": .text(entity.rawValue),
        ]
        if let first, let last {
            members["frequency"] = .object([
                "start_time": .text(first.description), "end_time": .text(last.description),
                "frequency": .text("on-change"),
            ])
        }
        var criteria: [String: JSONValue] = [
            "reg_event_type": .text(event), "notify_record_type": .text(entity.rawValue),
        ]
        if let filter, let read = try? JSONValue.parse(filter) {
            members["filter"] = read
            criteria["filter"] = read
        }
        members["subscribe_criteria"] = .object(criteria)
        return .object(members)
    }
}

/// What became of one wish to be told.
public struct SpdciWishOutcome: Sendable {
    public let reference: String
    public let locale: String?
    public let result: Result<SpdciSubscription, SpdciRejection>

    public init(_ reference: String, locale: String?, _ result: Result<SpdciSubscription, SpdciRejection>) {
        self.reference = reference
        self.locale = locale
        self.result = result
    }

    func json(at now: Instant) -> JSONValue {
        var item: [String: JSONValue] = ["reference_id": .text(reference), "timestamp": .text(now.description)]
        if let locale { item["locale"] = .text(locale) }
        switch result {
        case .success(let subscription):
            item["status"] = .text(SpdciStatus.done.rawValue)
            item["subscriptions"] = .list([subscription.json])
        case .failure(let rejection):
            item["status"] = .text(SpdciStatus.rejected.rawValue)
            item["status_reason_code"] = .text(rejection.reason.rawValue)
            item["status_reason_message"] = .text(rejection.text)
        }
        return .object(item)
    }
}

/// What became of one code that somebody wants to be told by no longer.
public struct SpdciEnded: Sendable {
    public let code: String
    /// Whether it is open still, and why; nil where it was ended by this message.
    public let rejection: SpdciRejection?

    public init(_ code: String, _ rejection: SpdciRejection?) {
        self.code = code
        self.rejection = rejection
    }
}

/// A decision that is kept until it is told: the members of a message but for its correlation.
public struct SpdciDecision: Sendable {
    let members: [String: JSONValue]
    public let outcome: SpdciDesk.Outcome

    /// On wishes to be told.
    public init(_ outcomes: [SpdciWishOutcome], transaction: String, at now: Instant) {
        members = [
            "transaction_id": .text(transaction), "subscribe_response": .list(outcomes.map { $0.json(at: now) }),
        ]
        let isAny = outcomes.contains { outcome in
            if case .success = outcome.result { true } else { false }
        }
        outcome = .init(status: isAny ? .done : .rejected, total: outcomes.count, completed: outcomes.count)
    }

    /// On codes that shall end. The message is rejected with the reason of the first code where none ended.
    public init(_ ended: [SpdciEnded], transaction: String, at now: Instant) {
        let isAny = ended.contains { $0.rejection == nil }
        let status: SpdciStatus = isAny ? .done : .rejected
        var members: [String: JSONValue] = [
            "transaction_id": .text(transaction), "timestamp": .text(now.description),
            "status": .text(status.rawValue),
            "subscription_status": .list(
                ended.map { one in .object(["code": .text(one.code), "status": .text("unsubscribe")]) }),
        ]
        if !isAny, let rejection = ended.first?.rejection {
            members["status_reason_code"] = .text(rejection.reason.rawValue)
            members["status_reason_message"] = .text(rejection.text)
        }
        self.members = members
        outcome = .init(status: status, total: ended.count, completed: ended.count)
    }

    /// Reads what was kept; nil where it is none.
    public init?(kept text: String) {
        guard let whole = SpdciPart(kept: text), case .object(let members)? = whole["members"]?.value,
            let status = (try? whole["status"]?.word()).flatMap({ $0 }).flatMap(SpdciStatus.init(rawValue:)),
            let total = try? whole["total"]?.integer()
        else { return nil }
        self.members = members
        outcome = .init(status: status, total: total, completed: total)
    }

    /// For keeping.
    public var text: String {
        let whole: JSONValue = .object([
            "members": .object(members), "status": .text(outcome.status.rawValue),
            "total": .integer(Int64(outcome.total)),
        ])
        return String(decoding: CanonicalJSON.bytes(whole), as: UTF8.self)
    }

    func content(_ correlation: String) -> [String: JSONValue] {
        members.merging(["correlation_id": .text(correlation)]) { first, _ in first }
    }
}

extension SpdciDesk {
    /// `on-subscribe` or `on-unsubscribe`.
    public func answer(
        _ action: SpdciAction, _ decision: SpdciDecision, correlation: String, id: String, at now: Instant
    ) throws -> [UInt8] {
        try message(action, decision.content(correlation), decision.outcome, id: id, at: now)
    }

    /// `notify`: what a subscriber is told of one member.
    public func notice(
        of facts: SocialFacts, as entity: SpdciEntity, event: String, _ fields: Set<SocialField>,
        subscription: String, reference: String, transaction: String, id: String, at now: Instant
    ) throws -> [UInt8] {
        let data: [String: JSONValue] = [
            "version": .text(SpdciHeader.version), "reg_type": .text(SpdciWords.registry),
            "reg_event_type": .text(event), "reg_record_type": .text(entity.rawValue),
            "subscription_code": .text(subscription),
            "reg_records": SocialRecord(facts: facts, fields: fields).json(as: entity),
        ]
        let item: JSONValue = .object([
            "reference_id": .text(reference), "timestamp": .text(now.description), "data": .object(data),
        ])
        let content: [String: JSONValue] = ["transaction_id": .text(transaction), "notify_event": .list([item])]
        return try message(.notify, content, .init(status: .done, total: 1, completed: 1), id: id, at: now)
    }
}
