// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Transparency

/// Entries as recorded, whole, in the order of their keys.
public struct EntryStore {
    private let transaction: any Transaction

    public init(_ transaction: any Transaction) { self.transaction = transaction }

    /// Entries from a key on, up to another one.
    public func entries(_ range: ClosedRange<Int64>, limit: Int = .max) throws -> [EntryLeaf] {
        let heads = try transaction.rows(
            """
            SELECT id, kind, business_day, reference, reverses, recorded_at FROM entry
            WHERE id BETWEEN \(range.lowerBound) AND \(range.upperBound) ORDER BY id LIMIT \(limit)
            """)
        guard let first = try heads.first?.integer(0), let last = try heads.last?.integer(0) else { return [] }
        var postings: [Int64: [EntryLeaf.Posting]] = [:]
        postings.reserveCapacity(heads.count)
        let rows = try transaction.rows(
            """
            SELECT entry, account, amount FROM posting WHERE entry BETWEEN \(first) AND \(last)
            ORDER BY entry, position
            """)
        for row in rows {
            postings[try row.integer(0), default: []].append(
                EntryLeaf.Posting(account: try row.integer(1), amount: try row.integer(2)))
        }
        let links = try ExchangeStore(transaction).links(first...last)
        let exchanges = Dictionary(links.map { ($0.foreign.number, Self.exchange($0)) }) { first, _ in first }
        return try heads.map { row in
            let id = try row.integer(0)
            return EntryLeaf(
                id: id, kind: try row.text(1), businessDay: try row.integer(2), reference: try row.integer(3),
                reverses: try row.optionalInteger(4), recordedAt: try row.instant(5), postings: postings[id] ?? [],
                exchange: exchanges[id])
        }
    }

    /// Adds entries of other books as they were recorded there; their exchanges follow (`ExchangeStore.insert`).
    public func insert(_ entries: [EntryLeaf]) throws {
        var heads: [SQLValue] = []
        var postings: [SQLValue] = []
        for entry in entries {
            heads += [
                entry.id.sqlValue, entry.kind.sqlValue, entry.businessDay.sqlValue, entry.reference.sqlValue,
                entry.reverses?.sqlValue ?? .null, entry.recordedAt.sqlValue,
            ]
            for (position, posting) in entry.postings.enumerated() {
                postings += [
                    entry.id.sqlValue, position.sqlValue, posting.account.sqlValue, posting.amount.sqlValue,
                ]
            }
        }
        try transaction.insert(
            rows: heads, width: 6,
            "INSERT INTO entry (id, kind, business_day, reference, reverses, recorded_at) VALUES ")
        try transaction.insert(
            rows: postings, width: 4, "INSERT INTO posting (entry, position, account, amount) VALUES ")
    }

    private static func exchange(_ link: ExchangeStore.Link) -> EntryLeaf.Exchange {
        EntryLeaf.Exchange(
            rupiahEntry: link.rupiah.number, currency: link.currency.rawValue, rateRupiah: link.rateRupiah,
            rateMinors: link.rateMinors, fee: link.fee.amount)
    }
}
