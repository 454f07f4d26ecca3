// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What contributions are asked about.
public struct QuoteRequest: Sendable, Hashable {
    public let route: Route
    /// Length of the contract, or of its extension.
    public let months: Int
    /// The day whose law counts: the day of registration or extension.
    public let on: CalendarDay
    /// The worker's choice of old-age savings; nil without.
    public let jht: JHTChoice?

    public init(route: Route, months: Int, on: CalendarDay, jht: JHTChoice? = nil) {
        self.route = route
        self.months = months
        self.on = on
        self.jht = jht
    }
}

/// Old-age savings as a worker chose them.
public struct JHTChoice: Sendable, Hashable {
    public let monthly: Rupiah
    /// How many months are paid for.
    public let months: Int

    public init(monthly: Rupiah, months: Int) {
        self.monthly = monthly
        self.months = months
    }
}
