// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the desks where claims are assessed, advised and approved.
public struct ClaimDeskTexts: Sendable {
    public let queue: String
    public let openClaims: String
    public let queueNote: String
    public let emptyQueue: String
    public let chooseCase: String
    public let daysLeft: @Sendable (Int) -> String
    /// Where not one paper or photo came.
    public let noEvidence: String
    /// For officers, where the law's list of papers is not known.
    public let listUnknown: String
    public let overdue: @Sendable (Int) -> String
    public let papersMissing: String
    public let waitsForDoctor: String

    public let told: @Sendable (String, String) -> String
    public let deviceAhead: @Sendable (String) -> String
    public let deviceRight: String
    public let reportedBy: @Sendable (String, String) -> String
    public let narrative: String
    public let payee: String
    public let holderDiffers: String
    public let history: String
    public let files: String

    public let filed: String
    public let askedPapers: @Sendable (String) -> String
    public let papersCame: String
    public let advised: @Sendable (String) -> String
    public let proposedAccept: @Sendable (String) -> String
    public let proposedAdjust: @Sendable (String, String) -> String
    public let proposedRefuse: @Sendable (String, String) -> String
    public let sentBack: @Sendable (String) -> String
    public let approved: @Sendable (String) -> String
    public let refused: String
    public let payoutOrdered: String
    public let paid: String
    public let returned: String

    public let nothingComputed: String
    public let propose: @Sendable (String) -> String
    public let adjust: String
    public let adjustTo: String
    public let reason: String
    public let reasonHint: String
    public let proposeAdjusted: String
    public let refuse: String
    public let regulation: String
    public let article: String
    public let proposeRefusal: String
    public let askPapers: String
    public let whichPapers: String
    public let secondOfficer: String
    public let overrideNote: String

    public let proposal: String
    public let override: String
    public let overrideHint: String
    public let approve: @Sendable (String) -> String
    public let approveRefusal: String
    public let sendBack: String
    public let otherOfficerNeeded: String

    public let advice: String
    public let adviceHint: String
    public let adviceNote: String
    public let assessedShare: String
    public let functionReduction: String
    public let totallyDisabled: String
    public let sendAdvice: String

    public static func texts(_ language: Language) -> ClaimDeskTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
