// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// To whose account a benefit may be paid; the right to it cannot be assigned, pledged or seized
/// (Permenaker 4/2023 art. 50, 57; PP 44/2015 art. 3; PP 46/2015 art. 32).
public struct ReceiverLaw: Sendable {
    /// Who asks to be paid.
    public enum Claimant: String, Sendable, Hashable, CaseIterable {
        case participant
        case heir
        /// Whoever paid a cost first.
        case whoPaidFirst = "who-paid-first"
        /// Somebody to whom the right was sold, pledged or given.
        case assignee
        /// Somebody with a claim against the worker.
        case creditor
    }

    private let rules: RuleBook

    public init(_ rules: RuleBook) { self.rules = rules }

    /// The rules that allow the payment.
    ///
    /// Throws `right-not-assignable` and `receiver-not-lawful`, naming the article.
    public func allow(
        _ claimant: Claimant, of programme: Programme, on day: CalendarDay
    ) throws(Failure) -> Derivation {
        let assignable = try rules.flag(programme == .jht ? "savings.assignable" : "claims.assignable", on: day)
        if !assignable.value, claimant == .assignee || claimant == .creditor {
            throw Failure(
                .refused, "right-not-assignable",
                details: ["receiver": claimant.rawValue, "article": assignable.citation.description])
        }
        let receivers = try rules.texts("claims.receivers", on: day)
        guard receivers.value.contains(claimant.rawValue) else {
            throw Failure(
                .refused, "receiver-not-lawful",
                details: ["receiver": claimant.rawValue, "article": receivers.citation.description])
        }
        return Derivation(
            .rule, "may-receive", .yes(true), citation: receivers.citation,
            children: [
                Derivation(.fact, "receiver", .text(claimant.rawValue)), assignable.derivation, receivers.derivation,
            ])
    }
}
