// SPDX-License-Identifier: Apache-2.0

/// What decides a history: its seed, and which of its steps are taken. Each step draws for itself, so that the others
/// stay what they are when one is left out.
struct HistoryPlan: Sendable, Equatable {
    /// A fault that a program may have, to show that it would be found.
    enum Mutant: Sendable, CaseIterable {
        /// A process answers from what it saw earlier.
        case staleAnswers
        /// A write is acknowledged and not committed.
        case lostWrites
        /// A payment moves its money twice.
        case doubleEffect
    }

    /// Steps of a history that nobody shortened.
    static let usualLength = 160

    let seed: UInt64
    var steps: [Int]
    var mutant: Mutant?

    init(seed: UInt64, steps: [Int] = Array(0..<usualLength), mutant: Mutant? = nil) {
        self.seed = seed
        self.steps = steps
        self.mutant = mutant
    }

    func draws(of step: Int) -> ModelDraws {
        ModelDraws(seed: seed &* 0x9E37_79B9_7F4A_7C15 ^ UInt64(step) &* 0xD1B5_4A32_D192_ED03)
    }

    /// Leaves steps out for as long as something is wrong without them.
    ///
    /// - Parameter tries: How many histories are tried at most.
    func shortened(tries: Int, isWrong: (HistoryPlan) async throws -> Bool) async rethrows -> HistoryPlan {
        var (shortest, left) = (self, tries)
        var width = max(1, steps.count / 2)
        while true {
            var start = 0
            while start < shortest.steps.count, left > 0 {
                var shorter = shortest
                shorter.steps.removeSubrange(start..<min(start + width, shortest.steps.count))
                left -= 1
                if try await isWrong(shorter) { shortest = shorter } else { start += width }
            }
            guard width > 1, left > 0 else { return shortest }
            width /= 2
        }
    }
}
