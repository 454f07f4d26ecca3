// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Store

/// Decides about payment notices for collective invoices, beside those for workers' own.
struct BatchDesk {
    private let context: WriteContext
    private var batches: [String: BatchStore.Batch] = [:]
    /// The companies' names, by customer number.
    private(set) var names: [String: String] = [:]
    /// Payment requests that were taken in before, by partner.
    private var taken: [String: Set<String>] = [:]
    private var settled: [(batch: BatchStore.Batch, notice: PaymentNotice)] = []

    /// - Parameter notices: those whose customer number no worker's invoice has.
    init(_ context: WriteContext, _ notices: [PaymentNotice]) throws {
        self.context = context
        guard !notices.isEmpty else { return }
        let store = BatchStore(context.transaction)
        for batch in try store.find(customerNumbers: notices.map(\.customerNumber)) {
            batches[batch.customerNumber] = batch
            let company = try OrganisationStore(context.transaction).find(ID(number: batch.organisation.number))
            names[batch.customerNumber] = company?.name
        }
        let ours = notices.filter { batches[$0.customerNumber] != nil }
        for (partner, notices) in Dictionary(grouping: ours, by: \.partner) {
            let requests = notices.map(\.paymentRequest)
            let receipts = try ReceiptStore(context.transaction).find(partner: partner, paymentRequests: requests)
            taken[partner] = try UnallocatedStore(context.transaction).known(channel: partner, references: requests)
                .union(receipts.map(\.paymentRequest))
        }
    }

    /// What becomes of a notice; the partner has asked before it takes, so what does not fit is refused.
    mutating func judge(_ notice: PaymentNotice) -> PaymentOutcome {
        guard let batch = batches[notice.customerNumber] else { return .unknownBill }
        let isTaken = settled.contains { $0.batch.id == batch.id }
        switch batch.billState(at: context.now) {
        case .settled: return .paidBill
        case .cancelled, .expired: return .expiredBill
        case .open where isTaken: return .paidBill
        case .open: break
        }
        guard notice.amount == batch.amount else { return .wrongAmount }
        guard taken[notice.partner, default: []].insert(notice.paymentRequest).inserted else {
            return .paymentRequestReused
        }
        settled.append((batch, notice))
        return .accepted
    }

    func save() throws {
        for (batch, notice) in settled {
            let channel = try context.door.channels.account(of: notice.partner, in: context.transaction)
            _ = try context.take(
                TakenPayment(
                    source: .batch, channel: notice.partner, reference: notice.paymentRequest, account: channel,
                    amount: notice.amount, paidAt: notice.paidAt, billNumber: batch.customerNumber))
        }
    }
}
