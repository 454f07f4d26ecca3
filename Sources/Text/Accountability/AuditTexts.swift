// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of the audit page.
public struct AuditTexts: Sendable {
    public let title: String
    public let intro: String
    public let size: String
    public let root: String
    public let sealed: String
    public let waiting: String
    public let allSealed: String
    public let neverSealed: String
    public let verify: String
    public let whole: String
    public let wholeDetail: @Sendable (String, String) -> String
    public let broken: String
    public let person: String
    public let personHint: String
    public let newest: String
    public let olderRows: String
    public let toNewest: String
    public let toOlder: String
    public let time: String
    public let actor: String
    public let operation: String
    public let about: String
    public let detail: String
    public let none: String

    public static func texts(_ language: Language) -> AuditTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
