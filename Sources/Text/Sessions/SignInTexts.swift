// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of signing in.
public struct SignInTexts: Sendable {
    public let title: String
    public let login: String
    public let loginHint: String
    public let password: String
    public let newPassword: String
    public let code: String
    public let codeHint: String
    public let noAccount: String
    public let enrol: String

    public static func texts(_ language: Language) -> SignInTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
