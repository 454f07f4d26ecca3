// SPDX-License-Identifier: Apache-2.0
import Access
import HTML
import Kernel
import Services
import Store
import Wire

extension Site {
    /// The books.
    var booksEndpoints: [Endpoint] {
        [
            .page(.viewBooks, "/buku") { call in
                let query = try call.query(LedgerQuery.self)
                return BooksPage(try await books(query, call), query, call).page
            },
            .get(.viewBooks, "/api/v1/ledger", query: LedgerQuery.self, gives: LedgerRecord.self) { call, query in
                LedgerRecord(try await books(query, call))
            },
        ]
    }

    private func books(_ query: LedgerQuery, _ call: Call) async throws -> BooksView {
        let reference = query.reference.map { BooksQuestion.reference($0.number) }
        let question = reference ?? query.invoice.map { .invoice($0) } ?? .newest
        return try await door.viewBooks(question, before: query.before, limit: query.limit ?? 50, by: call.actor)
    }
}

extension LedgerRecord {
    fileprivate init(_ view: BooksView) {
        self.init(
            balances: view.balances.map { BalanceRecord(account: $0.account, balance: $0.amount) },
            entries: view.entries.map(EntryLineRecord.init))
    }
}

extension EntryLineRecord {
    fileprivate init(_ line: JournalStore.Line) {
        self.init(
            id: line.id, kind: line.kind.rawValue, businessDay: line.businessDay,
            reference: ID(number: line.reference), reverses: line.reverses, recordedAt: line.recordedAt,
            partner: line.payment?.partner, paymentRequest: line.payment?.request,
            postings: line.postings.map { PostingRecord(account: $0.account, amount: $0.amount) })
    }
}
