// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// How well a value of the law is established, in words: a chip and what it means for the reader.
public struct VerificationTexts: Sendable {
    public let confirmed: String
    public let conflicting: String
    public let unverified: String
    public let confirmedMeaning: String
    public let conflictingMeaning: String
    public let unverifiedMeaning: String
    /// The same to a member, who has nothing to do about it.
    public let unverifiedToMembers: String

    public static func texts(_ language: Language) -> VerificationTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// The word on the chip.
    public func word(_ verification: Verification) -> String {
        switch verification {
        case .confirmed: confirmed
        case .conflicting: conflicting
        case .unverified: unverified
        }
    }

    /// What it means to a member, as a sentence.
    public func meaningToMembers(_ verification: Verification) -> String {
        verification == .unverified ? unverifiedToMembers : meaning(verification)
    }

    /// What it means, as a sentence.
    public func meaning(_ verification: Verification) -> String {
        switch verification {
        case .confirmed: confirmedMeaning
        case .conflicting: conflictingMeaning
        case .unverified: unverifiedMeaning
        }
    }
}
