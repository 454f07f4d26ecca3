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
        case returned
        case appealed
    }

    /// The doctor's statement as stored.
    struct AdviceText: Codable {
        let losses: [LossText]
        let leftHanded: Bool
        let totallyDisabled: Bool
    }

    /// What is sealed: words about the worker's health, and what shows them.
    struct Statement: Codable {
        var reason: String?
        var derivation: String?
        var details: String?

        var isEmpty: Bool { reason == nil && derivation == nil && details == nil }
    }

    var kind: Kind
    var amount: Rupiah?
    var regulation: String?
    var article: String?
    var rules: String?
    private var statement = Statement()

    /// The statement as it is sealed; nil where there is none.
    var statementText: String? {
        get throws { statement.isEmpty ? nil : try RecordText.text(statement) }
    }

    init(_ step: ClaimStep) throws {
        switch step {
        case .documentsAsked(let kinds, let reason):
            kind = .documentsAsked
            statement.details = try RecordText.text(kinds.map(\.rawValue))
            statement.reason = reason
        case .documentsComplete: kind = .documentsComplete
        case .advised(let advice):
            kind = .advised
            statement.reason = advice.note
            statement.details = try RecordText.text(
                AdviceText(
                    losses: advice.losses.map(LossText.init), leftHanded: advice.leftHanded,
                    totallyDisabled: advice.totallyDisabled))
        case .proposed(let proposal):
            kind = Self.kind(of: proposal.verdict)
            fill(proposal)
        case .sentBack(let reason, _):
            kind = .sentBack
            statement.reason = reason
        case .decided(let decision):
            kind = decision.amount == nil ? .refused : .approved
            amount = decision.amount
            regulation = decision.grounds.regulation
            rules = decision.grounds.rules
            statement.derivation = try DerivationText.text(decision.grounds.derivation)
            statement.reason = decision.override
        case .payoutOrdered: kind = .payoutOrdered
        case .paid: kind = .paid
        case .returned: kind = .returned
        case .appealed(let appeal):
            kind = .appealed
            statement.reason = appeal.reason
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
        statement.reason = proposal.verdict.reason
        statement.details = proposal.computed.map { String($0.amount) }
        guard case .refuse(let citation, _) = proposal.verdict else { return }
        regulation = citation.regulation
        article = citation.article
    }

    /// - Parameter statement: opened.
    init(_ row: Row, statement text: String?) throws {
        let word = try row.text(0)
        kind = try RecordFault.known(Kind(rawValue: word), word)
        amount = try row.optionalInteger(1).map(Rupiah.init)
        regulation = try row.optionalText(2)
        article = try row.optionalText(3)
        rules = try row.optionalText(4)
        if let text { statement = try RecordText.read(text) }
    }

    /// - Parameter proposal: the one that stood when this step was taken.
    func step(by officer: ClaimOfficer?, after proposal: Proposal?) throws -> ClaimStep {
        switch kind {
        case .documentsAsked:
            let codes: [String] = try RecordText.read(try stored(statement.details))
            return .documentsAsked(
                try codes.map { try RecordFault.known(PaperKind(rawValue: $0), $0) }, reason: statement.reason ?? "")
        case .documentsComplete: return .documentsComplete
        case .advised:
            let advice: AdviceText = try RecordText.read(try stored(statement.details))
            return .advised(
                MedicalAdvice(
                    losses: advice.losses.map(\.loss), leftHanded: advice.leftHanded,
                    totallyDisabled: advice.totallyDisabled, note: statement.reason ?? ""))
        case .proposedAccept, .proposedAdjust, .proposedRefuse:
            return .proposed(
                try Proposal(
                    try verdict(), computed: statement.details.flatMap { Int64($0) }.map(Rupiah.init),
                    by: try stored(officer)))
        case .sentBack: return .sentBack(reason: try stored(statement.reason), by: try stored(officer))
        case .approved, .refused:
            let grounds = DecisionGrounds(
                derivation: try DerivationText.derivation(try stored(statement.derivation)),
                regulation: try stored(regulation),
                rules: try stored(rules), counted: amount == proposal?.amount ? nil : amount)
            return .decided(
                try Decision(
                    try stored(proposal), by: try stored(officer), grounds: grounds, override: statement.reason))
        case .payoutOrdered: return .payoutOrdered
        case .paid: return .paid
        case .returned: return .returned
        case .appealed: return .appealed(Appeal(reason: statement.reason ?? ""))
        }
    }

    private func verdict() throws -> Verdict {
        switch kind {
        case .proposedAdjust: .adjust(try stored(amount), reason: try stored(statement.reason))
        case .proposedRefuse:
            .refuse(
                Citation(regulation: try stored(regulation), article: article), reason: try stored(statement.reason))
        default: .accept
        }
    }

    private func stored<Value>(_ value: Value?) throws -> Value {
        guard let value else { throw RecordFault(description: "a stored step \(kind.rawValue) lacks a part") }
        return value
    }
}
