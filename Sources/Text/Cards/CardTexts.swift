// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of a worker's card.
public struct CardTexts: Sendable {
    public let title: String
    public let show: String
    public let qrLabel: String
    public let covered: String
    /// Some of the compulsory programmes cover, named.
    public let partly: @Sendable (String) -> String
    public let later: String
    public let holder: String
    public let kpj: String
    public let country: String
    public let programmes: String
    public let phase: String
    public let cover: String
    public let renewed: @Sendable (String) -> String
    public let verify: String
    public let none: String
    public let seeInvoices: String
    public let ofPerson: @Sendable (String) -> String
    public let revoke: String
    public let revokeNote: String
    public let reason: String
    public let revoked: String

    public static func texts(_ language: Language) -> CardTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
