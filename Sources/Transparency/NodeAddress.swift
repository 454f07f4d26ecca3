// SPDX-License-Identifier: Apache-2.0

/// The place of a complete subtree: level 0 holds the leaf hashes, each level above half as many nodes.
///
/// A node, once complete, never changes; so they are stored as rows `(level, index, hash)` that are only added.
public struct NodeAddress: Sendable, Hashable {
    public let level: Int
    /// Counted from the left within its level.
    public let index: Int64

    public init(level: Int, index: Int64) {
        self.level = level
        self.index = index
    }

    /// The complete subtrees that together cover the leaves of a range, left to right. `start` must be a multiple of
    /// the largest power of two in the range, as it is in every range that RFC 6962 asks for.
    static func cover(_ range: Range<Int64>) -> [NodeAddress] {
        var addresses: [NodeAddress] = []
        var start = range.lowerBound
        while start < range.upperBound {
            let level = 63 - (range.upperBound - start).leadingZeroBitCount
            precondition(start & ((1 << Int64(level)) - 1) == 0, "a range of the tree starts at a whole subtree")
            addresses.append(NodeAddress(level: level, index: start >> Int64(level)))
            start += 1 << Int64(level)
        }
        return addresses
    }
}

/// A complete subtree with its hash: one row of the stored log.
public struct LogNode: Sendable, Hashable {
    public let address: NodeAddress
    public let hash: [UInt8]

    public init(address: NodeAddress, hash: [UInt8]) {
        self.address = address
        self.hash = hash
    }
}
