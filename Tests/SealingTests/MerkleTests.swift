// SPDX-License-Identifier: Apache-2.0
import Sealing
import Testing
import Transparency

@Suite("Merkle log")
struct MerkleTests {
    /// The leaves of the reference tree that implementations of RFC 6962 share.
    private static let inputs = [
        "", "00", "10", "2021", "3031", "40414243", "5051525354555657", "606162636465666768696a6b6c6d6e6f",
    ]
    private static let roots = [
        "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855",
        "6e340b9cffb37a989ca544e6bb780a2c78901d3fb33738768511a30617afa01d",
        "fac54203e7cc696cf0dfcb42c92a1d9dbaf70ad9e621f4bd8d98662f00e3c125",
        "aeb6bcfe274b70a14fb067a5e5578264db0fa9b51af5e0ba159158f329e06e77",
        "d37ee418976dd95753c1c73862b9398fa2a2cf9b4ff0fdfe8b30cd95209614b7",
        "4e3bbb1f7b478dcfe71fb631631519a3bca12c9aefca1612bfce4c13a86264d4",
        "76e67dadbcdf1e10e1b74ddc608abd2f98dfb16fbce75277b5232a127f2087ef",
        "ddb89be403809e325750d3d263cd78929c2942b7942a34b77e122c9594a74c8c",
        "5dc9da79a70659a9ad559cb701ded9a2ab9d823aad2f4960cfe370eff4604328",
    ]

