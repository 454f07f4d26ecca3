// SPDX-License-Identifier: Apache-2.0
import Claims
import Kernel

/// The words of the pages on which workers and families report, claim and follow their money.
public struct ClaimTexts: Sendable {
    // What happened.
    public let mine: String
    public let mineIntro: String
    public let nothingYet: String
    public let report: String
    public let reportDetail: String
    public let reportIntro: String
    public let kind: String
    public let kindHint: String
    public let localDay: String
    public let localTime: String
    public let localTimeHint: String
    public let jakartaDay: String
    public let jakartaDayHint: String
    public let country: String
    public let countryHint: String
    public let place: String
    public let placeHint: String
    public let account: String
    public let accountHint: String
    public let witness: String
    public let mission: String
    public let toldBy: String
    public let sendReport: String
    /// Said after the report was taken in at a moment.
    public let received: @Sendable (String) -> String
    public let incident: String
    public let happened: @Sendable (String, String) -> String

    // Papers.
    public let papers: String
    public let noPapers: String
    public let paperKind: String
    public let file: String
    public let fileHint: String
    public let uploadPaper: String
    public let missing: @Sendable (Int) -> String
    public let nothingMissing: String
    public let listUnknown: String
    public let listUnverified: String
    public let attached: String
    public let inRecord: String
    public let ifAny: String
    public let isMissing: String

    // Asking.
    public let askBenefit: String
    public let askBenefitIntro: String
    public let covered: @Sendable (String) -> String
    public let notCovered: @Sendable (String) -> String
    public let notCoveredNext: String
    public let bank: String
    public let bankHint: String
    public let accountNumber: String
    public let accountHolder: String
    public let accountHolderHint: String
    public let accountOfAnother: String
    public let heir: String
    public let heirHint: String
    public let cost: String
    public let costHint: String
    public let travelCost: @Sendable (String) -> String
    public let loss: @Sendable (Int) -> String
    public let lossHint: String
    public let oneMore: String
    public let lossCount: String
    public let leftHanded: String
    public let serviceMonths: String
    public let child: @Sendable (Int) -> String
    public let whichChild: String
    public let schooling: @Sendable (Int) -> String
    public let schoolingHint: String
    public let schoolLevel: String
    public let schoolYears: String
    public let scholarshipFor: String
    public let submitClaim: String
    public let needed: String

    // Following.
    public let claim: @Sendable (String) -> String
    public let whereItStands: String
    public let meaning: @Sendable (ClaimState.Name) -> String
    public let stepReported: String
    public let stepAsked: String
    public let stepPapers: String
    public let stepDecided: String
    public let stepPaid: String
    public let computed: String
    public let computedNote: String
    public let decided: String
    public let payBy: @Sendable (String) -> String
    public let payByNote: @Sendable (String) -> String
    public let money: String
    public let noMoneyYet: String
    public let goesTo: @Sendable (String, String, String) -> String
    public let payee: @Sendable (String) -> String
    public let holderDiffers: String
    public let askedByWorker: String
    public let storyKept: String
    public let letter: String
    public let letterDetail: String
    public let toAccount: @Sendable (String, String, String) -> String

    public static func texts(_ language: Language) -> ClaimTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
