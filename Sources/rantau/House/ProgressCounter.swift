// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Counts what several tasks have done and draws a bar whenever a hundredth more is done.
final class ProgressCounter: Sendable {
    private let all: Int
    private let done = Mutex<Int>(0)

    init(of all: Int) { self.all = all }

    func add(_ count: Int) {
        let step = max(1, all / 100)
        let now = done.withLock { done in
            let before = done
            done += count
            return before / step < done / step || done == all ? done : nil
        }
        if let now { Output.progress(ProgressBar.text(done: now, of: all)) }
    }
}
