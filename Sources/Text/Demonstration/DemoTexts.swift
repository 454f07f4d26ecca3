// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the page of demonstration sign-ins.
public struct DemoTexts: Sendable {
    public let title: String
    public let intro: String
    public let role: String
    public let login: String
    public let password: String
    public let code: String
    public let noCode: String
    public let codeNote: @Sendable (String) -> String
    public let signIn: String

    public static func texts(_ language: Language) -> DemoTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
