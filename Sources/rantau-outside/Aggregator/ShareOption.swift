// SPDX-License-Identifier: Apache-2.0
import ArgumentParser

/// A failure and how often it strikes, as `drop=0.1`.
struct ShareOption: ExpressibleByArgument {
    let failure: RandomFailure
    let share: Double

    init?(argument: String) {
        let parts = argument.split(separator: "=", omittingEmptySubsequences: false)
        guard parts.count == 2, let failure = RandomFailure(rawValue: String(parts[0])), let share = Double(parts[1]),
            (0...1).contains(share)
        else { return nil }
        self.failure = failure
        self.share = share
    }
}
