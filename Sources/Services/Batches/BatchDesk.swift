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
    }

    /// What becomes of a notice; the partner has asked before it takes, so what does not fit is refused.
    ///
    /// - Parameter isRequestUsed: whether the partner's id of the payment stands for another one.
    mutating func judge(_ notice: PaymentNotice, isRequestUsed: Bool) -> PaymentOutcome {
        guard let batch = batches[notice.customerNumber] else { return .unknownBill }
        let isTaken = settled.contains { $0.batch.id == batch.id }
        switch batch.billState(at: context.now) {
        case .settled: return .paidBill
        case .cancelled, .expired: return .expiredBill
        case .open where isTaken: return .paidBill
        case .open: break
        }
        guard notice.amount == batch.amount else { return .wrongAmount }
        guard !isRequestUsed else { return .paymentRequestReused }
        settled.append((batch, notice))
        return .accepted
    }

    var hasSettled: Bool { !settled.isEmpty }

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
