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
        let (service, invoices) = try transaction.ask(
            PartnerStore.askingUsualServiceNumber, InvoiceStore.askingAll(of: persons))
        return try views(invoices, service)
    }

    func views(_ invoices: [InvoiceStore.Invoice], _ service: String) throws -> [InvoiceView] {
        guard !invoices.isEmpty else { return [] }
        let lines = try InvoiceStore(transaction).lines(of: invoices.map(\.id))
        return try invoices.map { try view($0, lines[$0.id] ?? [], service) }
    }

    /// Invoices with the contracts that they are for.
    func withContracts(_ invoices: [InvoiceView]) throws -> [InvoiceView] {
        let store = PlacementStore(transaction)
        let ids = Array(Set(invoices.map(\.contractID)))
        let withdrawn = try store.withdrawn(ids)
        let contracts = Dictionary(uniqueKeysWithValues: try store.contracts(ids).map { ($0.id, $0) })
        return invoices.map { $0.with(contracts[$0.contractID], isWithdrawn: withdrawn.contains($0.contractID)) }
    }

    func withContract(_ invoice: InvoiceView) throws -> InvoiceView { try withContracts([invoice])[0] }

    /// - Throws: `absent` when there is no such invoice.
    func get(_ id: ID<InvoiceRecord>) throws -> InvoiceView {
        guard let invoice = try InvoiceStore(transaction).find(id) else { throw Failure(.absent, "no-such-record") }
        let lines = try InvoiceStore(transaction).lines(of: id)
        return try view(invoice, lines, try PartnerStore(transaction).usualServiceNumber())
    }

    /// The newest invoice for a contract's cover, if there is one; savings beside it are not of the contract's price.
    func find(contract: ID<ContractFact>, of persons: [ID<PersonRecord>]) throws -> InvoiceView? {
        let (service, invoices) = try transaction.ask(
            PartnerStore.askingUsualServiceNumber, InvoiceStore.askingAll(of: persons))
        guard let found = invoices.first(where: { $0.contract == contract && $0.stage != .jht }) else { return nil }
        return try view(found, try InvoiceStore(transaction).lines(of: found.id), service)
    }

    private func view(
        _ invoice: InvoiceStore.Invoice, _ lines: [InvoiceStore.Line], _ service: String
    ) throws -> InvoiceView {
        let isOver = [.expired, .cancelled].contains(InvoiceView.State(invoice, at: now))
        return InvoiceView(
            invoice, lines: lines, service: service, now: now,
            replacement: isOver ? try InvoiceStore(transaction).replacement(of: invoice) : nil)
    }
}
