// SPDX-License-Identifier: Apache-2.0

/// A place in the law: `Permenaker 4/2023 art. 18(3)`.
public struct Citation: Sendable, Hashable {
    /// Short name of the regulation: `Permenaker 4/2023`, `PP 53/2012`.
    public let regulation: String
    /// The place inside it, as the law counts: `18(3)`, `annex II`; nil when the place is not known.
    public let article: String?

    public init(regulation: String, article: String?) {
        self.regulation = regulation
        self.article = article
    }
}

extension Citation: CustomStringConvertible {
    public var description: String {
        guard let article else { return regulation }
        return article.first?.isNumber == true ? "\(regulation) art. \(article)" : "\(regulation) \(article)"
    }
}
