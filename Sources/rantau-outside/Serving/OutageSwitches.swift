// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Failures that a test switches on while the program runs. They are forgotten at the next start.
final class OutageSwitches<Plan: Sendable>: Sendable {
    private let plan: Mutex<Plan>

    init(_ plan: Plan) { self.plan = Mutex(plan) }

    var current: Plan { plan.withLock { $0 } }

    func set(_ new: Plan) { plan.withLock { $0 = new } }

    /// Reads and changes the plan in one step, as for the next answers that are to be lost.
    func use<Result: Sendable>(_ body: @Sendable (inout Plan) -> Result) -> Result { plan.withLock { body(&$0) } }
}
