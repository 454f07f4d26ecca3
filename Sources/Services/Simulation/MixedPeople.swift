// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// Made-up people of every kind for checks and measurements, not in the proportions of a country.
public enum MixedPeople {
    /// The same seed gives the same people. They sign from 2017, when the first tariffs are known, to mid-2026.
    public static func make(_ count: Int, seed: UInt64, losses: Int) -> PopulationColumns {
        var draws = SeededDraws(seed: seed)
        return .mixed(count, losses: losses, signing: 17_300...20_600) { draws.below($0) }
    }
}
