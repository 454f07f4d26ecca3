// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the pages about partners that take payments for us.
public struct PartnerTexts: Sendable {
    public let title: String
    public let intro: String
    public let none: String
    public let add: String
    public let id: String
    public let idHint: String
    public let serviceNumber: String
    public let serviceHint: String
    public let account: String
    public let limits: String
    public let state: String
    public let active: String
    public let waiting: String
    public let ended: String
    public let disabled: String
    public let sandboxChip: String
    public let channelID: String
    public let signature: String
    public let symmetric: String
    public let asymmetric: String
    public let sandbox: String
    public let sandboxHint: String
    public let amountLimit: String
    public let callsAMinute: String
    public let networks: String
    public let networksHint: String
    public let anywhere: String
    public let firstDay: String
    public let lastDay: String
    public let publicKey: String
    public let publicKeyHint: String
    public let clientKey: String
    public let secret: String
    public let keys: String
    public let kind: String
    public let fingerprint: String
    public let holds: String
    public let addKey: String
    public let rotationNote: String
    public let oldThrough: String
    public let newSecret: String
    public let newSecretNote: String
    public let disable: String
    public let disableNote: String
    public let given: String
    public let onceOnly: String
    public let backToList: String
    public let codes: String
    public let codesIntro: String
    public let services: String
    public let cases: String

    public static func texts(_ language: Language) -> PartnerTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
