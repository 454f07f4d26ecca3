// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The chart of accounts. Debits are positive, credits negative.
public enum LedgerAccount: Sendable, Hashable {
    /// Money that partners (banks, aggregators) have taken in for us and will settle. An asset.
    case clearing
    /// Our account at the bank that pays benefits out. An asset.
    case bank
    /// Contributions to JKK and JKM, earned (Permenaker 4/2023 art. 18).
    case contributions
    /// Benefits granted. An expense.
    case benefits
    /// Benefits granted and not yet paid out. A liability.
    case benefitsPayable
    /// Differences that a law changed for the past makes, not yet settled with the people concerned: a credit is owed
    /// to them, a debit by them.
    case lawCorrections
    /// A member's old-age savings. A liability, owed to the member.
    case savings(ID<PersonRecord>)

    /// The accounts every installation has.
    public static let fixed: [LedgerAccount] = [
        .clearing, .bank, .contributions, .benefits, .benefitsPayable, .lawCorrections,
    ]

    /// The key in the books. A member's savings account has the member's key, which is never below 2^20.
    public var number: Int64 {
        switch self {
        case .clearing: 1
        case .bank: 2
        case .contributions: 3
        case .benefits: 4
        case .benefitsPayable: 5
        case .lawCorrections: 6
        case .savings(let person): person.number
        }
    }

    /// The name in the books.
    public var code: String {
        switch self {
        case .clearing: "clearing"
        case .bank: "bank"
        case .contributions: "contributions"
        case .benefits: "benefits"
        case .benefitsPayable: "benefits-payable"
        case .lawCorrections: "law-corrections"
        case .savings(let person): "savings:\(person)"
        }
    }
}
