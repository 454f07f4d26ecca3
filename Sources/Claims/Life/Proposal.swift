// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What an assessor proposes.
public enum Verdict: Sendable, Hashable {
    /// The amount that the law gives.
    case accept
    /// Another amount, with the reason.
    case adjust(Rupiah, reason: String)
    /// Nothing, with the place in the law.
    case refuse(Citation, reason: String)

    public enum Name: String, Sendable, Hashable, CaseIterable {
        case accept, adjust, refuse
    }

    public var name: Name {
        switch self {
        case .accept: .accept
        case .adjust: .adjust
        case .refuse: .refuse
        }
    }

    public var reason: String? {
        switch self {
        case .accept: nil
        case .adjust(_, let reason), .refuse(_, let reason): reason
        }
    }
}

/// A verdict that waits for the second officer.
public struct Proposal: Sendable, Hashable {
    public let verdict: Verdict
    /// What the law gave when it was proposed; nil where it gave nothing.
    public let computed: Rupiah?
    public let officer: ClaimOfficer

    /// What would be paid; nil for a refusal.
    public var amount: Rupiah? {
        switch verdict {
        case .accept: computed
        case .adjust(let amount, _): amount
        case .refuse: nil
        }
    }

    /// - Throws: `claim-nothing-computed` where there is nothing to accept, `claim-amount-not-positive`, and
    ///   `claim-reason-missing` or `claim-article-missing` where the law asks to give one.
    public init(_ verdict: Verdict, computed: Rupiah?, by officer: ClaimOfficer) throws(Failure) {
        switch verdict {
        case .accept:
            guard let computed else { throw Failure(.refused, "claim-nothing-computed", field: "verdict") }
            guard computed > .zero else { throw Failure(.refused, "claim-amount-not-positive", field: "amount") }
        case .adjust(let amount, let reason):
            guard amount > .zero else { throw Failure(.invalid, "claim-amount-not-positive", field: "amount") }
            try Reason.check(reason)
        case .refuse(let citation, let reason):
            guard !citation.regulation.isEmpty, citation.article?.isEmpty == false else {
                throw Failure(.invalid, "claim-article-missing", field: "article")
            }
            try Reason.check(reason)
        }
        self.verdict = verdict
        self.computed = computed
        self.officer = officer
    }
}

extension Proposal {
    /// Whether more would be paid than the law gives by what is recorded.
    public var isAboveLaw: Bool {
        guard let amount, let computed else { return false }
        return amount > computed
    }

    /// - Throws: `claim-above-law` where more than the law gives is to be paid and the second officer does not say why;
    ///   `claim-reason-missing` for too short a reason.
    public func checkAboveLaw(reason: String?) throws(Failure) {
        guard isAboveLaw, let amount, let computed else { return }
        guard let reason, !reason.allSatisfy(\.isWhitespace) else {
            throw Failure(
                .refused, "claim-above-law", field: "override",
                details: ["proposed": String(amount.amount), "computed": String(computed.amount)])
        }
        try Reason.check(reason, field: "override")
    }
}

/// Reasons that a claimant or an auditor will read.
enum Reason {
    /// - Throws: `claim-reason-missing` for less than ten characters that are not blank.
    static func check(_ text: String, field: String = "reason") throws(Failure) {
        guard text.filter({ !$0.isWhitespace }).count >= 10 else {
            throw Failure(.invalid, "claim-reason-missing", field: field, details: ["least": "10"])
        }
    }
}
