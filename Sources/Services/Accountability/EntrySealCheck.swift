// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store
import Transparency

/// Compares entries as they stand now with what was sealed of them.
struct EntrySealCheck {
    private let transaction: any Transaction
    private let mac: AuditMAC

    init(_ transaction: any Transaction, mac: AuditMAC) {
        self.transaction = transaction
        self.mac = mac
    }

    /// A sentence for each block of entries that is not as it was sealed.
    func faults() throws -> [String] {
        let seals = EntrySealStore(transaction)
        var faults: [String] = []
        var before: Int64 = -1
        let all = try seals.seals()
        for seal in all {
            if seal.range.lowerBound != before + 1 {
                faults.append("the seal before \(EntrySealStore.detail(seal.range)) is missing or was changed")
            }
            before = seal.range.upperBound
            if let fault = try fault(of: seal) { faults.append(fault) }
        }
        let rows = try seals.sealingRows()
        if rows != all.count {
            faults.append("the audit holds \(rows) sealings of entries, the books know of \(all.count)")
        }
        return faults
    }

    private func fault(of seal: EntrySealStore.Seal) throws -> String? {
        let name = "entries \(EntrySealStore.detail(seal.range))"
        guard let sealed = seal.sealed else { return "\(name): the audit row that seals them is gone" }
        guard seal.detail == EntrySealStore.detail(seal.range),
            let row = try AuditStore(transaction, mac: mac).find(seal.audit), mac.holds(row.code, for: row.content)
        else { return "\(name): the audit row that seals them was changed" }
        let entries = try EntryStore(transaction).entries(seal.range)
        guard entries.count == sealed.count else {
            return "\(name): \(sealed.count) were sealed, \(entries.count) are there"
        }
        guard MerkleTree.root(of: entries.lazy.map(\.lineHash)) == sealed.root else {
            return "\(name): an entry or posting was changed after they were sealed"
        }
        return nil
    }
}
