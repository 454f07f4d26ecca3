// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What a record is a record of.
public enum SpdciEntity: String, Sendable, Hashable, CaseIterable {
    case person = "SRPerson"
    case member = "Member"
    case group = "Group"

    /// The words that stand for it; nil for what this registry has no records of.
    init?(word: String) {
        switch SpdciQueryReader.attribute(word) {
        case "person", "srperson": self = .person
        case "member": self = .member
        case "group", "household": self = .group
        default: return nil
        }
    }
}

/// A page of an answer, from 1.
public struct SpdciPage: Sendable, Hashable {
    public let size: Int
    public let number: Int
    public let isAsked: Bool

    /// Records of an answer where no page is asked for.
    public static let usual = SpdciPage(size: 50, number: 1, isAsked: false)

    private init(size: Int, number: Int, isAsked: Bool) {
        (self.size, self.number, self.isAsked) = (size, number, isAsked)
    }

    /// nil where none is asked for.
    init?(_ part: SpdciPart?) throws(SpdciRefusal) {
        guard let part = try part?.object() else { return nil }
        size = try part.needed("page_size").integer(.pagination)
        number = try part["page_number"]?.integer(.pagination) ?? 1
        isAsked = true
        guard (1...1_000_000).contains(size), (1...1_000_000).contains(number) else {
            throw SpdciRefusal(.bad, .pagination, "\(part.path) counts from 1")
        }
    }
}

/// One question of a search.
public struct SpdciQuestion: Sendable {
    /// What is asked; a rejection where the question itself cannot be answered.
    public struct Criteria: Sendable {
        public let queryType: SpdciQueryType
        public let condition: SpdciCondition
        public let entity: SpdciEntity
        /// Attributes in small letters; the first weighs most.
        public let sort: [(attribute: String, ascending: Bool)]
        /// What the search is for, where the sender says so by a code.
        public let purpose: String?
    }

    public let reference: String
    public let page: SpdciPage
    public let locale: String?
    public let eventType: String?
    public let criteria: Result<Criteria, SpdciRejection>
}

/// A search: up to a hundred questions.
public struct SpdciSearch: Sendable {
    public let transaction: String
    public let questions: [SpdciQuestion]

    /// - Throws: `SpdciRefusal` where the message is not as the standard has it; what is wrong with a question alone is
    ///   in the question.
    public init(_ envelope: SpdciEnvelope) throws(SpdciRefusal) {
        transaction = envelope.transaction
        let items = try envelope.message.needed("search_request").list()
        try envelope.check(count: items.count)
        var questions: [SpdciQuestion] = []
        for item in items { questions.append(try Self.question(item)) }
        guard Set(questions.map(\.reference)).count == questions.count else {
            throw SpdciRefusal(.bad, .referenceRepeated, "a reference_id stands twice in the message")
        }
        self.questions = questions
    }

    private static func question(_ item: SpdciPart) throws(SpdciRefusal) -> SpdciQuestion {
        let reference = try item.needed("reference_id").word()
        _ = try item.needed("timestamp").instant(.timestamp)
        let criteria = try item.needed("search_criteria").object()
        let typed = try criteria.needed("query_type")
        guard let type = SpdciQueryType(rawValue: try typed.word()) else {
            throw typed.wrong("one of idtype-value, expression, predicate", .criteria)
        }
        let query = try criteria.needed("query")
        // The scenarios of the standard put the page beside the criteria, its files into them.
        let page = try SpdciPage(criteria["pagination"] ?? item["pagination"]) ?? .usual
        let sort = try sorting(criteria["sort"])
        let purpose = try purpose(criteria)
        let made = Result { () throws(SpdciRejection) in
            SpdciQuestion.Criteria(
                queryType: type, condition: try SpdciQueryReader(reason: .criteria).read(query),
                entity: try SpdciKinds.check(criteria), sort: sort, purpose: purpose)
        }
        return SpdciQuestion(
            reference: reference, page: page, locale: try item["locale"]?.locale(),
            eventType: try criteria["reg_event_type"]?.word(), criteria: made)
    }

    private static func sorting(
        _ part: SpdciPart?
    ) throws(SpdciRefusal) -> [(attribute: String, ascending: Bool)] {
        guard let items = try part?.list() else { return [] }
        var sort: [(attribute: String, ascending: Bool)] = []
        for item in items {
            guard let name = item["attribute_name"] else { continue }
            let order = try item["sort_order"]?.word() ?? "asc"
            guard order == "asc" || order == "desc" else {
                throw SpdciRefusal(.bad, .sort, "\(item.path).sort_order is neither asc nor desc")
            }
            sort.append((SpdciQueryReader.attribute(try name.word()), order == "asc"))
        }
        return sort
    }

    /// The code of the purpose that consent or authority was given for; both are objects where they are there.
    private static func purpose(_ criteria: SpdciPart) throws(SpdciRefusal) -> String? {
        var code: String?
        for name in ["consent", "authorize"] {
            guard let part = try criteria[name]?.object() else { continue }
            if let ts = part["ts"] { _ = try ts.instant(.criteria) }
            let told = try part["purpose"]?["code"]?.word(upTo: 40)
            code = told?.utf8.allSatisfy(isPlain) == true ? told : code
        }
        return code
    }

    @Sendable private static func isPlain(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
            || [0x2D, 0x2E, 0x3A, 0x5F].contains(byte)
    }
}

/// Which registry, events and records are meant, where a criterion says so.
enum SpdciKinds {
    private static let registries: Set<String> = ["social", "sr", "socialregistry", "social_registry"]
    private static let events: Set<String> = ["search", "register", "update", "newhouseholdmember"]

    /// - Throws: `rjct.search_criteria.invalid` for another registry's types, or records that are not kept here.
    static func check(_ criteria: SpdciPart) throws(SpdciRejection) -> SpdciEntity {
        try checkRegistry(criteria, .criteria)
        if let event = criteria["reg_event_type"],
            !events.contains(SpdciQueryReader.attribute((try? event.word()) ?? ""))
        {
            throw SpdciRejection(.criteria, "reg_event_type is not one that is kept here")
        }
        for name in ["response_entity", "reg_record_type"] {
            guard let part = criteria[name] else { continue }
            guard let entity = (try? part.word()).flatMap(SpdciEntity.init(word:)) else {
                throw SpdciRejection(.criteria, "\(name) is none of Group, Member, SRPerson")
            }
            return entity
        }
        return .person
    }

    static func checkRegistry(_ criteria: SpdciPart, _ reason: SpdciReason) throws(SpdciRejection) {
        guard let type = criteria["reg_type"] else { return }
        guard registries.contains(SpdciQueryReader.attribute((try? type.word()) ?? "")) else {
            throw SpdciRejection(reason, "reg_type is not that of a social registry")
        }
    }
}
