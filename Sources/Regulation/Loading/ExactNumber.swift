// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Numbers read digit by digit, so that no value of the law ever passes through binary fractions.
enum ExactNumber {
    /// Plain digits, no sign: `37500`; nil for anything else or more than 15 digits.
    static func whole(_ text: String) -> Int64? {
        guard !text.isEmpty, text.utf8.count <= 15 else { return nil }
        var value: Int64 = 0
        for byte in text.utf8 {
            guard (0x30...0x39).contains(byte) else { return nil }
            value = value * 10 + Int64(byte - 0x30)
        }
        return value
    }

    /// Percent with at most four decimals, `4.5` or `32`, exact to a millionth of the whole; nil for anything else.
    static func percent(_ text: String) -> Rate? {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        guard parts.count <= 2, parts[0].utf8.count <= 6, let whole = whole(String(parts[0])) else { return nil }
        guard parts.count == 2 else { return Rate(millionths: whole * 10_000) }
        let decimals = String(parts[1])
        guard decimals.utf8.count <= 4, let digits = ExactNumber.whole(decimals) else { return nil }
        let scale = [1_000, 100, 10, 1][decimals.utf8.count - 1]
        return Rate(millionths: whole * 10_000 + digits * Int64(scale))
    }
}
