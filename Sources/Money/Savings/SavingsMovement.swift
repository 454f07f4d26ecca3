// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Money that came to a savings account or went from it.
public struct SavingsMovement: Sendable, Hashable {
    /// The member's key.
    public let account: Int64
    /// It counts from the end of this day.
    public let day: CalendarDay
    /// Above zero for what came.
    public let amount: Int64
    /// Whether it is return that was credited before the month's end, because the account was paid out.
    public let isReturn: Bool

    public init(account: Int64, day: CalendarDay, amount: Int64, isReturn: Bool = false) {
        self.account = account
        self.day = day
        self.amount = amount
        self.isReturn = isReturn
    }
}
