// SPDX-License-Identifier: Apache-2.0

/// How a division that does not come out even is settled. Every caller names one.
public enum Rounding: Sendable {
    /// Towards zero: never pays a rupiah that is not there.
    case down
    /// Away from zero whenever anything is left.
    case up
    /// To the nearest, halves away from zero.
    case halfUp

    /// The quotient of a division, settled by what it left over.
    public func settle(quotient: Int64, remainder: Int64, divisor: Int64) -> Int64 {
        guard remainder != 0 else { return quotient }
        let away: Int64 = remainder < 0 ? -1 : 1
        switch self {
        case .down: return quotient
        case .up: return quotient + away
        case .halfUp: return abs(remainder) * 2 >= divisor ? quotient + away : quotient
        }
    }
}
