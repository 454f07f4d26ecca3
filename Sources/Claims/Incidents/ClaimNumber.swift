// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The number of a claim that people read out: `K-2026-004118`.
public enum ClaimNumber {
    /// - Parameter serial: counts from 1 within a year.
    public static func text(year: Int, serial: Int64) -> String {
        let digits = String(serial)
        return "K-\(year)-" + String(repeating: "0", count: max(0, 6 - digits.count)) + digits
    }
}
