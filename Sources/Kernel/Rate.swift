// SPDX-License-Identifier: Apache-2.0

/// A share of something, exact to a millionth: 4.5 % is 45,000 millionths.
public struct Rate: Sendable, Hashable, Comparable {
    public let millionths: Int64

    public init(millionths: Int64) { self.millionths = millionths }

    /// A rate of whole percent.
    public static func percent(_ value: Int) -> Rate { Rate(millionths: Int64(value) * 10_000) }

    public static let whole = Rate.percent(100)

    public static func + (left: Rate, right: Rate) -> Rate { Rate(millionths: left.millionths + right.millionths) }
    public static func < (left: Rate, right: Rate) -> Bool { left.millionths < right.millionths }

    /// The rate in percent as plain digits, without trailing zeros: `32`, `4.5`.
    public var percentText: String {
        let whole = millionths / 10_000
        let fraction = abs(millionths % 10_000)
        guard fraction != 0 else { return String(whole) }
        var digits = String(10_000 + fraction).dropFirst()
        while digits.last == "0" { digits.removeLast() }
        return "\(whole).\(digits)"
    }
}
