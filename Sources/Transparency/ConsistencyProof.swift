// SPDX-License-Identifier: Apache-2.0

/// Proof that a log of one root is the beginning of the log of a later root: that nothing was changed or removed.
public struct ConsistencyProof: Sendable, Hashable {
    public let oldSize: Int64
    public let newSize: Int64
    public let path: [[UInt8]]

    public init(oldSize: Int64, newSize: Int64, path: [[UInt8]]) {
        self.oldSize = oldSize
        self.newSize = newSize
        self.path = path
    }

    /// Makes the proof from stored nodes, read in one go.
    /// - Throws: `LogFault` when the old size is negative or above the new one, or a node is missing.
    public init(oldSize: Int64, newSize: Int64, nodes: NodeSource) throws {
        guard oldSize >= 0, oldSize <= newSize else { throw LogFault.shrunk(from: oldSize, to: newSize) }
        let path = try ProofPath.consistency(from: oldSize, to: newSize).hashes(from: nodes)
        self.init(oldSize: oldSize, newSize: newSize, path: path)
    }

    /// Whether the new root extends the old one (RFC 9162 section 2.1.4.2). Every log extends the empty one.
    public func holds(oldRoot: [UInt8], newRoot: [UInt8]) -> Bool {
        guard oldSize >= 0, oldSize <= newSize else { return false }
        if oldSize == newSize { return path.isEmpty && oldRoot == newRoot }
        if oldSize == 0 { return path.isEmpty && oldRoot == MerkleHash.empty }
        return climb(oldRoot: oldRoot, newRoot: newRoot)
    }

    private func climb(oldRoot: [UInt8], newRoot: [UInt8]) -> Bool {
        var hashes = path[...]
        if oldSize & (oldSize - 1) == 0 { hashes = [oldRoot] + hashes }
        guard let first = hashes.popFirst() else { return false }
        var place = oldSize - 1
        var last = newSize - 1
        while place & 1 == 1 {
            place >>= 1
            last >>= 1
        }
        var old = first
        var new = first
        for hash in hashes {
            guard last > 0 else { return false }
            if place & 1 == 1 || place == last {
                old = MerkleHash.node(hash, old)
                new = MerkleHash.node(hash, new)
                while place & 1 == 0, place != 0 {
                    place >>= 1
                    last >>= 1
                }
            } else {
                new = MerkleHash.node(new, hash)
            }
            place >>= 1
            last >>= 1
        }
        return last == 0 && old == oldRoot && new == newRoot
    }
}
