// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A finding as one word, for keeping: `amount-less-fee:2500=35`.
extension MatchReason {
    public var text: String { "\(code):\(values.map(String.init).joined(separator: ","))=\(points)" }

    /// Stable, public: the texts of both languages are found by it.
    public var code: String {
        switch finding {
        case .amountExact: "amount-exact"
        case .amountLessFee: "amount-less-fee"
        case .amountWithinRate: "amount-within-rate"
        case .amountLessUnknownFee: "amount-less-unknown-fee"
        case .amountDiffers: "amount-differs"
        case .day: "day"
        case .referenceWhole: "reference-whole"
        case .referenceCut: "reference-cut"
        case .referenceOther: "reference-other"
        case .nameWhole: "name-whole"
        case .nameCut: "name-cut"
        case .namePart: "name-part"
        case .nameOther: "name-other"
        case .partnerNamed: "partner-named"
        case .sumExact: "sum-exact"
        case .sumLessFees: "sum-less-fees"
        }
    }

    /// The figures of a finding, in the order of its cases.
    public var values: [Int64] {
        switch finding {
        case .amountExact, .referenceWhole, .referenceOther, .nameWhole, .nameCut, .nameOther, .partnerNamed: []
        case .amountLessFee(let fee), .amountLessUnknownFee(let fee): [fee.amount]
        case .amountWithinRate(let more), .amountDiffers(let more): [more.amount]
        case .day(let days): [Int64(days)]
        case .referenceCut(let found, let all), .namePart(let found, let all): [Int64(found), Int64(all)]
        case .sumExact(let count): [Int64(count)]
        case .sumLessFees(let count, let fees): [Int64(count), fees.amount]
        }
    }

    /// Reads what `text` writes; nil for anything else.
    public init?(text: some StringProtocol) {
        let halves = text.split(separator: "=")
        let head = halves.first?.split(separator: ":", omittingEmptySubsequences: false) ?? []
        guard halves.count == 2, head.count == 2, let points = Int(halves[1]) else { return nil }
        let values = head[1].split(separator: ",").compactMap { Int64($0) }
        guard let finding = Self.finding(String(head[0]), values) else { return nil }
        self.init(finding, points)
    }

    private static func finding(_ code: String, _ values: [Int64]) -> Finding? {
        switch (code, values.count) {
        case ("amount-exact", 0): .amountExact
        case ("amount-less-fee", 1): .amountLessFee(Rupiah(values[0]))
        case ("amount-within-rate", 1): .amountWithinRate(Rupiah(values[0]))
        case ("amount-less-unknown-fee", 1): .amountLessUnknownFee(Rupiah(values[0]))
        case ("amount-differs", 1): .amountDiffers(Rupiah(values[0]))
        case ("day", 1): .day(Int(values[0]))
        case ("reference-whole", 0): .referenceWhole
        case ("reference-cut", 2): .referenceCut(Int(values[0]), of: Int(values[1]))
        case ("reference-other", 0): .referenceOther
        case ("name-whole", 0): .nameWhole
        case ("name-cut", 0): .nameCut
        case ("name-part", 2): .namePart(Int(values[0]), of: Int(values[1]))
        case ("name-other", 0): .nameOther
        case ("partner-named", 0): .partnerNamed
        case ("sum-exact", 1): .sumExact(Int(values[0]))
        case ("sum-less-fees", 2): .sumLessFees(Int(values[0]), fees: Rupiah(values[1]))
        default: nil
        }
    }
}
