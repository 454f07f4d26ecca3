// SPDX-License-Identifier: Apache-2.0
import Kernel

/// People, as an officer sees them.
public struct MemberTexts: Sendable {
    public let language: Language
    public let title: String
    public let query: String
    public let firstOfMany: @Sendable (Int) -> String
    public let name: String
    public let kpj: String
    public let birthYear: String
    public let province: String
    public let nobody: String
    public let logged: String
    public let record: String
    public let birthDay: String
    public let address: String
    public let disputed: String
    public let placements: String
    public let stage: String
    public let contract: String
    public let family: String
    public let noFamily: String
    public let invoices: String
    public let savings: String
    public let recordEvent: String
    public let nothingExpected: String
    public let extend: String
    public let card: String
    public let incident: String
    public let claims: String
    public let seeCover: String

    public static let registered = Phrase("Anda sudah terdaftar.", "You are registered.")
    public static let registeredAs = Phrase(
        "KPJ Anda {kpj}. Catat nama masuk Anda: {login}. Dengan itu dan kata sandi Anda, Anda masuk lagi.",
        "Your KPJ is {kpj}. Note your sign-in name: {login}. With it and your password you sign in again.")

    public static func texts(_ language: Language) -> MemberTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
