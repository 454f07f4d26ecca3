// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the clearance desk.
public struct GateTexts: Sendable {
    public let title: String
    public let question: String
    public let number: String
    public let numberHint: String
    public let check: String
    public let mayDepart: String
    public let mayNot: String
    public let departed: String
    public let destination: @Sendable (String) -> String
    public let member: @Sendable (String) -> String
    public let backFromLeave: String
    public let reasons: String
    public let advisory: String
    public let solve: String
    public let nextStep: String
    public let noInvoice: String
    public let payTo: String
    public let payNote: String
    public let openInvoice: String
    public let openCase: String
    public let openRecord: String
    public let again: String
    public let next: String
    public let record: String
    public let recordBack: String
    public let day: String
    public let recorded: String
    public let freshness: @Sendable (String) -> String
    public let cardRevoked: String
    public let cardOld: String

    public static func texts(_ language: Language) -> GateTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
