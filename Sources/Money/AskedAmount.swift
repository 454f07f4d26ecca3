// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What an invoice asks for.
public enum AskedAmount: Sendable, Hashable {
    /// Exactly this.
    case closed(Rupiah)
    /// Anything between a least and a greatest amount: a savings deposit of the member's choice.
    case open(ClosedRange<Rupiah>)

    /// Whether one payment of this amount is what was asked for.
    public func takes(_ amount: Rupiah) -> Bool {
        switch self {
        case .closed(let asked): amount == asked
        case .open(let range): range.contains(amount)
        }
    }

    /// The least that settles the invoice.
    public var least: Rupiah {
        switch self {
        case .closed(let asked): asked
        case .open(let range): range.lowerBound
        }
    }

    /// The most that counts for the invoice.
    public var most: Rupiah {
        switch self {
        case .closed(let asked): asked
        case .open(let range): range.upperBound
        }
    }
}
