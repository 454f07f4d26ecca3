// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store

/// Checks what is kept beside the journal: the balances of closed days, drawers, channels, waiting money, refunds and
/// payments from abroad.
struct BalanceCheck {
    private let transaction: any Transaction

    init(_ transaction: any Transaction) { self.transaction = transaction }

    func faults() throws -> [String] {
        let store = BalanceCheckStore(transaction)
        var found: [String] = []
        for wrong in try store.wrongDays() {
            let account = wrong.account < 0 ? "savings" : String(wrong.account)
            found.append(
                "day \(wrong.day) keeps \(wrong.kept.map(String.init) ?? "nothing") for account \(account), the "
                    + "journal says \(wrong.journal)")
        }
        for day in try store.daysWithOtherCounts() { found.append("day \(day) keeps another number of entries") }
        for day in try DrawerCheckStore(transaction).wrongDays() {
            found.append(
                "day \(day.id) of drawer \(day.drawer) differs from the journal: "
                    + day.differences.joined(separator: ", "))
        }
        for receipt in try store.receiptsOnOtherChannels() {
            found.append("the money of receipt \(receipt) stands on another channel than its partner's")
        }
        for item in try store.unallocatedUnlikeEntries() {
            found.append("waiting money \(item) and its entries do not agree")
        }
        for refund in try store.refundsUnlikeEntries() { found.append("refund \(refund) and its entries do not agree") }
        for payment in try store.abroadUnlikeEntries() {
            found.append("payment from abroad \(payment) is linked to an entry that is not about it")
        }
        return found
    }
}
