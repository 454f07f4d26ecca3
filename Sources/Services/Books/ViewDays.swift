// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// The business days as finance and auditors read them.
public struct DaysView: Sendable {
    /// The day whose turn it is to close; yesterday where none is closed yet.
    public let next: CalendarDay
    /// Whether that day has come.
    public let canClose: Bool
    /// What kept it open when it was last asked.
    public let open: [LedgerDayStore.Open]
    /// Newest first.
    public let closed: [LedgerDayStore.Closed]
}

extension Door {
    /// Reads which days are closed and what keeps the next one open.
    public func viewDays(limit: Int = 60, by actor: Actor) async throws -> DaysView {
        try await read(.viewBooks, by: actor) { context in
            let days = LedgerDayStore(context.transaction)
            let closed = try days.newest(limit: limit)
            let next = closed.first?.day.adding(days: 1) ?? context.today.adding(days: -1)
            return DaysView(
                next: next, canClose: next <= context.today, open: try days.open(next), closed: closed)
        }
    }
}
