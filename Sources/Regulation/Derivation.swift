// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Why a value is what it is: a tree whose leaves are dated parameters and recorded facts.
///
/// `code` is a stable key; `Text` turns it and `arguments` into a sentence in the reader's language.
public struct Derivation: Sendable, Hashable {
    /// What a node stands for.
    public enum Kind: String, Sendable, Hashable {
        /// A value of the law in force on a day.
        case parameter
        /// Something recorded about the person or the case.
        case fact
        /// The result of a rule applied to the children.
        case rule
    }

    public let kind: Kind
    public let code: String
    public let value: DerivedValue
    public let citation: Citation?
    public let verification: Verification
    public let arguments: [String: String]
    public let children: [Derivation]

    public init(
        _ kind: Kind, _ code: String, _ value: DerivedValue, citation: Citation? = nil,
        verification: Verification = .confirmed, arguments: [String: String] = [:], children: [Derivation] = []
    ) {
        self.kind = kind
        self.code = code
        self.value = value
        self.citation = citation
        self.verification = children.reduce(verification) { max($0, $1.verification) }
        self.arguments = arguments
        self.children = children
    }

    /// The same tree in which facts of one code have another.
    public func renamingFacts(_ old: String, to new: String) -> Derivation {
        Derivation(
            kind, kind == .fact && code == old ? new : code, value, citation: citation, verification: verification,
            arguments: arguments, children: children.map { $0.renamingFacts(old, to: new) })
    }

    /// Every article named anywhere in the tree, each once, in reading order.
    public var citations: [Citation] {
        var seen: Set<Citation> = []
        var found: [Citation] = []
        func visit(_ node: Derivation) {
            if let citation = node.citation, seen.insert(citation).inserted { found.append(citation) }
            node.children.forEach(visit)
        }
        visit(self)
        return found
    }
}

/// A value in a derivation.
public enum DerivedValue: Sendable, Hashable {
    case rupiah(Rupiah)
    case rate(Rate)
    case count(Int)
    case day(CalendarDay)
    case range(DayRange)
    case yes(Bool)
    case text(String)
}
