// SPDX-License-Identifier: Apache-2.0

/// A whole tree in memory, for small sets such as the lines of one block. Logs use `Frontier` and stored nodes.
public struct MerkleTree: Sendable {
    public let size: Int64
    public let root: [UInt8]
    private let nodes: [NodeAddress: [UInt8]]

    public init(leafHashes: [[UInt8]]) {
        var frontier = Frontier()
        var nodes: [NodeAddress: [UInt8]] = [:]
        nodes.reserveCapacity(leafHashes.count * 2)
        for leaf in leafHashes {
            for node in frontier.append(leaf) { nodes[node.address] = node.hash }
        }
        size = frontier.size
        root = frontier.root
        self.nodes = nodes
    }

    /// The stored nodes, as a source of proofs.
    public var source: NodeSource { NodeSource { _ in nodes } }

    /// The proof that a leaf is in this tree.
    public func inclusionProof(of leaf: Int64) throws -> InclusionProof {
        try InclusionProof(leaf: leaf, size: size, nodes: source)
    }

    /// The root alone, without keeping the tree.
    public static func root(of leafHashes: some Sequence<[UInt8]>) -> [UInt8] {
        var frontier = Frontier()
        for leaf in leafHashes { frontier.append(leaf) }
        return frontier.root
    }
}
