// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Synchronization

/// Where every door of an installation finds the law that counts now. It is changed only inside a write transaction, so
/// that no use case decides by two laws.
final class LawShelf: Sendable {
    private struct State {
        var law: Law
        var considered: [ID<RuleDraftStore.Record>] = []
    }

    /// The law as the house's own files have it.
    let house: Law
    private let state: Mutex<State>

    init(_ law: Law) {
        house = law
        state = Mutex(State(law: law))
    }

    var law: Law { state.withLock { $0.law } }

    /// The drafts that were laid over the house's law, or found not to fit it; in order.
    var considered: [ID<RuleDraftStore.Record>] { state.withLock { $0.considered } }

    func put(_ law: Law, considered: [ID<RuleDraftStore.Record>]) {
        state.withLock { $0 = State(law: law, considered: considered) }
    }
}
