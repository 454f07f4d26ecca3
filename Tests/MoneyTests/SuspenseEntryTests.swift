// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Testing

@Suite("Entries of waiting money and of cash")
struct SuspenseEntryTests {
    private let sum = Rupiah(332_500)
    private let day = CalendarDay(number: 20_000)

    private func balance(_ account: LedgerAccount, _ entries: [Entry]) -> Rupiah {
        entries.flatMap(\.postings).filter { $0.account == account }.map(\.amount).total()
    }

    @Test func moneyTakenInAndGivenBackLeavesNothingBehind() {
        let entries: [Entry] = [
            .moneyUnallocated(sum, in: .bank, ID(number: 1), on: day), .refundOwed(sum, ID(number: 2), on: day),
            .refundPaid(sum, from: .bank, ID(number: 2), on: day),
        ]
        for account in [LedgerAccount.bank, .suspense, .refundsPayable] {
            #expect(balance(account, entries) == .zero)
        }
    }

    @Test func anAllocationMovesWaitingMoneyAndNoPartnersMoney() {
        let entries: [Entry] = [
            .moneyUnallocated(sum, in: .bank, ID(number: 1), on: day),
            Entry.contributionReceived(sum, receipt: ID(number: 3), on: day).taken(from: .suspense),
        ]
        #expect(balance(.suspense, entries) == .zero)
        #expect(balance(.clearing, entries) == .zero)
        #expect(balance(.contributions, entries) == -sum)
    }

    @Test func aCountedDrawerStandsAtWhatLiesInIt() {
        let entries: [Entry] = [
            Entry.contributionReceived(sum, receipt: ID(number: 3), on: day).taken(from: .drawer(1)),
            .cashCounted(Rupiah(-500), drawer: 1, day: ID(number: 4), on: day),
            .cashDeposited(sum - Rupiah(500), drawer: 1, ID(number: 5), on: day),
        ]
        #expect(balance(.drawer(1), entries) == .zero)
        #expect(balance(.cashDifference, entries) == Rupiah(500))
    }
}
