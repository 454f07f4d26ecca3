// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What the law answers, as the words a case file expects.
struct CaseAnswer: Sendable {
    /// Several words under one name where any of them may be expected: the articles of a derivation.
    private(set) var words: [String: [String]]
    private(set) var parameters: Set<String> = []

    init(_ words: [String: [String]]) { self.words = words }

    /// The answer of a computation: its own words, and how well and by which articles it is established.
    init(_ derivation: Derivation, regulation: String? = nil, _ words: [String: [String]]) {
        self.words = words
        self.words["status"] = [derivation.verification.rawValue]
        self.words["article"] = derivation.citations.map(\.description)
        if let regulation { self.words["regulation"] = [regulation] }
        parameters = CaseAnswer.parameters(of: derivation)
    }

    /// A refusal, with the article it names.
    init(refused failure: Failure) {
        words = ["refused": [failure.code]]
        if let article = failure.details["article"] { words["article"] = [article] }
        if let regulation = failure.details["regulation"] { words["regulation"] = [regulation] }
    }

    private static func parameters(of node: Derivation) -> Set<String> {
        var found: Set<String> = node.kind == .parameter ? [node.code] : []
        for child in node.children { found.formUnion(parameters(of: child)) }
        return found
    }
}

extension Rupiah {
    /// The amount in digits, as case files write it.
    var word: String { String(amount) }
}

extension Bool {
    /// `true` or `false`, as case files write it.
    var word: String { self ? "true" : "false" }
}
