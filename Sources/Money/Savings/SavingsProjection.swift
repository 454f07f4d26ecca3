// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What savings would become, month by month, if deposits and the yearly rate stayed as they are: an illustration,
/// never a promise. Returns are credited each month on what stood before the deposit, rounded down.
public struct SavingsProjection: Sendable, Hashable {
    public let deposited: Rupiah
    public let earned: Rupiah
    public let balance: Rupiah

    /// - Parameters:
    ///   - rate: for a year.
    ///   - months: not negative.
    public init(from balance: Rupiah, monthly deposit: Rupiah, rate: Rate, months: Int) {
        precondition(months >= 0, "time goes on")
        let month = Rate(millionths: rate.millionths / 12)
        var standing = balance
        var earned = Rupiah.zero
        for _ in 0..<months {
            let returns = standing.share(month, rounding: .down)
            earned += returns
            standing += returns + deposit
        }
        self.balance = standing
        self.earned = earned
        deposited = deposit * months
    }
}
