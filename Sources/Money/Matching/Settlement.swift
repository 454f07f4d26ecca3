// SPDX-License-Identifier: Apache-2.0
import Kernel

/// All receipts of a partner over some days running: what the partner may settle in one sum.
struct Settlement: Sendable {
    let receipts: [ID<ReceiptRecord>]
    let gross: Rupiah
    let fees: Rupiah
    let last: CalendarDay
    let partnerNames: [[UInt8]]

    /// Every run of up to `days` days for each partner, of at least two receipts.
    static func all(_ money: [ReadyMoney], days: Int) -> [Settlement] {
        var result: [Settlement] = []
        for (_, receipts) in Dictionary(grouping: money, by: \.money.partner).sorted(by: { $0.key < $1.key }) {
            let byDay = Dictionary(grouping: receipts, by: \.money.paidOn)
            for first in byDay.keys.sorted() {
                var gathered: [ReadyMoney] = []
                for day in (0..<days).map({ first.adding(days: $0) }) {
                    guard let more = byDay[day] else { continue }
                    gathered += more
                    guard gathered.count > 1 else { continue }
                    result.append(Settlement(gathered, last: day))
                }
            }
        }
        return result
    }

    private init(_ money: [ReadyMoney], last: CalendarDay) {
        self.receipts = money.map(\.money.receipt).sorted()
        self.gross = money.map(\.money.amount).total()
        self.fees = money.map(\.money.fee).total()
        self.last = last
        self.partnerNames = money.first?.partnerNames ?? []
    }
}

extension MatchScorer {
    /// Nil where the sums have nothing to do with each other.
    func candidate(_ index: Int, _ line: ReadyLine, _ settlement: Settlement) -> MatchCandidate? {
        let count = settlement.receipts.count
        let missing = settlement.gross - line.line.amount
        let amount: MatchReason
        if missing == .zero {
            amount = MatchReason(.sumExact(count), weights.sumExact)
        } else if missing > .zero, missing == settlement.fees || missing == line.line.fee {
            amount = MatchReason(.sumLessFees(count, fees: missing), weights.sumLessFees)
        } else {
            return nil
        }
        var reasons = [amount, day(line.line, settlement.last)]
        if settlement.partnerNames.contains(where: { line.text.bytes.contains(piece: $0) }) {
            reasons.append(MatchReason(.partnerNamed, weights.partnerNamed))
        }
        return MatchCandidate(
            line: index, receipts: settlement.receipts, reasons: reasons, fee: missing, exchange: .zero)
    }
}

extension [UInt8] {
    fileprivate func contains(piece: [UInt8]) -> Bool {
        guard count >= piece.count else { return false }
        return (0...(count - piece.count)).contains { self[$0...].starts(with: piece) }
    }
}
