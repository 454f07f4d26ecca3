// SPDX-License-Identifier: Apache-2.0

/// The hashes a proof is made of, as ranges of leaves, before any of them is read.
struct ProofPath {
    /// Each range is one hash of the proof, in the order of RFC 6962.
    private(set) var ranges: [Range<Int64>] = []

    /// PATH(leaf, D[size]) of RFC 6962 section 2.1.1.
    static func inclusion(of leaf: Int64, in size: Int64) -> ProofPath {
        var path = ProofPath()
        path.descend(to: leaf, in: 0..<size)
        return path
    }

    /// PROOF(old, D[new]) of RFC 6962 section 2.1.2.
    static func consistency(from old: Int64, to new: Int64) -> ProofPath {
        var path = ProofPath()
        if old > 0, old < new { path.descend(past: old, in: 0..<new, known: true) }
        return path
    }

    /// Reads all nodes at once and folds them to one hash a range.
    func hashes(from nodes: NodeSource) throws -> [[UInt8]] {
        let covers = ranges.map(NodeAddress.cover)
        var rest = try nodes.hashes(at: covers.flatMap { $0 })[...]
        return covers.map { cover in
            let hashes = Array(rest.prefix(cover.count))
            rest = rest.dropFirst(cover.count)
            guard let hash = MerkleHash.fold(hashes) else { preconditionFailure("a range of a proof is never empty") }
            return hash
        }
    }

    private mutating func descend(to leaf: Int64, in range: Range<Int64>) {
        guard range.count > 1 else { return }
        let middle = ProofPath.split(range)
        if leaf < middle {
            descend(to: leaf, in: range.lowerBound..<middle)
            ranges.append(middle..<range.upperBound)
        } else {
            descend(to: leaf, in: middle..<range.upperBound)
            ranges.append(range.lowerBound..<middle)
        }
    }

    /// `known`: whether the verifier knows the hash of the whole range from the old root.
    private mutating func descend(past old: Int64, in range: Range<Int64>, known: Bool) {
        if old == range.upperBound {
            if !known { ranges.append(range) }
            return
        }
        let middle = ProofPath.split(range)
        if old <= middle {
            descend(past: old, in: range.lowerBound..<middle, known: known)
            ranges.append(middle..<range.upperBound)
        } else {
            descend(past: old, in: middle..<range.upperBound, known: false)
            ranges.append(range.lowerBound..<middle)
        }
    }

    /// Where a range of more than one leaf divides: after the largest power of two below its count.
    private static func split(_ range: Range<Int64>) -> Int64 {
        let count = range.upperBound - range.lowerBound
        return range.lowerBound + (1 << Int64(63 - (count - 1).leadingZeroBitCount))
    }
}
