// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing
import Testing
import Transparency

@Suite("Canonical bytes of the audit log")
struct AuditBytesTests {
    private let leaf = AuditLeaf(
        id: 7, recordedAt: Instant(seconds: 1_700_000_000), actor: "petugas", role: "officer",
        operation: "claim.approve", subject: "claim/9", detail: Digest.sha256("detail"))

    @Test("The bytes, leaf hash and code of a row are what another program computes from the description")
    func row() {
        let digest = "9c240f1d95caa706feb93d32f89ebbad43730cd6e5b2dece3bee653120ee89e1"
        #expect(Digest.sha256Hex(leaf.bytes) == digest)
        #expect(Hex.text(leaf.leafHash) == "80f357cfca028dffc67edfbdf402426870d64d0696e8472273e7aed343522f6c")
        let mac = AuditMAC(key: Array(0..<32))
        let code = mac.code(for: leaf.bytes)
        #expect(Hex.text(code) == "9ebf3ef017dc036f2620abbd9689fc476c3d27ec73a1f5114e73c3857ca11f85")
        #expect(mac.holds(code, for: leaf.bytes))
        #expect(!mac.holds(code, for: leaf.bytes + [0]))
    }

    @Test("The chain hash of a root is what another program computes from the description")
    func root() {
        let root = SignedRoot(
            size: 3, root: Array(repeating: 1, count: 32), previousRootHash: SignedRoot.noPrevious,
            at: Instant(seconds: 1_700_000_000), signature: [])
        #expect(Hex.text(root.chainHash) == "1acfc88cf2e7857e35ca6eafafa0e54984d71016fd20415027d69cf1be61dd2d")
    }

    @Test("Text that moves from one field to the next gives other bytes")
    func fields() {
        let moved = AuditLeaf(
            id: 7, recordedAt: Instant(seconds: 1_700_000_000), actor: "petugaso", role: "fficer",
            operation: "claim.approve", subject: "claim/9", detail: Digest.sha256("detail"))
        #expect(moved.bytes.count == leaf.bytes.count)
        #expect(moved.bytes != leaf.bytes)
    }

    @Test("A block commits to its lines, their number and order, and proves each")
    func block() throws {
        let lines = (0..<1_000).map { AuditBlock.lineHash(Array("line \($0)".utf8)) }
        let block = try AuditBlock(header: leaf, lines: lines)
        #expect(block.holds(lines: lines))
        #expect(!block.holds(lines: lines.reversed()))
        #expect(!block.holds(lines: Array(lines.dropLast())))
        let tree = MerkleTree(leafHashes: lines)
        for line in [0, 511, 512, 999] {
            let proof = try tree.inclusionProof(of: Int64(line))
            #expect(block.holds(line: lines[line], proof: proof))
            #expect(!block.holds(line: lines[(line + 1) % 1_000], proof: proof))
        }
        #expect(block.leafHash != leaf.leafHash)
    }

    @Test("A block of no lines or of 1,001 is refused", arguments: [0, 1_001])
    func blockSize(count: Int) {
        let lines = Array(repeating: AuditBlock.lineHash([]), count: count)
        #expect(throws: LogFault.blockSize(count)) { try AuditBlock(header: leaf, lines: lines) }
    }
}
