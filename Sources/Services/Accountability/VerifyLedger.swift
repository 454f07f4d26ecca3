// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// What a check of the whole journal found.
public struct LedgerReport: Sendable {
    public let entries: Int
    public let postings: Int
    /// Every account by name with its balance, derived anew from the journal.
    public let balances: [(account: String, balance: Rupiah)]
    /// Sentences; empty when the books hold.
    public let faults: [String]
}

extension Door {
    /// Derives all balances anew from the journal and checks that every entry balances, every settled invoice has its
    /// receipt and entry, every paid benefit its own, that all entries are as they were sealed, and that every balance
    /// kept beside the journal is what the journal says.
    public func verifyLedger() async throws -> LedgerReport {
        try await database.read { transaction in
            let check = LedgerCheckStore(transaction)
            var faults: [String] = []
            for entry in try check.unbalancedEntries() { faults.append("entry \(entry) does not add up to zero") }
            for account in try check.wrongSnapshots() {
                faults.append("the balance kept for \(account) is not its postings'")
            }
            for invoice in try check.settledWithoutEntry() {
                faults.append("settled invoice \(invoice) has no receipt with an entry")
            }
            for receipt in try check.entriesUnlikeReceipts() {
                faults.append("receipt \(receipt) and its entry name different amounts")
            }
            for payout in try check.paidWithoutEntry() { faults.append("settled payout \(payout) has no entry") }
            for account in try check.renamedAccounts() {
                faults.append("account \(account) has another name than its number")
            }
            if let difference = try check.reservationDifference() {
                faults.append("payouts set aside differ from the open reservations by \(difference.amount)")
            }
            faults += try EntrySealCheck(transaction, mac: mac).faults()
            faults += try ReconciliationCheck(transaction).faults()
            for line in try check.linesUnlikeEntries() {
                faults.append("line \(line) of a payout list and its entries do not agree")
            }
            for block in try SavingsBlockStore(transaction).unlikeEntries() {
                faults.append("closing block \(block) and its entry name different returns")
            }
            for withdrawal in try SavingsWithdrawalStore(transaction).unlikeEntries() {
                faults.append("withdrawal \(withdrawal) of savings and its entries do not agree")
            }
            faults += try SuspenseCheck(transaction).faults()
            faults += try BalanceCheck(transaction).faults()
            return LedgerReport(
                entries: try check.entryCount(), postings: try check.postingCount(),
                balances: try check.balances(), faults: faults)
        }
    }
}
