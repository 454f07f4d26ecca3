// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Store

/// Reads invoices with their lines and how to pay them.
struct InvoiceReader {
    private let transaction: any Transaction
    private let now: Instant

    init(_ transaction: any Transaction, now: Instant) {
        self.transaction = transaction
        self.now = now
    }

    /// Newest first.
    func all(of persons: [ID<PersonRecord>]) throws -> [InvoiceView] {
        let service = try PartnerStore(transaction).usualServiceNumber()
        return try InvoiceStore(transaction).all(of: persons).map { try view($0, service) }
    }

    /// - Throws: `absent` when there is no such invoice.
    func get(_ id: ID<InvoiceRecord>) throws -> InvoiceView {
        guard let invoice = try InvoiceStore(transaction).find(id) else { throw Failure(.absent, "no-such-record") }
        return try view(invoice, try PartnerStore(transaction).usualServiceNumber())
    }

    /// The newest invoice for a contract's cover, if there is one; savings beside it are not of the contract's price.
    func find(contract: ID<ContractFact>, of persons: [ID<PersonRecord>]) throws -> InvoiceView? {
        let service = try PartnerStore(transaction).usualServiceNumber()
        let found = try InvoiceStore(transaction).all(of: persons).first {
            $0.contract == contract && $0.stage != .jht
        }
        return try found.map { try view($0, service) }
    }

    private func view(_ invoice: InvoiceStore.Invoice, _ service: String) throws -> InvoiceView {
        let store = InvoiceStore(transaction)
        let isOver = [.expired, .cancelled].contains(InvoiceView.State(invoice, at: now))
        return InvoiceView(
            invoice, lines: try store.lines(of: invoice.id), service: service, now: now,
            replacement: isOver ? try store.replacement(of: invoice) : nil)
    }
}
