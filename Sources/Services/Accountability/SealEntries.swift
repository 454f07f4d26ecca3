// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store
import Transparency

extension Door {
    /// Blocks that one transaction writes at most, so that nobody waits long behind the sealer.
    private static let blocksTogether = 20

    /// Binds entries that are not sealed yet into the audit, a row for each block of up to 1,000: its Merkle root over
    /// the entries with all their postings is what `sealLog` then puts into the log. Off the way of those who post.
    ///
    /// - Returns: how many entries were sealed.
    @discardableResult public func sealEntries() async throws -> Int {
        var sealed = 0
        while true {
            let blocks = try await database.read { transaction -> [EntryBlock] in
                let last = try EntrySealStore(transaction).lastSealed()
                let entries = try EntryStore(transaction).entries(
                    last + 1...Int64.max, limit: Self.blocksTogether * AuditBlock.largest)
                return EntryBlock.blocks(of: entries, after: last)
            }
            guard let first = blocks.first else { return sealed }
            let now = clock.now()
            try await database.write { transaction in
                let seals = EntrySealStore(transaction)
                guard try seals.lastSealed() == first.range.lowerBound - 1 else { return }
                for block in blocks {
                    let id = ids.next(AuditRow.Record.self)
                    try AuditStore(transaction, mac: mac).append(
                        AuditRow(
                            recordedAt: now, actor: "system:sealer", role: "", operation: EntrySealStore.operation,
                            subject: nil, detail: EntrySealStore.detail(block.range)),
                        id: id, lineCount: block.content.count, root: block.content.root)
                    try seals.insert(block.range, audit: id)
                }
            }
            sealed += blocks.reduce(0) { $0 + $1.content.count }
        }
    }
}

/// Entries sealed together: all whose keys lie in a range.
private struct EntryBlock: Sendable {
    let range: ClosedRange<Int64>
    let content: EntrySealStore.Block

    /// Ranges join without a gap, so that an entry put between sealed ones is found.
    static func blocks(of entries: [EntryLeaf], after last: Int64) -> [EntryBlock] {
        var blocks: [EntryBlock] = []
        var before = last
        var rest = entries[...]
        while let end = rest.prefix(AuditBlock.largest).last {
            let part = rest.prefix(AuditBlock.largest)
            let block = EntrySealStore.Block(
                count: part.count, root: MerkleTree.root(of: part.lazy.map(\.lineHash)))
            blocks.append(EntryBlock(range: before + 1...end.id, content: block))
            before = end.id
            rest = rest.dropFirst(part.count)
        }
        return blocks
    }
}
