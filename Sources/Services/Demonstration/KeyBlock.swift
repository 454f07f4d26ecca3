// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Keys drawn beforehand, so that batches made at the same time are written in the order of their keys.
struct KeyBlock: Sendable {
    private let keys: [Int64]
    private var place = 0

    init(_ count: Int, from source: KeySource) {
        keys = (0..<count).map { _ in source.next(KeyBlock.self).number }
    }

    mutating func next<Subject>(_ subject: Subject.Type = Subject.self) -> ID<Subject> {
        precondition(place < keys.count, "a block holds enough keys for its batch")
        defer { place += 1 }
        return ID(number: keys[place])
    }
}
