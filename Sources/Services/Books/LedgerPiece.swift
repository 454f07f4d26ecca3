// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Transparency

/// One piece of the books on their way out of an installation or into one, in the order in which they travel: all
/// accounts, then the entries by key, each seal behind the entries that it stands for.
public enum LedgerPiece: Sendable, Hashable {
    case account(LedgerAccountStore.Account)
    case entry(EntryLeaf)
    /// The last entry it stands for, how many, and their Merkle root.
    case seal(last: Int64, count: Int, root: [UInt8])
}

/// What stands at the head of the books on their way.
public struct LedgerHead: Sendable, Hashable {
    public let exportedAt: Instant
    /// The last signed root of the log; nil for an empty one.
    public let logRoot: [UInt8]?
    public let logSize: Int64
}
