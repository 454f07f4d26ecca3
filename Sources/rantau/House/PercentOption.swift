// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel

/// Shares on the command line.
enum PercentOption {
    /// Reads percent with at most four decimals: `5.6`.
    ///
    /// - Throws: bad usage when the text is no such number.
    static func rate(_ text: String, _ option: String) throws -> Rate {
        let parts = text.split(separator: ".", omittingEmptySubsequences: false)
        let decimals = parts.count == 2 ? parts[1] : ""
        guard (1...2).contains(parts.count), parts.count == 1 || (1...4).contains(decimals.count),
            (parts.joined()).allSatisfy({ $0.isASCII && $0.isNumber }), let whole = Int64(parts[0]), whole <= 1_000,
            let fraction = Int64(decimals + String(repeating: "0", count: 4 - decimals.count))
        else {
            throw ValidationError("\(option) must be percent such as 5.6, found \(text)")
        }
        return Rate(millionths: whole * 10_000 + fraction)
    }
}
