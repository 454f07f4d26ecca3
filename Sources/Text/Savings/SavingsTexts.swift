// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of savings and their statements.
public struct SavingsTexts: Sendable {
    public let title: String
    public let balance: String
    public let balanceNote: String
    public let rate: @Sendable (String, String) -> String
    public let noRate: String
    public let method: String
    public let ifPaid: String
    public let ifPaidNote: String
    public let running: String
    public let tax: String
    public let net: String
    public let statement: String
    public let from: String
    public let to: String
    public let show: String
    public let opening: String
    public let closing: String
    public let what: String
    public let amount: String
    public let after: String
    public let deposits: String
    public let returns: String
    public let withdrawals: String
    public let none: String
    public let deposit: String
    public let monthlyReturn: String
    public let runningPaid: String
    public let yearDifference: String
    public let withdrawal: String
    public let correction: String
    public let name: String
    public let kpj: String
    public let period: String
    public let proofs: String
    public let proofNote: String
    public let proof: @Sendable (Int) -> String
    public let never: String
    public let how: String
    public let link: String
    public let linkDetail: String

    public static func texts(_ language: Language) -> SavingsTexts {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }
}
