// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// The law on the device: prices and cover without a server, by the same formulas that the server computes with.
public struct OfflineLaw: Sendable {
    /// The parameters of the law, with their articles.
    public let rules: RuleBook
    private let tariff: ContributionTariff
    private let coverLaw: CoverLaw

    /// - Throws: `unknown-parameter` where the rule book lacks what this version computes with.
    public init(_ rules: RuleBook) throws(Failure) {
        self.rules = rules
        tariff = try ContributionTariff(rules)
        coverLaw = try CoverLaw(rules)
    }

    /// From the files of `Regulations/parameters`, as an app carries them.
    ///
    /// - Parameters:
    ///   - files: The path below that folder and the text of each.
    ///   - contentHash: What the answers name as the law they rest on.
    public init(files: [(path: String, text: String)], contentHash: String) throws {
        try self.init(try RuleBook.load(files: files, contentHash: contentHash))
    }

    /// What a membership costs, line by line with its article.
    public func quote(_ request: QuoteRequest) throws(Failure) -> Quote { try tariff.quote(request) }

    /// The cover that follows from the facts a worker's app holds.
    public func cover(from facts: MemberFacts) throws(Failure) -> CoverTimeline {
        try CoverTimeline.derive(from: facts, law: coverLaw)
    }
}
