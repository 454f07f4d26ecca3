// SPDX-License-Identifier: Apache-2.0

/// The right edge of the log: all that is needed to append a leaf and to know the root. Holds at most 63 hashes.
public struct Frontier: Sendable, Hashable {
    /// How many leaves the log has.
    public private(set) var size: Int64
    /// The hashes of the complete subtrees, largest first.
    public private(set) var peaks: [[UInt8]]

    /// The frontier of an empty log.
    public init() {
        size = 0
        peaks = []
    }

    /// The frontier of a stored log of `size` leaves.
    public init(size: Int64, nodes: NodeSource) throws {
        self.size = size
        peaks = try nodes.hashes(at: Frontier.addresses(size: size))
    }

    /// The nodes that make the frontier of a log of `size` leaves, largest first.
    public static func addresses(size: Int64) -> [NodeAddress] { NodeAddress.cover(0..<size) }

    /// The root over all leaves.
    public var root: [UInt8] { MerkleHash.fold(peaks) ?? MerkleHash.empty }

    /// Appends a leaf hash.
    /// - Returns: The nodes this completes, to be stored: the leaf first, then its parents.
    @discardableResult
    public mutating func append(_ leafHash: [UInt8]) -> [LogNode] {
        var hash = leafHash
        var address = NodeAddress(level: 0, index: size)
        var completed = [LogNode(address: address, hash: hash)]
        while address.index & 1 == 1 {
            hash = MerkleHash.node(peaks.removeLast(), hash)
            address = NodeAddress(level: address.level + 1, index: address.index >> 1)
            completed.append(LogNode(address: address, hash: hash))
        }
        peaks.append(hash)
        size += 1
        return completed
    }
}
