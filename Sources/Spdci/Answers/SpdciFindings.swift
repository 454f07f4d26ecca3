// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// What a question of a search found.
public struct SpdciFinding: Sendable {
    public struct Page: Sendable {
        public let records: [SocialFacts]
        /// Over all pages.
        public let total: Int
        /// What the asker should know beside: that an attribute is not held here.
        public let note: String?

        public init(records: [SocialFacts], total: Int, note: String?) {
            self.records = records
            self.total = total
            self.note = note
        }
    }

    public let question: SpdciQuestion
    public let found: Result<Page, SpdciRejection>

    public init(_ question: SpdciQuestion, _ found: Result<Page, SpdciRejection>) {
        self.question = question
        self.found = found
    }

    /// An item of `search_response`. Records are always a list, also an empty one.
    func json(_ fields: Set<SocialField>, at now: Instant) -> JSONValue {
        var item: [String: JSONValue] = [
            "reference_id": .text(question.reference), "timestamp": .text(now.description),
        ]
        if let locale = question.locale { item["locale"] = .text(locale) }
        var entity = SpdciEntity.person
        if case .success(let criteria) = question.criteria { entity = criteria.entity }
        var records: [JSONValue] = []
        switch found {
        case .success(let page):
            item["status"] = .text(SpdciStatus.done.rawValue)
            if let note = page.note { item["status_reason_message"] = .text(String(note.prefix(999))) }
            records = page.records.map { SocialRecord(facts: $0, fields: fields).json(as: entity) }
            item["pagination"] = .object([
                "page_size": .integer(Int64(question.page.size)), "page_number": .integer(Int64(question.page.number)),
                "total_count": .integer(Int64(page.total)),
            ])
        case .failure(let rejection):
            item["status"] = .text(SpdciStatus.rejected.rawValue)
            item["status_reason_code"] = .text(rejection.reason.rawValue)
            item["status_reason_message"] = .text(String(rejection.text.prefix(999)))
        }
        var data: [String: JSONValue] = [
            "version": .text(SpdciHeader.version), "reg_type": .text(SpdciWords.registry),
            "reg_record_type": .text(entity.rawValue), "reg_records": .list(records),
        ]
        if let event = question.eventType { data["reg_event_type"] = .text(event) }
        item["data"] = .object(data)
        return .object(item)
    }
}

/// What this registry calls itself.
enum SpdciWords {
    static let registry = "ns:org:RegistryType:Social"
}

extension SpdciDesk {
    /// The answer to a search: `on-search`.
    public func answer(
        _ findings: [SpdciFinding], _ fields: Set<SocialField>, transaction: String, correlation: String, id: String,
        at now: Instant
    ) throws -> [UInt8] {
        try message(
            .onSearch, Self.content(findings, fields, transaction, correlation, now), Self.outcome(findings), id: id,
            at: now)
    }

    static func content(
        _ findings: [SpdciFinding], _ fields: Set<SocialField>, _ transaction: String, _ correlation: String,
        _ now: Instant
    ) -> [String: JSONValue] {
        [
            "transaction_id": .text(transaction), "correlation_id": .text(correlation),
            "search_response": .list(findings.map { $0.json(fields, at: now) }),
        ]
    }

    /// Rejected only where every question was.
    static func outcome(_ findings: [SpdciFinding]) -> Outcome {
        let answered = findings.contains { finding in
            if case .success = finding.found { true } else { false }
        }
        return Outcome(
            status: answered || findings.isEmpty ? .done : .rejected, total: findings.count, completed: findings.count)
    }
}
