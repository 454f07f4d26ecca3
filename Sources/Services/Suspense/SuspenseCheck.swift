// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Checks that waiting money and refunds are what their accounts say.
struct SuspenseCheck {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func faults() throws -> [String] {
        let store = SuspenseCheckStore(transaction)
        let (waiting, refunds) = (try store.waiting(), try store.refunds())
        var found: [String] = []
        if waiting.recorded != waiting.booked {
            found.append("waiting money is \(waiting.recorded.amount), its account says \(waiting.booked.amount)")
        }
        if refunds.recorded != refunds.booked {
            found.append("refunds owed are \(refunds.recorded.amount), their account says \(refunds.booked.amount)")
        }
        return found
    }
}
