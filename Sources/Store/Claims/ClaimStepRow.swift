// SPDX-License-Identifier: Apache-2.0
import Claims
import Database
import Kernel
import Regulation

/// A step in the columns of `claim_event`.
struct ClaimStepRow {
    enum Kind: String {
        case documentsAsked = "documents-asked"
        case documentsComplete = "documents-complete"
        case advised
        case proposedAccept = "proposed-accept"
        case proposedAdjust = "proposed-adjust"
        case proposedRefuse = "proposed-refuse"
        case sentBack = "sent-back"
        case approved
        case refused
        case payoutOrdered = "payout-ordered"
        case paid
    }

    /// The doctor's statement as stored.
    struct AdviceText: Codable {
        let losses: [LossText]
        let leftHanded: Bool
        let totallyDisabled: Bool
    }

    var kind: Kind
    var amount: Rupiah?
    var regulation: String?
    var article: String?
    var reason: String?
    var derivation: String?
    var rules: String?
    var details: String?

    init(_ step: ClaimStep) throws {
        switch step {
        case .documentsAsked(let kinds, let reason):
            kind = .documentsAsked
            details = try RecordText.text(kinds.map(\.rawValue))
            self.reason = reason
        case .documentsComplete: kind = .documentsComplete
        case .advised(let advice):
            kind = .advised
            reason = advice.note
            details = try RecordText.text(
                AdviceText(
                    losses: advice.losses.map(LossText.init), leftHanded: advice.leftHanded,
                    totallyDisabled: advice.totallyDisabled))
        case .proposed(let proposal):
            kind = Self.kind(of: proposal.verdict)
            fill(proposal)
        case .sentBack(let reason, _):
            kind = .sentBack
            self.reason = reason
        case .decided(let decision):
            kind = decision.amount == nil ? .refused : .approved
            amount = decision.amount
            regulation = decision.grounds.regulation
            rules = decision.grounds.rules
            derivation = try DerivationText.text(decision.grounds.derivation)
            reason = decision.override
        case .payoutOrdered: kind = .payoutOrdered
        case .paid: kind = .paid
        }
    }

    private static func kind(of verdict: Verdict) -> Kind {
        switch verdict {
        case .accept: .proposedAccept
        case .adjust: .proposedAdjust
        case .refuse: .proposedRefuse
        }
    }

    private mutating func fill(_ proposal: Proposal) {
        amount = proposal.amount
        reason = proposal.verdict.reason
        details = proposal.computed.map { String($0.amount) }
        guard case .refuse(let citation, _) = proposal.verdict else { return }
        regulation = citation.regulation
        article = citation.article
    }

    init(_ row: Row) throws {
        let word = try row.text(0)
        kind = try RecordFault.known(Kind(rawValue: word), word)
        amount = try row.optionalInteger(1).map(Rupiah.init)
        regulation = try row.optionalText(2)
        article = try row.optionalText(3)
        reason = try row.optionalText(4)
        derivation = try row.optionalText(5)
        rules = try row.optionalText(6)
        details = try row.optionalText(7)
    }

    /// - Parameter proposal: the one that stood when this step was taken.
    func step(by officer: ClaimOfficer?, after proposal: Proposal?) throws -> ClaimStep {
        switch kind {
        case .documentsAsked:
            let codes: [String] = try RecordText.read(try stored(details))
            return .documentsAsked(
                try codes.map { try RecordFault.known(PaperKind(rawValue: $0), $0) }, reason: reason ?? "")
        case .documentsComplete: return .documentsComplete
        case .advised:
            let advice: AdviceText = try RecordText.read(try stored(details))
            return .advised(
                MedicalAdvice(
                    losses: advice.losses.map(\.loss), leftHanded: advice.leftHanded,
                    totallyDisabled: advice.totallyDisabled, note: reason ?? ""))
        case .proposedAccept, .proposedAdjust, .proposedRefuse:
            return .proposed(
                try Proposal(
                    try verdict(), computed: details.flatMap { Int64($0) }.map(Rupiah.init), by: try stored(officer)))
        case .sentBack: return .sentBack(reason: try stored(reason), by: try stored(officer))
        case .approved, .refused:
            let grounds = DecisionGrounds(
                derivation: try DerivationText.derivation(try stored(derivation)), regulation: try stored(regulation),
                rules: try stored(rules))
            return .decided(
                try Decision(try stored(proposal), by: try stored(officer), grounds: grounds, override: reason))
        case .payoutOrdered: return .payoutOrdered
        case .paid: return .paid
        }
    }

    private func verdict() throws -> Verdict {
        switch kind {
        case .proposedAdjust: .adjust(try stored(amount), reason: try stored(reason))
        case .proposedRefuse:
            .refuse(Citation(regulation: try stored(regulation), article: article), reason: try stored(reason))
        default: .accept
        }
    }

    private func stored<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw RecordFault(description: "a stored step \(kind.rawValue) lacks a part") }
        return value
    }
}
