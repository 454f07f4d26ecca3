// SPDX-License-Identifier: Apache-2.0
import Kernel

/// An employment contract within a placement, as it was told. Never edited: an initial contract recorded later
/// replaces the earlier one, every other kind follows the contracts before it.
public struct ContractFact: Sendable, Hashable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case initial
        /// Perpanjangan: the same work goes on.
        case `extension`
        case changeOfEmployer = "change-of-employer"
        case changeOfCountry = "change-of-country"
    }

    public let id: ID<ContractFact>
    public let placement: ID<PlacementFact>
    public let kind: Kind
    public let firstDay: CalendarDay
    /// Length in months, as the contribution counts it.
    public let months: Int
    public let lastDay: CalendarDay
    public let country: Country
    public let employer: String
    public let recordedAt: Instant

    /// The last day is the first plus the months less one day, unless the contract names another.
    ///
    /// Fails with `contract-months-out-of-range` outside 1...120 and `contract-last-day-before-first`.
    public init(
        id: ID<ContractFact>, placement: ID<PlacementFact>, kind: Kind, firstDay: CalendarDay, months: Int,
        lastDay: CalendarDay? = nil, country: Country, employer: String, recordedAt: Instant
    ) throws(Failure) {
        guard (1...120).contains(months) else {
            throw Failure(
                .invalid, "contract-months-out-of-range", field: "months",
                details: ["found": String(months), "least": "1", "most": "120"])
        }
        let last = lastDay ?? firstDay.adding(months: months).adding(days: -1)
        guard last >= firstDay else {
            throw Failure(
                .invalid, "contract-last-day-before-first", field: "lastDay",
                details: ["found": String(describing: last), "first": String(describing: firstDay)])
        }
        self.id = id
        self.placement = placement
        self.kind = kind
        self.firstDay = firstDay
        self.months = months
        self.lastDay = last
        self.country = country
        self.employer = employer
        self.recordedAt = recordedAt
    }
}
