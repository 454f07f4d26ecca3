// SPDX-License-Identifier: Apache-2.0

/// Up to 1,000 lines of one bulk operation, logged as a single leaf that commits to all of them.
public struct AuditBlock: Sendable, Hashable {
    public static let largest = 1_000

    /// Who did the operation, on what, when.
    public let header: AuditLeaf
    public let lineCount: Int
    /// The Merkle root over the hashes of the lines.
    public let linesRoot: [UInt8]

    /// - Parameter lines: The hash of each line, made by `lineHash`, in order.
    /// - Throws: `LogFault.blockSize` unless there are 1 to 1,000.
    public init(header: AuditLeaf, lines: [[UInt8]]) throws {
        guard (1...Self.largest).contains(lines.count) else { throw LogFault.blockSize(lines.count) }
        self.init(header: header, lineCount: lines.count, linesRoot: MerkleTree.root(of: lines))
    }

    /// A block as stored.
    public init(header: AuditLeaf, lineCount: Int, linesRoot: [UInt8]) {
        self.header = header
        self.lineCount = lineCount
        self.linesRoot = linesRoot
    }

    /// The hash of one line's content.
    public static func lineHash(_ content: [UInt8]) -> [UInt8] { MerkleHash.leaf(content) }

    /// The bytes that are authenticated and logged.
    public var bytes: [UInt8] {
        var bytes = CanonicalBytes(tag: "rantau-block-1")
        bytes.append(header.bytes)
        bytes.append(Int64(lineCount))
        bytes.append(linesRoot)
        return bytes.bytes
    }

    public var leafHash: [UInt8] { MerkleHash.leaf(bytes) }

    /// Whether these are the lines of this block, all of them and in order.
    public func holds(lines: [[UInt8]]) -> Bool {
        lines.count == lineCount && MerkleTree.root(of: lines) == linesRoot
    }

    /// Whether a proof shows one line to be in this block.
    public func holds(line: [UInt8], proof: InclusionProof) -> Bool {
        proof.size == Int64(lineCount) && proof.holds(leafHash: line, root: linesRoot)
    }
}
