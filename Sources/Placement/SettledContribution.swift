// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A contribution that was paid in full (Permenaker 4/2023 art. 18-20).
public struct SettledContribution: Sendable, Hashable {
    /// What was paid for (Permenaker 4/2023 art. 19(1), art. 20).
    public enum Stage: String, Sendable, Hashable, CaseIterable {
        /// Before work; executor route only.
        case before
        /// During and after work, together.
        case duringAfter = "during-after"
        /// Months added to a running membership.
        case `extension`
        /// Old-age savings; gives no cover.
        case jht
    }

    /// The key of the settled invoice.
    public let invoice: ID<SettledContribution>
    public let placement: ID<PlacementFact>
    /// The contract it pays for; nil where none is recorded yet (stage before).
    public let contract: ID<ContractFact>?
    public let stage: Stage
    /// Months paid for; 0 for stage before, whose length the law sets.
    public let months: Int
    /// The day in Jakarta on which the last rupiah arrived.
    public let settledOn: CalendarDay
    public let amount: Rupiah
    public let recordedAt: Instant

    public init(
        invoice: ID<SettledContribution>, placement: ID<PlacementFact>, contract: ID<ContractFact>?, stage: Stage,
        months: Int, settledOn: CalendarDay, amount: Rupiah, recordedAt: Instant
    ) {
        self.invoice = invoice
        self.placement = placement
        self.contract = contract
        self.stage = stage
        self.months = months
        self.settledOn = settledOn
        self.amount = amount
        self.recordedAt = recordedAt
    }
}
