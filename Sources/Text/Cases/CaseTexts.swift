// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the desk's cases.
public struct CaseTexts: Sendable {
    public let title: String
    public let open: String
    public let none: String
    public let kind: String
    public let since: String
    public let newRecord: String
    public let knownRecord: String
    public let question: String
    public let sameNumber: @Sendable (String) -> String
    public let unexpectedMoney: String
    public let born: String
    public let sex: String
    public let female: String
    public let male: String
    public let province: String
    public let address: String
    public let registered: String
    public let placements: String
    public let differs: String
    public let agrees: String
    public let decide: String
    public let same: String
    public let sameHint: String
    public let other: String
    public let otherHint: String
    public let note: String
    public let noteHint: String
    public let resolve: String
    public let resolved: String
    public let openRecord: String

    public static func texts(_ language: Language) -> CaseTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
