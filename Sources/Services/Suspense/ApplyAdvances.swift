// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Money
import Store

extension Door {
    private static let mostAdvances = 200

    /// Settles invoices with money that is kept for their people, where it is enough for the whole invoice.
    ///
    /// - Returns: how many invoices were settled.
    @discardableResult public func applyAdvances(by actor: Actor) async throws -> Int {
        let now = clock.now()
        let due = try await database.read { transaction in
            try UnallocatedStore(transaction).keptWithInvoice(at: now, limit: Self.mostAdvances)
        }
        guard !due.isEmpty else { return 0 }
        return try await write(.applyAdvances, by: actor) { context in
            let store = UnallocatedStore(context.transaction)
            var settled = 0
            for (item, invoice) in try store.keptWithInvoice(at: context.now, limit: Self.mostAdvances) {
                let bill = try BillStore(context.transaction).get(invoice)
                guard bill.isUnpaid, case .closed(let asked) = bill.asked, bill.waiting == .zero else { continue }
                try SuspenseBooks(context).complete(bill, with: item, taking: asked)
                settled += 1
            }
            context.note("\(settled)")
            return settled
        }
    }
}
