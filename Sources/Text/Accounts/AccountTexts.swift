// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the administrator's page of sign-ins.
public struct AccountTexts: Sendable {
    public let title: String
    public let existing: String
    public let none: String
    public let give: String
    public let giveIntro: String
    public let login: String
    public let loginHint: String
    public let role: String
    public let person: String
    public let personHint: String
    public let worker: String
    public let workerHint: String
    public let organisation: String
    public let organisationHint: String
    public let province: String
    public let provinceHint: String
    public let boundTo: String
    public let secondFactor: String
    public let given: String
    public let onceOnly: String
    public let password: String
    public let scan: String
    public let scanLabel: String
    public let address: String
    public let backToList: String
    public let account: String
    public let find: String
    public let reset: String
    public let resetNote: String
    public let resetDone: String
    public let close: String
    public let closeNote: String
    public let closed: String
    public let mustChoosePassword: String
    public let closeForGood: String
    public let keepOpen: String

    /// Asked before a sign-in is closed.
    public func closeQuestion(_ login: String) -> String {
        closingQuestion.replacing("{login}", with: login)
    }

    let closingQuestion: String

    public static func texts(_ language: Language) -> AccountTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
