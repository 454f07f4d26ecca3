// SPDX-License-Identifier: Apache-2.0
import Kernel

/// From which amounts a second officer must look. The institution's own choice: no regulation names such amounts.
public struct MoneyLimits: Sendable, Hashable {
    /// A decision about waiting money of more than this takes a second officer, and so does calling more than this a
    /// bank's fee or a difference of the rate.
    public let resolutionAlone: Rupiah

    public init(resolutionAlone: Rupiah) { self.resolutionAlone = resolutionAlone }

    /// Where the institution has chosen nothing: five million rupiah.
    public static let usual = MoneyLimits(resolutionAlone: Rupiah(5_000_000))
}
