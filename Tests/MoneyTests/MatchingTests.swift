// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import Testing

@Suite("Matching lines with receipts")
struct MatchingTests {
    private let day = CalendarDay(number: 20_778)

    private func money(
        _ number: Int64, amount: Int64 = 370_000, va: String = "88899000000000017", name: String = "Siti Ruwaida",
        fee: Int64 = 0, isForeign: Bool = false, on paid: CalendarDay? = nil
    ) -> ExpectedMoney {
        ExpectedMoney(
            receipt: ID(number: number), amount: Rupiah(amount), paidOn: paid ?? day, partner: "mitra",
            partnerNames: ["PT Mitra Bayar"], references: [va], names: [name], fee: Rupiah(fee), isForeign: isForeign)
    }

    private func line(
        _ amount: Int64, _ memo: String, days: Int = 0, from name: String? = nil, fee: Int64 = 0,
        _ direction: StatementLine.Direction = .credit
    ) -> StatementLine {
        StatementLine(
            row: 1, direction: direction, amount: Rupiah(amount), bookedOn: day.adding(days: days), memo: memo,
            counterparty: name, fee: Rupiah(fee))
    }

    private func match(_ lines: [StatementLine], _ money: [ExpectedMoney]) -> MatchOutcome {
        Matcher().match(lines, with: money)
    }

    private func findings(_ outcome: MatchOutcome) -> [MatchReason.Finding] {
        outcome.accepted.first?.reasons.map(\.finding) ?? []
    }

    @Test("A whole number and the same amount are taken, with a reason for each field")
    func whole() {
        let outcome = match([line(370_000, "IURAN 88899000000000017 SITI RUWAIDA", days: 1)], [money(1)])
        #expect(findings(outcome) == [.amountExact, .day(1), .referenceWhole, .nameWhole])
        #expect(outcome.queue.isEmpty)
    }

    @Test("Less by the fee of the contract, or by the fee the bank names, is taken and the fee is told")
    func fees() {
        let known = match([line(367_500, "88899000000000017")], [money(1, fee: 2_500)])
        #expect(findings(known).first == .amountLessFee(Rupiah(2_500)))
        #expect(known.accepted.first?.fee == Rupiah(2_500))
        let stated = match([line(366_000, "88899000000000017", fee: 4_000)], [money(1)])
        #expect(stated.accepted.first?.fee == Rupiah(4_000))
    }

    @Test("A rate that moved is taken within two percent and becomes an exchange difference")
    func rates() {
        let outcome = match([line(365_000, "88899000000000017")], [money(1, isForeign: true)])
        #expect(outcome.accepted.first?.exchange == Rupiah(-5_000))
        #expect(match([line(350_000, "88899000000000017")], [money(1, isForeign: true)]).accepted.isEmpty)
        #expect(match([line(365_000, "88899000000000017")], [money(1)]).accepted.isEmpty)
    }

    @Test("A cut memo needs the name beside what is left of the number")
    func cut() {
        let cut = "IURAN 8889900000000001"
        #expect(match([line(370_000, cut)], [money(1)]).accepted.isEmpty)
        let named = match([line(370_000, cut, from: "SITI RUWAIDA")], [money(1)])
        #expect(findings(named).contains(.referenceCut(16, of: 17)))
        let cutName = match([line(370_000, "8889900000000001 SITI RUW")], [money(1)])
        #expect(findings(cutName).contains(.nameCut))
    }

    @Test("A name alone never books money, and neither does an amount")
    func namesAlone() {
        let outcome = match([line(370_000, "IURAN", from: "SITI RUWAIDA")], [money(1)])
        #expect(outcome.accepted.isEmpty)
        #expect(outcome.queue[0]?.map(\.receipts) == [[ID(number: 1)]])
    }

    @Test("Another amount, another number or a far day is left to a person")
    func contradictions() {
        #expect(match([line(37_000, "88899000000000017 SITI RUWAIDA")], [money(1)]).accepted.isEmpty)
        #expect(match([line(370_000, "88899000000000025 SITI RUWAIDA")], [money(1)]).accepted.isEmpty)
        #expect(match([line(370_000, "8889900000000001 SITI RUWAIDA", days: 30)], [money(1)]).accepted.isEmpty)
    }

    @Test("Two lines for one receipt, or two receipts for one line, are left to a person")
    func twins() {
        let same = line(370_000, "88899000000000017 SITI RUWAIDA")
        let outcome = match([same, same], [money(1)])
        #expect(outcome.accepted.isEmpty)
        #expect(outcome.queue.count == 2)
        #expect(match([same], [money(1), money(2)]).accepted.isEmpty)
    }

    @Test("A partner's settlement of many payments less fees is one line for all of them")
    func settlement() {
        let receipts = (1...5).map { number in
            money(
                Int64(number), amount: 300_000 + Int64(number), va: "8889900000000\(number)0\(number)7", fee: 2_500,
                on: day.adding(days: number % 2))
        }
        let sum = receipts.map(\.amount).total() - Rupiah(5 * 2_500)
        let outcome = match([line(sum.amount, "SETTLEMENT PT MITRA BAYAR 21/11", days: 2)], receipts)
        #expect(outcome.accepted.map(\.receipts) == [receipts.map(\.receipt)])
        #expect(outcome.accepted.first?.fee == Rupiah(12_500))
        #expect(findings(outcome).contains(.sumLessFees(5, fees: Rupiah(12_500))))
        #expect(match([line(sum.amount + 1, "SETTLEMENT PT MITRA BAYAR", days: 2)], receipts).accepted.isEmpty)
    }

    @Test("Money out is nobody's payment")
    func debits() {
        let outcome = match([line(370_000, "88899000000000017", .debit)], [money(1)])
        #expect(outcome.accepted.isEmpty && outcome.queue.isEmpty)
    }
}
