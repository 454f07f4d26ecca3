// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The worker’s home page.
public struct HomeTexts: Sendable {
    public let language: Language
    public let title: String
    public let yourCover: String
    public let coverIn: @Sendable (String) -> String
    public let toDo: String
    public let nothing: String
    /// Nothing to pay, and no cover either.
    public let uncovered: String
    public let payText: @Sendable (Rupiah, String) -> String
    public let pay: String
    public let contractEnds: @Sendable (CalendarDay) -> String
    public let extensionPrice: @Sendable (Rupiah, Int, Rupiah) -> String
    public let extend: String
    public let comingHome: String
    public let card: String
    public let cardDetail: String
    public let report: String
    public let reportDetail: String
    public let journey: String
    public let journeyDetail: String
    public let change: String
    public let changeDetail: String
    public let family: String
    public let familyCount: @Sendable (Int) -> String
    public let familyNone: String
    public let nominated: String
    public let call: String
    public let callDetail: String
    public let data: String
    public let personNumber: String
    public let signInAgain: String
    /// The same for somebody without an e-mail address.
    public let signInAgainByKPJ: String
    public let questions: String
    public let savings: @Sendable (Rupiah) -> String
    public let wards: String
    public let noWards: String

    public static func texts(_ language: Language) -> HomeTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
