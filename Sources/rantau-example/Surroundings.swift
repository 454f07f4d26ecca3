// SPDX-License-Identifier: Apache-2.0
import FoundationEssentials
import Kernel
import RantauClient

/// What this program takes from the machine it runs on.
enum Surroundings {
    static let clock = Clock {
        Instant(microseconds: Int64((Date.now.timeIntervalSince1970 * 1_000_000).rounded(.down)))
    }

    static let environment = ClientEnvironment(
        clock: clock,
        random: RandomSource { count in
            var generator = SystemRandomNumberGenerator()
            return (0..<count).map { _ in UInt8.random(in: .min ... .max, using: &generator) }
        })

    static func say(_ text: String) { print(text) }
}
