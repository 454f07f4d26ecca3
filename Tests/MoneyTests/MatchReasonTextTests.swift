// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Money
import Testing

@Suite("Findings and entries of the bank")
struct MatchReasonTextTests {
    @Test(
        "A finding is read again as it was written",
        arguments: [
            MatchReason.Finding.amountExact, .amountLessFee(Rupiah(2_500)), .amountWithinRate(Rupiah(-5)),
            .amountLessUnknownFee(Rupiah(7)), .amountDiffers(Rupiah(-9)), .day(-1), .referenceWhole,
            .referenceCut(15, of: 17), .referenceOther, .nameWhole, .nameCut, .namePart(1, of: 2), .nameOther,
            .partnerNamed, .sumExact(3), .sumLessFees(3, fees: Rupiah(7_500)),
        ])
    func roundTrip(finding: MatchReason.Finding) {
        let reason = MatchReason(finding, -35)
        #expect(MatchReason(text: reason.text) == reason)
    }

    @Test("Anything else is no finding", arguments: ["", "day", "day:=5", "day:x=5", "day:1=x", "new:1=5"])
    func notAFinding(text: String) { #expect(MatchReason(text: text) == nil) }

    @Test("A settlement moves what was held to the bank, less fee, with the rate's difference")
    func settlement() {
        let day = CalendarDay(number: 20_778)
        let entry = Entry.bankSettled(
            Rupiah(990), held: [(.clearing, Rupiah(600)), (.channel(3), Rupiah(415))], fee: Rupiah(20),
            exchange: Rupiah(-5), line: ID(number: 9), on: day)
        #expect(entry.postings.map(\.amount).total() == .zero)
        #expect(entry.postings.contains(Posting(.exchangeDifference, Rupiah(5))))
        #expect(entry.postings.contains(Posting(.channel(3), Rupiah(-415))))
    }

    @Test("Only accounts that hold money on its way to the bank are found by number")
    func holding() {
        for account in [LedgerAccount.clearing, .channel(0), .channel(7)] {
            #expect(LedgerAccount.holding(number: account.number) == account)
        }
        for account in [LedgerAccount.suspense, .bank, .drawer(3)] {
            #expect(LedgerAccount.holding(number: account.number) == nil)
        }
    }
}