    @Test("The reference roots of 0 to 8 leaves are met", arguments: 0...8)
    func referenceRoots(size: Int) throws {
        let leaves = try MerkleTests.inputs.prefix(size).map { MerkleHash.leaf(try #require(Hex.bytes($0))) }
        #expect(Hex.text(MerkleTree.root(of: leaves)) == MerkleTests.roots[size])
    }

    /// MTH of RFC 6962 section 2.1 as it is written there.
    private func naiveRoot(_ leaves: ArraySlice<[UInt8]>) -> [UInt8] {
        guard let first = leaves.first else { return MerkleHash.empty }
        if leaves.count == 1 { return first }
        var half = 1
        while half * 2 < leaves.count { half *= 2 }
        let middle = leaves.startIndex + half
        return MerkleHash.node(naiveRoot(leaves[..<middle]), naiveRoot(leaves[middle...]))
    }

    private func leaves(_ count: Int) -> [[UInt8]] { (0..<count).map { MerkleHash.leaf(Array("row \($0)".utf8)) } }

    @Test("The frontier has the root of the definition at every size, also when read back from stored nodes")
    func frontier() throws {
        let leaves = leaves(130)
        var frontier = Frontier()
        var stored: [NodeAddress: [UInt8]] = [:]
        for size in 0...130 {
            #expect(frontier.root == naiveRoot(leaves[..<size]))
            let read = try Frontier(size: Int64(size), nodes: NodeSource { _ in stored })
            #expect(read == frontier)
            guard size < 130 else { break }
            for node in frontier.append(leaves[size]) {
                #expect(stored.updateValue(node.hash, forKey: node.address) == nil)
            }
        }
    }

    @Test("Every leaf of every size up to 130 is proven in, and no other leaf, place, size or root is")
    func inclusion() throws {
        let leaves = leaves(130)
        let all = MerkleTree(leafHashes: leaves)
        for size in 1...130 {
            let root = naiveRoot(leaves[..<size])
            for leaf in 0..<size {
                let proof = try InclusionProof(leaf: Int64(leaf), size: Int64(size), nodes: all.source)
                #expect(proof.holds(leafHash: leaves[leaf], root: root))
                let wrong = leaves[(leaf + 1) % 130]
                #expect(!proof.holds(leafHash: wrong, root: root))
                #expect(!proof.holds(leafHash: leaves[leaf], root: MerkleHash.empty))
                let elsewhere = InclusionProof(leaf: Int64(leaf ^ 1), size: Int64(size), path: proof.path)
                #expect(size == 1 || !elsewhere.holds(leafHash: leaves[leaf], root: root))
            }
        }
    }

    @Test("No changed, dropped or added hash of an inclusion proof goes unnoticed")
    func forgedInclusion() throws {
        let leaves = leaves(100)
        let tree = MerkleTree(leafHashes: leaves)
        for leaf in [0, 1, 63, 64, 98, 99] {
            let proof = try tree.inclusionProof(of: Int64(leaf))
            for place in proof.path.indices {
                var path = proof.path
                path[place][0] ^= 1
                let changed = InclusionProof(leaf: Int64(leaf), size: 100, path: path)
                #expect(!changed.holds(leafHash: leaves[leaf], root: tree.root))
                path.remove(at: place)
                let dropped = InclusionProof(leaf: Int64(leaf), size: 100, path: path)
                #expect(!dropped.holds(leafHash: leaves[leaf], root: tree.root))
            }
            let added = InclusionProof(leaf: Int64(leaf), size: 100, path: proof.path + [MerkleHash.empty])
            #expect(!added.holds(leafHash: leaves[leaf], root: tree.root))
        }
    }

    @Test("Every size up to 130 is proven to extend every smaller one, and no other root")
    func consistency() throws {
        let leaves = leaves(130)
        let all = MerkleTree(leafHashes: leaves)
        let roots = (0...130).map { naiveRoot(leaves[..<$0]) }
        for new in 0...130 {
            for old in 0...new {
                let proof = try ConsistencyProof(oldSize: Int64(old), newSize: Int64(new), nodes: all.source)
                #expect(proof.holds(oldRoot: roots[old], newRoot: roots[new]))
                let foreign = MerkleHash.leaf(roots[old])
                #expect(!proof.holds(oldRoot: foreign, newRoot: roots[new]))
                #expect(old == 0 || !proof.holds(oldRoot: roots[old], newRoot: foreign))
                if let first = proof.path.indices.first {
                    var path = proof.path
                    path[first][31] ^= 1
                    let changed = ConsistencyProof(oldSize: Int64(old), newSize: Int64(new), path: path)
                    #expect(!changed.holds(oldRoot: roots[old], newRoot: roots[new]))
                }
            }
        }
    }

    @Test("A log whose first leaf was rewritten extends no root from before")
    func rewrittenLog() throws {
        let honest = leaves(70)
        var forged = honest
        forged[3] = MerkleHash.leaf(Array("forged".utf8))
        let tree = MerkleTree(leafHashes: forged)
        let proof = try ConsistencyProof(oldSize: 50, newSize: 70, nodes: tree.source)
        #expect(!proof.holds(oldRoot: naiveRoot(honest[..<50]), newRoot: tree.root))
    }

    @Test("A proof in a log of a million leaves asks once, for at most two nodes a level")
    func fewRows() throws {
        for leaf in [Int64(0), 1, 524_287, 524_288, 1_000_000, 1_000_002] {
            var asked: [[NodeAddress]] = []
            let source = NodeSource { addresses in
                asked.append(addresses)
                return Dictionary(uniqueKeysWithValues: addresses.map { ($0, MerkleHash.empty) })
            }
            _ = try InclusionProof(leaf: leaf, size: 1_000_003, nodes: source)
            _ = try ConsistencyProof(oldSize: leaf, newSize: 1_000_003, nodes: source)
            #expect(asked.count == (leaf == 0 ? 1 : 2))
            for addresses in asked {
                #expect(addresses.count <= 40)
                #expect(addresses.allSatisfy { ($0.index + 1) << Int64($0.level) <= 1_000_003 })
            }
        }
    }

    @Test("A missing node and a leaf beyond the log are told")
    func faults() {
        let nothing = NodeSource { _ in [:] }
        #expect(throws: LogFault.nodeMissing(NodeAddress(level: 0, index: 1))) {
            try InclusionProof(leaf: 0, size: 2, nodes: nothing)
        }
        #expect(throws: LogFault.outside(leaf: 2, size: 2)) { try InclusionProof(leaf: 2, size: 2, nodes: nothing) }
        #expect(throws: LogFault.shrunk(from: 3, to: 2)) {
            try ConsistencyProof(oldSize: 3, newSize: 2, nodes: nothing)
        }
    }
}
