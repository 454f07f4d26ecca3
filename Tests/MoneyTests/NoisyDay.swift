// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// A made-up day at the bank: receipts, the lines they arrive as, and which belongs to which. Fees are kept, memos cut,
/// days late, rates moved, names turned; some lines belong to nobody, some receipts have not arrived.
struct NoisyDay {
    private(set) var money: [ExpectedMoney] = []
    private(set) var lines: [StatementLine] = []
    /// The receipt of each line; nil where the line is nobody's.
    private(set) var truth: [ID<ReceiptRecord>?] = []

    private var random: SplitMix
    private let day = CalendarDay(number: 20_778)

    private static let first = [
        "SITI", "SRI", "NUR", "DEWI", "AHMAD", "BUDI", "WAHYU", "RATNA", "EKO", "AGUS", "YULI", "FITRI", "INDAH",
        "JOKO",
    ]
    private static let last = [
        "RUWAIDA", "LESTARI", "HALIZAH", "SENTOSA", "WIJAYA", "PRATAMA", "UTAMI", "HIDAYAT", "KURNIA", "SAPUTRA",
        "RAHAYU", "MAULANA",
    ]
    private static let amounts: [Int64] = [370_000, 332_500, 37_500, 108_000, 420_000, 105_000]

    init(seed: UInt64, count: Int) {
        random = SplitMix(state: seed)
        for number in 0..<count { add(number) }
        shuffleLines()
    }

    private mutating func below(_ limit: Int) -> Int { Int(random.next() % UInt64(limit)) }

    private mutating func add(_ number: Int) {
        let name = "\(Self.first[below(Self.first.count)]) \(Self.last[below(Self.last.count)])"
        let serial = String(100_000_000 + number * 13)
        let check = String(below(10))
        let va = "88899" + "00" + serial + check
        let fee = Rupiah(below(3) == 0 ? 2_500 : 0)
        let amount = Rupiah(Self.amounts[below(Self.amounts.count)])
        let isForeign = below(20) == 0
        let expected = ExpectedMoney(
            receipt: ID(number: Int64(number + 1)), amount: amount, paidOn: day.adding(days: below(3)),
            partner: "mitra-\(below(4))", references: [va, "PR\(serial)X"], names: [name], fee: fee,
            isForeign: isForeign)
        let kind = below(100)
        // One in twenty-five has not arrived yet; one in twenty-five lines is nobody's.
        if kind >= 4 { money.append(expected) }
        if kind < 96 {
            lines.append(line(expected, va, name))
            truth.append(kind >= 4 ? expected.receipt : nil)
        }
    }

    private mutating func line(_ money: ExpectedMoney, _ va: String, _ name: String) -> StatementLine {
        var amount = money.amount - money.fee
        if money.isForeign { amount += Rupiah(Int64(below(9_000)) - 4_500) }
        // Fees that nobody told us.
        if below(20) == 0 { amount = amount - Rupiah(6_500) }
        var memo: String
        switch below(10) {
        case 0...4: memo = "IURAN \(va) \(name)"
        case 5: memo = "TRF/\(va)/\(name)"
        case 6: memo = "\(name) IURAN PMI"
        case 7: memo = "pembayaran iuran bpjs \(va)"
        default: memo = "BI-FAST CR \(name) \(va)"
        }
        if below(3) == 0 { memo = String(memo.prefix(18 + below(14))) }
        let party = below(4) == 0 ? nil : below(15) == 0 ? "BPK SUAMINYA" : name
        return StatementLine(
            row: lines.count + 1, direction: .credit, amount: max(amount, Rupiah(1)),
            bookedOn: money.paidOn.adding(days: [0, 0, 0, 1, 1, 2, 3, 5][below(8)]), memo: memo, counterparty: party)
    }

    private mutating func shuffleLines() {
        var order = Array(lines.indices)
        order.shuffle(using: &random)
        lines = order.map { lines[$0] }
        truth = order.map { truth[$0] }
    }
}

/// SplitMix64: the same seed gives the same run.
struct SplitMix: RandomNumberGenerator {
    var state: UInt64

    mutating func next() -> UInt64 {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return mixed ^ (mixed >> 31)
    }
}
