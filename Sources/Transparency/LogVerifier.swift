// SPDX-License-Identifier: Apache-2.0

/// One place of the log as read back: the logged leaf and the audit row it was made from.
public struct LogEntry: Sendable, Hashable {
    /// The audit row as it stands now.
    public struct Row: Sendable, Hashable {
        /// `AuditLeaf.bytes` or `AuditBlock.bytes`, made anew from the stored columns.
        public let content: [UInt8]
        public let code: [UInt8]

        public init(content: [UInt8], code: [UInt8]) {
            self.content = content
            self.code = code
        }
    }

    public let sequence: Int64
    public let leafHash: [UInt8]
    /// nil when the log names a row that is not there.
    public let row: Row?

    public init(sequence: Int64, leafHash: [UInt8], row: Row?) {
        self.sequence = sequence
        self.leafHash = leafHash
        self.row = row
    }
}

/// Checks a whole log from its rows, its leaves and its signed roots alone, in one pass and little memory. Feed the
/// entries in the order of their sequence, then call `finish`.
public struct LogVerifier: Sendable {
    private let mac: AuditMAC?
    private var roots: ArraySlice<SignedRoot>
    /// Where the next entry belongs.
    private var next: Int64 = 0
    private var frontier = Frontier()
    /// Set when a leaf is missing or wrong: no later root can be met then, and none is compared.
    private var broken = false
    private var lastMet: Int64 = 0
    /// Everything found wrong so far.
    public private(set) var faults: [LogFault] = []

    /// - Parameters:
    ///   - roots: Oldest first, from the start of the log.
    ///   - mac: With the secret key the authors of rows are checked too; an outsider passes nil.
    public init(roots: [SignedRoot], verifier: RootVerifier, mac: AuditMAC?) {
        self.mac = mac
        self.roots = roots[...]
        var chain = RootChain(verifier: verifier)
        do throws(LogFault) {
            for root in roots { try chain.accept(root) }
        } catch {
            faults.append(error)
        }
        meetRoots()
    }

    /// The next place of the log.
    public mutating func check(_ entry: LogEntry) {
        guard entry.sequence >= next else {
            faults.append(.inserted(sequence: entry.sequence))
            return
        }
        if entry.sequence > next { miss(upTo: entry.sequence) }
        checkRow(of: entry)
        next += 1
        if broken { return }
        frontier.append(entry.leafHash)
        meetRoots()
    }

    /// A row that no leaf was made from though it is older than the last signed root. The sealer logs every row that
    /// carries a right code, so this one came past it.
    /// - Parameter key: The row's own key.
    public mutating func checkUnlogged(key: Int64) { faults.append(.unlogged(row: key)) }

    /// Ends the check: leaves that signed roots promise but nobody brought are removed ones.
    /// - Returns: Everything found wrong; empty when the log is whole.
    public mutating func finish() -> [LogFault] {
        if let last = roots.last, next < last.size { miss(upTo: last.size) }
        return faults
    }

    private mutating func checkRow(of entry: LogEntry) {
        guard let row = entry.row else {
            faults.append(.removed(first: entry.sequence, last: entry.sequence))
            return
        }
        if MerkleHash.leaf(row.content) != entry.leafHash {
            faults.append(.changed(sequence: entry.sequence))
            return
        }
        if let mac, !mac.holds(row.code, for: row.content) { faults.append(.inserted(sequence: entry.sequence)) }
    }

    private mutating func miss(upTo sequence: Int64) {
        faults.append(.removed(first: next, last: sequence - 1))
        next = sequence
        broken = true
    }

    private mutating func meetRoots() {
        while !broken, let root = roots.first, root.size <= next {
            if root.size == next, root.root == frontier.root {
                roots = roots.dropFirst()
                lastMet = next
            } else {
                faults.append(.rewritten(first: lastMet, last: max(lastMet, root.size - 1)))
                broken = true
            }
        }
    }
}
