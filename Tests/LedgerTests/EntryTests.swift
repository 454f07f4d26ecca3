// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Testing

@Suite("Entries")
struct EntryTests {
    private let day = CalendarDay(number: 20_000)

    @Test(arguments: [1, 37_500, 332_500, 85_000_000] as [Int64])
    func everyKindOfEntryBalances(amount: Int64) {
        let money = Rupiah(amount)
        let entries: [Entry] = [
            .contributionReceived(money, receipt: ID(number: 7), on: day),
            .savingsReceived(money, member: ID(number: 1 << 30), receipt: ID(number: 8), on: day),
            .benefitGranted(money, of: .jkm, claim: ID(number: 9), on: day),
            .benefitPaid(money, payout: ID(number: 10), on: day),
        ]
        for entry in entries {
            #expect(entry.postings.map(\.amount).total() == .zero)
            #expect(entry.postings.contains { $0.amount == money })
        }
    }

    @Test func aCounterEntryUndoesEveryPosting() {
        let entry = Entry.benefitGranted(Rupiah(10_000_000), of: .jkk, claim: ID(number: 3), on: day)
        let back = entry.reversed(id: ID(number: 44), on: day.adding(days: 1))
        #expect(back.reverses == ID(number: 44))
        for account in [LedgerAccount.programmeBenefits(.jkk), .benefitsPayable] {
            let all = (entry.postings + back.postings).filter { $0.account == account }
            #expect(all.map(\.amount).total() == .zero)
        }
    }

    @Test func aMembersSavingsNeverShareANumberWithTheHousesAccounts() {
        let fixed = Set(LedgerAccount.fixed.map(\.number))
        #expect(fixed.count == LedgerAccount.fixed.count)
        #expect(!fixed.contains(LedgerAccount.savings(ID(number: 1 << 20)).number))
    }

    @Test func aSlipOfOneDigitMakesNoOtherVirtualAccount() {
        for serial in [1, 42, 99_999, 10_000_000_000] as [Int64] {
            let number = Array(VirtualAccount.customerNumber(serial: serial))
            #expect(number.count == 12)
            for place in number.indices {
                for digit in "0123456789" where digit != number[place] {
                    var typed = number
                    typed[place] = digit
                    let other = Int64(String(typed.dropLast())) ?? -1
                    #expect(VirtualAccount.customerNumber(serial: other) != String(typed))
                }
            }
        }
    }
}
