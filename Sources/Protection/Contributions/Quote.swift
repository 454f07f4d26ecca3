// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// What is due for a contract, line by line, each with its article.
public struct Quote: Sendable, Hashable {
    /// JKK and JKM together; old-age savings are not in it.
    public let total: Rupiah
    /// JKK and JKM, in the order in which they fall due.
    public let lines: [ContributionLine]
    /// Old-age savings, listed apart; empty where none were chosen.
    public let jht: [ContributionLine]
    /// The regulation in force on the day asked about.
    public let regulation: String
    /// Explains the total.
    public let derivation: Derivation

    /// As well established as the worst parameter of JKK and JKM.
    public var verification: Verification { derivation.verification }

    /// What is due in one of the two payments; zero where the route has no such payment.
    public func total(of stage: ContributionStage) -> Rupiah {
        lines.lazy.filter { $0.stage == stage }.map(\.amount).total()
    }
}

/// One thing that is paid for.
public struct ContributionLine: Sendable, Hashable {
    /// What it is; the raw value is stable and public.
    public enum Code: String, Sendable, Hashable, CaseIterable {
        case before
        case bracket6 = "bracket-6"
        case bracket12 = "bracket-12"
        case bracket24 = "bracket-24"
        case excessMonths = "excess-months"
        case extensionMonths = "extension-months"
        case jht
    }

    public let code: Code
    public let stage: ContributionStage
    public let amount: Rupiah
    /// Months of the contract that this line pays for; 0 for the time before work.
    public let months: Int
    public let citation: Citation
    public let derivation: Derivation

    public var verification: Verification { derivation.verification }
}
