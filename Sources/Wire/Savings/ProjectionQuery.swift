// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What is saved each month, and for how long.
public struct ProjectionQuery: WireRecord {
    /// Rupiah.
    public let monthly: Rupiah?
    public let months: Int?

    public init(monthly: Rupiah?, months: Int?) {
        self.monthly = monthly
        self.months = months
    }

    public static let shape = Shape<ProjectionQuery>(
        ProjectionQuery.init, WireField("monthly", \.monthly, .optional(.rupiah(0...100_000_000))),
        WireField("months", \.months, .optional(.integer(1...600))))
}

/// What savings would become if deposits and the rate stayed as they are.
public struct ProjectionAnswer: WireRecord {
    public let balance: Rupiah
    public let deposited: Rupiah
    public let earned: Rupiah
    /// The yearly rate in millionths; null where the law names none, and nothing is earned then.
    public let rate: Int?

    public init(balance: Rupiah, deposited: Rupiah, earned: Rupiah, rate: Int?) {
        self.balance = balance
        self.deposited = deposited
        self.earned = earned
        self.rate = rate
    }

    public static let shape = Shape<ProjectionAnswer>(
        ProjectionAnswer.init, WireField("balance", \.balance, .rupiah()),
        WireField("deposited", \.deposited, .rupiah()), WireField("earned", \.earned, .rupiah()),
        WireField("rate", \.rate, .optional(.integer(0...1_000_000))))
}
