// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the law gives for an event.
public struct BenefitTexts: Sendable {
    public let language: Language
    public let title: String
    public let intro: String
    public let event: String
    public let phase: String
    public let on: String
    public let onHint: String
    public let submit: String
    public let choose: String
    public let otherEvent: String
    public let cost: String
    public let loss: @Sendable (Int) -> String
    public let lossHint: String
    public let leftHanded: String
    public let land: String
    public let sea: String
    public let air: String
    public let serviceMonths: String
    public let child: @Sendable (Int) -> String
    public let childHint: String
    public let scholarshipFor: String
    public let membershipMonths: String
    public let cause: String
    public let causeHint: String
    public let circumstance: String
    public let perseorangan: String
    public let given: @Sendable (String, String) -> String
    public let byLaw: @Sendable (String, CalendarDay) -> String
    public let parts: String
    public let derivation: String
    public let documents: String
    public let documentsUnknown: String
    public let unverified: String

    public static func texts(_ language: Language) -> BenefitTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
