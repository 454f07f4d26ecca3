// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page that checks a membership card, also without a network. The script of the page gets them
/// as data, so that both languages work offline.
public struct CardCheckTexts: Sendable {
    public let title: String
    public let intro: String
    public let scan: String
    public let scanning: String
    public let stopScanning: String
    public let noCamera: String
    public let paste: String
    public let pasteHint: String
    public let check: String
    public let another: String

    public let checking: String
    public let valid: String
    public let validDetail: String
    public let unchecked: String
    public let uncheckedDetail: String
    public let expired: String
    public let expiredDetail: String
    public let notYet: String
    public let notYetDetail: String
    public let ended: String
    public let endedDetail: String
    public let revoked: String
    public let revokedDetail: String
    public let forged: String
    public let forgedDetail: String
    public let unreadable: String
    public let unreadableDetail: String
    public let unknowable: String
    public let unknowableDetail: String

    public let holder: String
    public let birthYear: String
    public let kpj: String
    public let country: String
    public let phase: String
    public let programmes: String
    public let validFrom: String
    public let validUntil: String
    public let cardUntil: String
    public let knowledge: String
    public let knowledgeNone: String
    public let knowledgeOld: String
    public let scriptNeeded: String

    public static func texts(_ language: Language) -> CardCheckTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
