// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page that tells people who looked at their record.
public struct LookTexts: Sendable {
    public let title: String
    public let intro: String
    public let when: String
    public let who: String
    public let what: String
    public let none: String
    public let yourself: String
    public let system: String
    public let visitor: String
    public let unexpected: String

    public static func texts(_ language: Language) -> LookTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
