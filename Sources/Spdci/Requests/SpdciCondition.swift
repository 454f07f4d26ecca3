// SPDX-License-Identifier: Apache-2.0

/// What records must satisfy, whichever of the standard's three ways it was written in.
public indirect enum SpdciCondition: Sendable, Hashable {
    case all([SpdciCondition])
    case any([SpdciCondition])
    case not(SpdciCondition)
    /// - Parameters:
    ///   - attribute: in small letters, without the way to it: `sex`.
    ///   - values: one; several for `in`.
    case compare(attribute: String, SpdciComparison, values: [String])

    /// Every attribute that is compared.
    public var attributes: Set<String> {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(into: []) { $0.formUnion($1.attributes) }
        case .not(let part): part.attributes
        case .compare(let attribute, _, _): [attribute]
        }
    }

    /// Values of an attribute, one of which every record that satisfies the condition has; nil where there are none.
    public func fixed(_ attribute: (String) -> Bool) -> (attribute: String, values: [String])? {
        switch self {
        case .compare(let name, let comparison, let values)
        where attribute(name) && (comparison == .equal || comparison == .in):
            return (name, values)
        case .all(let parts):
            for part in parts {
                if let found = part.fixed(attribute) { return found }
            }
            return nil
        case .any(let parts) where parts.count == 1: return parts[0].fixed(attribute)
        default: return nil
        }
    }

    /// How many comparisons stand in it.
    public var size: Int {
        switch self {
        case .all(let parts), .any(let parts): parts.reduce(0) { $0 + $1.size }
        case .not(let part): part.size
        case .compare: 1
        }
    }
}

/// How an attribute is compared.
public enum SpdciComparison: String, Sendable, Hashable, CaseIterable {
    case equal = "eq"
    case less = "lt"
    case greater = "gt"
    case atMost = "le"
    case atLeast = "ge"
    case `in`

    /// Also as other registries write them: `lte`, `$gte`.
    init?(word: String) {
        let plain = word.hasPrefix("$") ? String(word.dropFirst()) : word
        switch plain.lowercased() {
        case "lte": self = .atMost
        case "gte": self = .atLeast
        default: self.init(rawValue: plain.lowercased())
        }
    }
}
