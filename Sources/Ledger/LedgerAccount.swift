// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The chart of accounts. Debits are positive, credits negative.
public enum LedgerAccount: Sendable, Hashable {
    /// Money that partners (banks, aggregators) have taken in for us and will settle, whoever the partner. An asset.
    case clearing
    /// Our account at the bank that pays benefits out. An asset.
    case bank
    /// Contributions to JKK and JKM, earned (Permenaker 4/2023 art. 18).
    case contributions
    /// Benefits granted before the books told programmes apart. An expense.
    case benefits
    /// Benefits granted and not yet paid out. A liability.
    case benefitsPayable
    /// Differences that a law changed for the past makes, not yet settled with the people concerned: a credit is owed
    /// to them, a debit by them.
    case lawCorrections
    /// Money that came in and that nobody has said yet what it is for. A liability.
    case suspense
    /// Money to be given back to payers. A liability.
    case refundsPayable
    /// What partners and banks keep for their service. An expense.
    case fees
    /// What an exchange rate gave more (credit) or less (debit) than was locked with the payer.
    case exchangeDifference
    /// Savings invested. An asset.
    case investment
    /// Returns given to savers. An expense, met by what the investment earns.
    case savingsReturns
    /// What the investment earned.
    case investmentIncome
    /// Taxes kept back from withdrawals and owed to the state. A liability.
    case taxesWithheld
    /// Payouts given to the bank and not confirmed yet, set aside from what is payable. A liability.
    case payoutsReserved
    /// Cash found more (credit) or less (debit) than a drawer's book says at its daily closing.
    case cashDifference
    /// Money on its way from one currency to another: what came in its own currency, against what it was worth in
    /// rupiah. Zero in every currency once all of it is settled.
    case conversion
    /// Returns that monthly and yearly closings credited to savers: the closings' blocks tell the members apart. A
    /// liability, part of the savings.
    case savingsCredited
    /// What one programme has earned, where a rule says how a contribution divides.
    case programmeContributions(Programme)
    /// Benefits of one programme. An expense.
    case programmeBenefits(Programme)
    /// What the channel with this number took in for us and will settle. An asset.
    case channel(Int)
    /// Cash in the drawer with this number. An asset.
    case drawer(Int)
    /// A member's old-age savings. A liability, owed to the member.
    case savings(ID<PersonRecord>)

    /// The programmes that the books tell apart; savings are told apart by member.
    public enum Programme: Int, Sendable, Hashable, CaseIterable {
        case jkk = 1
        case jkm = 2

        /// Nil for old-age savings, which each member has an account of.
        public init?(_ programme: Kernel.Programme) {
            switch programme {
            case .jkk: self = .jkk
            case .jkm: self = .jkm
            case .jht: return nil
            }
        }

        var code: String {
            switch self {
            case .jkk: "jkk"
            case .jkm: "jkm"
            }
        }
    }

    /// The accounts every installation has.
    public static let fixed: [LedgerAccount] =
        [
            .clearing, .bank, .contributions, .benefits, .benefitsPayable, .lawCorrections, .suspense, .refundsPayable,
            .fees, .exchangeDifference, .investment, .savingsReturns, .investmentIncome, .taxesWithheld,
            .payoutsReserved, .cashDifference, .conversion, .savingsCredited,
        ] + Programme.allCases.map(LedgerAccount.programmeContributions)
        + Programme.allCases.map(LedgerAccount.programmeBenefits)

    /// The first number that can be a member's: below it stand the institution's own accounts.
    public static let firstMember: Int64 = 1 << 20

    private static let channels: Int64 = 10_000
    private static let drawers: Int64 = 20_000

    /// The key in the books. A member's savings account has the member's key, which is never below `firstMember`.
    public var number: Int64 {
        switch self {
        case .clearing: 1
        case .bank: 2
        case .contributions: 3
        case .benefits: 4
        case .benefitsPayable: 5
        case .lawCorrections: 6
        case .suspense: 7
        case .refundsPayable: 8
        case .fees: 9
        case .exchangeDifference: 10
        case .investment: 11
        case .savingsReturns: 12
        case .investmentIncome: 13
        case .taxesWithheld: 14
        case .payoutsReserved: 15
        case .cashDifference: 16
        case .conversion: 17
        case .savingsCredited: 18
        case .programmeContributions(let programme): 30 + Int64(programme.rawValue)
        case .programmeBenefits(let programme): 40 + Int64(programme.rawValue)
        case .channel(let number): Self.channels + Int64(number)
        case .drawer(let number): Self.drawers + Int64(number)
        case .savings(let person): person.number
        }
    }

    /// The account that has a number; nil where the chart has none.
    public init?(number: Int64) {
        if let fixed = Self.fixed.first(where: { $0.number == number }) {
            self = fixed
        } else if number >= Self.firstMember {
            self = .savings(ID(number: number))
        } else if (Self.drawers..<3 * Self.channels).contains(number) {
            self = .drawer(Int(number - Self.drawers))
        } else if (Self.channels..<Self.drawers).contains(number) {
            self = .channel(Int(number - Self.channels))
        } else {
            return nil
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
        case .suspense: "suspense"
        case .refundsPayable: "refunds-payable"
        case .fees: "fees"
        case .exchangeDifference: "exchange-difference"
        case .investment: "investment"
        case .savingsReturns: "savings-returns"
        case .investmentIncome: "investment-income"
        case .taxesWithheld: "taxes-withheld"
        case .payoutsReserved: "payouts-reserved"
        case .cashDifference: "cash-difference"
        case .conversion: "conversion"
        case .savingsCredited: "savings-credited"
        case .programmeContributions(let programme): "contributions:\(programme.code)"
        case .programmeBenefits(let programme): "benefits:\(programme.code)"
        case .channel(let number): "channel:\(number)"
        case .drawer(let number): "drawer:\(number)"
        case .savings(let person): "savings:\(person)"
        }
    }
}
