// SPDX-License-Identifier: Apache-2.0

/// Proof that a leaf stands at its place in a log of a known root.
public struct InclusionProof: Sendable, Hashable {
    /// Counted from 0.
    public let leaf: Int64
    /// The size of the log whose root is met.
    public let size: Int64
    /// Sibling hashes from the leaf to the root.
    public let path: [[UInt8]]

    public init(leaf: Int64, size: Int64, path: [[UInt8]]) {
        self.leaf = leaf
        self.size = size
        self.path = path
    }

    /// Makes the proof from stored nodes; at most two for each level, read in one go.
    /// - Throws: `LogFault` when the leaf is not within the size, or a node is missing.
    public init(leaf: Int64, size: Int64, nodes: NodeSource) throws {
        guard leaf >= 0, leaf < size else { throw LogFault.outside(leaf: leaf, size: size) }
        self.init(leaf: leaf, size: size, path: try ProofPath.inclusion(of: leaf, in: size).hashes(from: nodes))
    }

    /// Whether the leaf hash leads to the root (RFC 9162 section 2.1.3.2).
    public func holds(leafHash: [UInt8], root: [UInt8]) -> Bool {
        guard leaf >= 0, leaf < size else { return false }
        var place = leaf
        var last = size - 1
        var hash = leafHash
        for sibling in path {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                hash = MerkleHash.node(sibling, hash)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                hash = MerkleHash.node(hash, sibling)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && hash == root
    }
}
