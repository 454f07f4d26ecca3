// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Store

/// An invoice seen from abroad: what was paid there, or what it costs there now.
public struct InvoiceAbroadView: Sendable {
    /// A price at a rate that holds now; it is locked only once the payer stands before the partner.
    public struct Price: Sendable {
        public let partner: String
        public let total: ForeignMoney
        public let fee: ForeignMoney
        public let source: String
        public let toldAt: Instant
    }

    /// The payment that counted.
    public let payment: HostPaymentStore.Payment?
    /// Empty for an invoice that is not open.
    public let prices: [Price]
}

extension Door {
    /// What an invoice cost abroad, or would cost at the rates that partners told lately.
    public func viewInvoiceAbroad(_ id: ID<InvoiceRecord>, by actor: Actor) async throws -> InvoiceAbroadView {
        try await read(.viewInvoice, by: actor) { context in
            guard let invoice = try InvoiceStore(context.transaction).find(id) else {
                throw Failure(.absent, "no-such-record")
            }
            let set = try PersonStore(context.transaction).samePersons(as: invoice.person)
            try context.reach(set.first { $0 == actor.person } ?? invoice.person)
            let payment = try HostPaymentStore(context.transaction).all(of: id).first { $0.entry != nil }
            guard InvoiceView.State(invoice, at: context.now) == .open else {
                return InvoiceAbroadView(payment: payment, prices: [])
            }
            let names = Dictionary(
                try PartnerStore(context.transaction).all().map { ($0.id, $0.name) },
                uniquingKeysWith: { first, _ in first })
            let rates = try HostStore(context.transaction)
                .freshRates(since: context.now.adding(seconds: -HostTerms.rateSeconds))
            return InvoiceAbroadView(
                payment: payment,
                prices: rates.map { rate in
                    InvoiceAbroadView.Price(
                        partner: names[rate.partner] ?? rate.partner, total: rate.price(of: invoice.amount),
                        fee: rate.fee, source: rate.source, toldAt: rate.toldAt)
                })
        }
    }

    /// Payments from abroad that settled their invoices and are not counted.
    public func listAbroadLeft(by actor: Actor) async throws -> [HostPaymentStore.Payment] {
        try await read(.viewAbroad, by: actor) { context in try HostPaymentStore(context.transaction).uncounted() }
    }

    /// The newest payments from abroad.
    public func listAbroad(by actor: Actor) async throws -> [HostPaymentStore.Payment] {
        try await read(.viewAbroad, by: actor) { context in
            try HostPaymentStore(context.transaction).newest(500)
        }
    }
}
