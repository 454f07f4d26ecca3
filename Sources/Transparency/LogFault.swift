// SPDX-License-Identifier: Apache-2.0

/// What is wrong with a log. Sequences count leaves from 0.
public enum LogFault: Error, Sendable, Hashable {
    /// The content of a row no longer gives the leaf that was logged for it.
    case changed(sequence: Int64)
    /// The rows of logged leaves, or the leaves themselves, are gone.
    case removed(first: Int64, last: Int64)
    /// A row or leaf that the sealer never accepted: a repeated sequence, or a row without a right authentication code.
    case inserted(sequence: Int64)
    /// A row, named by its key, that is not in the log though it is older than the last signed root.
    case unlogged(row: Int64)
    /// A logged row, named by its key, that is not found by the person it is about.
    case unfound(row: Int64)
    /// The leaves of a range, each whole in itself, do not lead to the signed root over them: leaves were rewritten.
    case rewritten(first: Int64, last: Int64)
    /// The signature of a root is not by the expected key, or the root was altered after signing.
    case signature(size: Int64)
    /// A root does not name the root before it, or goes back in size or time.
    case brokenChain(size: Int64)
    /// The log is smaller than it was.
    case shrunk(from: Int64, to: Int64)
    /// A leaf was asked for that the log does not have.
    case outside(leaf: Int64, size: Int64)
    /// A stored node is not there.
    case nodeMissing(NodeAddress)
    /// The bytes given for a key are no key.
    case unusableKey
    /// A block holds 1 to 1,000 lines; this many were given.
    case blockSize(Int)
}

extension LogFault: CustomStringConvertible {
    public var description: String {
        switch self {
        case .changed(let sequence): "Row \(sequence) was changed after it was logged."
        case .removed(let first, let last):
            first == last
                ? "Row \(first) was removed after it was logged."
                : "Rows \(first) to \(last) were removed after they were logged."
        case .inserted(let sequence): "Row \(sequence) was inserted: the sealer never accepted it."
        case .unlogged(let row): "The row with key \(row) was inserted: it is not in the log."
        case .unfound(let row): "The row with key \(row) is not found by the person it is about."
        case .rewritten(let first, let last): "Rows \(first) to \(last) do not lead to their signed root: rewritten."
        case .signature(let size): "The signature of the root at size \(size) does not hold."
        case .brokenChain(let size): "The root at size \(size) does not follow from the root before it."
        case .shrunk(let old, let new): "The log shrank from \(old) to \(new) leaves."
        case .outside(let leaf, let size): "There is no leaf \(leaf) in a log of \(size)."
        case .nodeMissing(let address): "The stored node \(address.index) of level \(address.level) is missing."
        case .unusableKey: "The bytes given are no Ed25519 key."
        case .blockSize(let count): "A block holds 1 to \(AuditBlock.largest) lines, not \(count)."
        }
    }
}
