// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The public front page: what Rantau is and the three ways in.
public struct FrontTexts: Sendable {
    public let language: Language
    public let title: String
    public let lead: String
    public let price: String
    public let priceDetail: String
    public let enrol: String
    public let enrolDetail: String
    public let signIn: String
    public let signInDetail: String
    public let benefit: String
    public let benefitDetail: String
    public let verify: String
    public let verifyDetail: String
    public let moreTitle: String
    public let openTitle: String
    public let openText: String

    public static func texts(_ language: Language) -> FrontTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
