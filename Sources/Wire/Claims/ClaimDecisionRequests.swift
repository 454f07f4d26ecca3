// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The first officer's step.
public struct AssessmentRequest: WireRecord {
    /// `accept`, `adjust`, `refuse` or `ask-documents`.
    public let action: String
    /// For `adjust`.
    public let amount: Rupiah?
    /// For all but `accept`.
    public let reason: String?
    /// For `refuse`: `Permenaker 4/2023`.
    public let regulation: String?
    /// For `refuse`: `27(3)`.
    public let article: String?
    /// For `ask-documents`.
    public let papers: [String]

    public init(
        action: String, amount: Rupiah?, reason: String?, regulation: String?, article: String?, papers: [String]
    ) {
        self.action = action
        self.amount = amount
        self.reason = reason
        self.regulation = regulation
        self.article = article
        self.papers = papers
    }

    public static let shape = Shape<AssessmentRequest>(
        AssessmentRequest.init,
        WireField("action", \.action, .choice(["accept", "adjust", "refuse", "ask-documents"])),
        WireField("amount", \.amount, .optional(.rupiah(1...1_000_000_000_000))),
        WireField("reason", \.reason, .optional(.text(1...2_000))),
        WireField("regulation", \.regulation, .optional(.text(1...60))),
        WireField("article", \.article, .optional(.text(1...30))),
        WireField("papers", \.papers, .list(of: .choice(ClaimWords.papers))))
}

/// The advisory doctor's statement (Permenaker 4/2023 art. 27(2)).
public struct AdviceRequest: WireRecord {
    public let losses: [LossRecord]
    public let leftHanded: Bool?
    public let totallyDisabled: Bool?
    public let note: String

    public init(losses: [LossRecord], leftHanded: Bool?, totallyDisabled: Bool?, note: String) {
        self.losses = losses
        self.leftHanded = leftHanded
        self.totallyDisabled = totallyDisabled
        self.note = note
    }

    public static let shape = Shape<AdviceRequest>(
        AdviceRequest.init, WireField("losses", \.losses, .list(of: .record(), 0...20)),
        WireField("leftHanded", \.leftHanded, .optional(.flag)),
        WireField("totallyDisabled", \.totallyDisabled, .optional(.flag)),
        WireField("note", \.note, .text(1...2_000)))
}

/// The second officer's step.
public struct ApprovalRequest: WireRecord {
    /// `approve` or `send-back`.
    public let action: String
    /// Why money may move although a value of the law is not confirmed.
    public let override: String?
    /// For `send-back`.
    public let reason: String?

    public init(action: String, override: String?, reason: String?) {
        self.action = action
        self.override = override
        self.reason = reason
    }

    public static let shape = Shape<ApprovalRequest>(
        ApprovalRequest.init, WireField("action", \.action, .choice(["approve", "send-back"])),
        WireField("override", \.override, .optional(.text(1...2_000))),
        WireField("reason", \.reason, .optional(.text(1...2_000))))
}

/// Records where a paper of a claim is.
public struct PaperMoveRequest: WireRecord {
    public let paper: String
    public let place: String
    /// When it is expected back; for places outside.
    public let expectedOn: CalendarDay?

    public static let shape = Shape<PaperMoveRequest>(
        PaperMoveRequest.init, WireField("paper", \.paper, .choice(ClaimWords.papers)),
        WireField("place", \.place, .choice(ClaimWords.places)),
        WireField("expectedOn", \.expectedOn, .optional(.day)))
}
