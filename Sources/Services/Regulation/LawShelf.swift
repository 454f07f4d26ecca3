// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// Where every door of an installation finds the law that counts now. It is changed only inside a write transaction, so
/// that no use case decides by two laws.
final class LawShelf: Sendable {
    /// The law as the house's own files have it.
    let house: Law
    private let current: Mutex<Law>

    init(_ law: Law) {
        house = law
        current = Mutex(law)
    }

    var law: Law { current.withLock { $0 } }

    func put(_ law: Law) { current.withLock { $0 = law } }
}
