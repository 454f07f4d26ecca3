// SPDX-License-Identifier: Apache-2.0
import Wire

/// The three ways to ask.
public enum SpdciQueryType: String, Sendable, Hashable, CaseIterable {
    case identifier = "idtype-value"
    case expression
    case predicate
}

/// Reads a query. The standard's examples call lists of predicates expressions, and give expressions a third part; so
/// the form decides, not the name.
struct SpdciQueryReader {
    /// Comparisons in one query at most.
    static let mostComparisons = 50
    private static let deepest = 8

    let reason: SpdciReason

    func read(_ query: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        let condition: SpdciCondition
        switch query.value {
        case .list: condition = try predicates(query)
        case .object where query["value"]?["expression"] != nil: condition = try expression(query)
        case .object: condition = try identifier(query)
        default: throw rejection("query is neither an object nor a list")
        }
        guard condition.size <= Self.mostComparisons else {
            throw rejection("query holds more than \(Self.mostComparisons) comparisons")
        }
        return condition
    }

    private func rejection(_ text: String) -> SpdciRejection { SpdciRejection(reason, text) }

    private func identifier(_ query: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        guard let type = try? query["type"]?.word(), let value = query["value"], let text = word(value.value) else {
            throw rejection("query has no type and value")
        }
        return .compare(attribute: Self.attribute(type), .equal, values: [text])
    }

    // MARK: Predicates

    private func predicates(_ query: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        guard let items = try? query.list(), !items.isEmpty else { throw rejection("query is an empty list") }
        var parts: [SpdciCondition] = []
        for item in items { parts.append(try predicate(item)) }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func predicate(_ item: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        var parts: [SpdciCondition] = []
        for name in ["expression1", "expression2", "expression3"] {
            guard let part = item[name] else { continue }
            parts.append(try comparison(part))
        }
        guard item["expression1"] != nil, let first = parts.first else { throw rejection("expression1 is missing") }
        switch (try? item["condition"]?.word().lowercased()) ?? "and" {
        case "and": return parts.count == 1 ? first : .all(parts)
        case "or": return .any(parts)
        case "not":
            // What stands second must not hold; alone, what stands first.
            let rest = parts.dropFirst().map { SpdciCondition.not($0) }
            return rest.isEmpty ? .not(first) : .all([first] + rest)
        default: throw rejection("condition is none of and, or, not")
        }
    }

    private func comparison(_ part: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        guard let name = try? part["attribute_name"]?.word(upTo: 200),
            let word = try? part["operator"]?.word(), let value = part["attribute_value"]
        else { throw rejection("an expression lacks attribute_name, operator or attribute_value") }
        return try compare(name, word, value.value)
    }

    // MARK: Expressions

    private func expression(_ query: SpdciPart) throws(SpdciRejection) -> SpdciCondition {
        guard let query = query["value"]?["expression"]?["query"] else {
            throw rejection("query.value.expression.query is missing")
        }
        return try tree(query.value, 0)
    }

    private func tree(_ value: JSONValue, _ depth: Int) throws(SpdciRejection) -> SpdciCondition {
        guard depth < Self.deepest, case .object(let members) = value, !members.isEmpty else {
            throw rejection("an expression is no object, empty, or too deep")
        }
        var parts: [SpdciCondition] = []
        for (name, value) in members.sorted(by: { $0.key < $1.key }) {
            switch name {
            case "$and": parts.append(.all(try trees(value, depth)))
            case "$or": parts.append(.any(try trees(value, depth)))
            case "$not": parts.append(.not(try tree(value, depth + 1)))
            default: parts += try comparisons(name, value)
            }
        }
        return parts.count == 1 ? parts[0] : .all(parts)
    }

    private func trees(_ value: JSONValue, _ depth: Int) throws(SpdciRejection) -> [SpdciCondition] {
        guard case .list(let items) = value, !items.isEmpty else { throw rejection("$and and $or take a list") }
        var parts: [SpdciCondition] = []
        for item in items { parts.append(try tree(item, depth + 1)) }
        return parts
    }

    /// `{"sex": {"$eq": "female"}}`, `{"sex": "female"}`.
    private func comparisons(_ name: String, _ value: JSONValue) throws(SpdciRejection) -> [SpdciCondition] {
        guard case .object(let members) = value else { return [try compare(name, "eq", value)] }
        guard !members.isEmpty else { throw rejection("an attribute is compared with nothing") }
        var parts: [SpdciCondition] = []
        for (word, value) in members.sorted(by: { $0.key < $1.key }) {
            parts.append(try compare(name, word, value))
        }
        return parts
    }

    // MARK: One comparison

    private func compare(_ name: String, _ word: String, _ value: JSONValue) throws(SpdciRejection) -> SpdciCondition {
        guard let comparison = SpdciComparison(word: word) else {
            throw rejection("an operator is none of gt, lt, eq, ge, le, in")
        }
        let values: [String]
        switch value {
        case .list(let items) where comparison == .in: values = items.compactMap(self.word)
        case .text(let text) where comparison == .in:
            values = text.split(separator: ",").map { $0.trimmed }
        default: values = self.word(value).map { [$0] } ?? []
        }
        guard !values.isEmpty else { throw rejection("a value is no text, number or truth value") }
        return .compare(attribute: Self.attribute(name), comparison, values: values)
    }

    private func word(_ value: JSONValue) -> String? {
        switch value {
        case .text(let text): text.count <= 200 ? text : nil
        case .integer(let number): String(number)
        case .fraction(let number): String(number)
        case .bool(let flag): String(flag)
        default: nil
        }
    }

    /// `demographic_info.person.sex` is `sex`; `spdci:sex` too.
    static func attribute(_ name: String) -> String {
        String(name.split { $0 == "." || $0 == ":" }.last ?? "").lowercased()
    }
}

extension Substring {
    fileprivate var trimmed: String {
        String(drop { $0 == " " }.reversed().drop { $0 == " " }.reversed())
    }
}
