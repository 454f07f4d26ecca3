// SPDX-License-Identifier: Apache-2.0

/// A statement with all that proves it: its place in a block, the block's place in the log, and the log's signed root.
/// Whoever has the published key and a root needs nobody else.
public struct LoggedStatement: Sendable, Hashable {
    /// The statement, byte for byte as it was logged.
    public let content: [UInt8]
    /// Its place among the lines of its block.
    public let line: InclusionProof
    /// Who logged the block, when.
    public let header: AuditLeaf
    public let linesRoot: [UInt8]
    /// The block's place in the log.
    public let leaf: InclusionProof

    public init(
        content: [UInt8], line: InclusionProof, header: AuditLeaf, linesRoot: [UInt8], leaf: InclusionProof
    ) {
        self.content = content
        self.line = line
        self.header = header
        self.linesRoot = linesRoot
        self.leaf = leaf
    }

    /// Why a statement is not proven.
    public enum Fault: Error, Sendable, Hashable {
        /// A root is not signed by the key.
        case signature(size: Int64)
        /// The statement's words are not those of its block.
        case content
        /// The block is not in the log of the root.
        case log
        /// No proof joins the log of one size with the log of another.
        case consistencyMissing(from: Int64, to: Int64)
        /// The later log does not continue the earlier one: something in it was changed.
        case inconsistent(from: Int64, to: Int64)
    }

    /// Proves the statement.
    ///
    /// - Parameters:
    ///   - root: The published root that is trusted.
    ///   - own: The root that came with the statement; its log must be part of the published one, or contain it.
    ///   - earlier: A root kept from before; the published log must continue it.
    ///   - proofs: What joins logs of different sizes.
    public func verify(
        under root: SignedRoot, own: SignedRoot, earlier: SignedRoot?, joinedBy proofs: [ConsistencyProof],
        key: RootVerifier
    ) throws(Fault) {
        for signed in [root, own, earlier] {
            if let signed, !key.holds(signed) { throw .signature(size: signed.size) }
        }
        let block = AuditBlock(header: header, lineCount: Int(line.size), linesRoot: linesRoot)
        guard block.holds(line: AuditBlock.lineHash(content), proof: line) else { throw .content }
        guard leaf.size == own.size, leaf.holds(leafHash: block.leafHash, root: own.root) else { throw .log }
        try LoggedStatement.join(own, root, proofs)
        if let earlier { try LoggedStatement.join(earlier, root, proofs) }
    }

    private static func join(
        _ one: SignedRoot, _ other: SignedRoot, _ proofs: [ConsistencyProof]
    ) throws(Fault) {
        let (old, new) = one.size <= other.size ? (one, other) : (other, one)
        if old.size == new.size {
            guard old.root == new.root else { throw .inconsistent(from: old.size, to: new.size) }
            return
        }
        guard let proof = proofs.first(where: { $0.oldSize == old.size && $0.newSize == new.size }) else {
            throw .consistencyMissing(from: old.size, to: new.size)
        }
        guard proof.holds(oldRoot: old.root, newRoot: new.root) else {
            throw .inconsistent(from: old.size, to: new.size)
        }
    }
}
