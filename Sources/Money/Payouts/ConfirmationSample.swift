// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Which payees of a list are asked whether the money arrived.
///
/// The size is Cochran's formula for a share, at 95 % confidence and the share of greatest variance (one half), with
/// the correction for a finite population: n₀ = 1.96² · ¼ / e², n = n₀ · N / (N + n₀ − 1), rounded up. Who is asked is
/// drawn without replacement from a sequence that the list's key seeds, so that the draw can be made again.
public enum ConfirmationSample {
    /// How many of `population` are asked.
    ///
    /// - Parameter marginPercent: e, from 1 to 50.
    public static func size(of population: Int, marginPercent: Int) -> Int {
        precondition((1...50).contains(marginPercent), "a margin is from 1 to 50 percent")
        guard population > 0 else { return 0 }
        let base = ceiling(9_604, marginPercent * marginPercent)
        return min(population, ceiling(base * population, population + base - 1))
    }

    /// The places that are asked, ascending.
    public static func draw(from population: Int, marginPercent: Int, seed: UInt64) -> [Int] {
        var places = Array(0..<population)
        let count = size(of: population, marginPercent: marginPercent)
        var state = seed
        for place in 0..<count {
            let rest = UInt64(population - place)
            places.swapAt(place, place + Int(next(&state) % rest))
        }
        return places.prefix(count).sorted()
    }

    private static func ceiling(_ value: Int, _ divisor: Int) -> Int { (value + divisor - 1) / divisor }

    /// SplitMix64.
    private static func next(_ state: inout UInt64) -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
