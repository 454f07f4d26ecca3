// SPDX-License-Identifier: Apache-2.0

/// Where an account stands in the chart.
public enum AccountGroup: String, Sendable, Hashable, CaseIterable {
    /// What we hold.
    case assets
    /// What we owe.
    case liabilities
    case income
    case expenses
}

extension LedgerAccount {
    public var group: AccountGroup {
        switch self {
        case .clearing, .bank, .investment, .conversion, .channel, .drawer: .assets
        case .benefitsPayable, .lawCorrections, .suspense, .refundsPayable, .taxesWithheld, .payoutsReserved, .savings,
            .savingsCredited:
            .liabilities
        case .contributions, .programmeContributions, .investmentIncome: .income
        case .benefits, .programmeBenefits, .fees, .exchangeDifference, .savingsReturns, .cashDifference: .expenses
        }
    }
}
