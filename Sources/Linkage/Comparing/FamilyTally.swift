// SPDX-License-Identifier: Apache-2.0

/// Weighs the other explanation for a likeness: two children of one mother. Brothers and sisters share mother, regency
/// and village by nature, twins the birthday as well, and identity numbers given one after the other; only name, papers
/// and telephone speak of one person.
struct FamilyTally: EvidenceTally {
    let logarithms: UnsafeBufferPointer<Float>
    private var bits: Float = 0
    private var isTwin = false

    /// About how many have a twin among the records: two in a hundred births, and both must be there.
    private static let twinBits = Bits.log2(0.004)
    /// About how many have a brother or sister there.
    private static let siblingBits = Bits.log2(0.05)

    init(_ logarithms: UnsafeBufferPointer<Float>) { self.logarithms = logarithms }

    @inline(__always)
    mutating func found(_ parameter: Int, _ bits: Float, _ words: (UInt32, UInt32)?) {
        guard Self.isShared[parameter] else { return }
        self.bits += bits + logarithms[parameter]
        if parameter == Evidence.birthSame.index { isTwin = true }
    }

    /// The logarithm to base two of the odds that two of `count` records are of one family.
    func odds(count: Int) -> Float {
        bits + (isTwin ? Self.twinBits : Self.siblingBits) - Bits.log2(Float(max(count, 1)))
    }

    /// By parameter whether families share it.
    static let isShared: [Bool] = (0..<Comparison.parameters).map { parameter in
        let evidence = ReasonTally.evidence(parameter)
        return [.mother, .regency, .village].contains(evidence.field) || evidence == .birthSame || evidence == .nikClose
    }

    /// The bits before the findings.
    static func prior(isTwin: Bool, count: Int) -> Float {
        (isTwin ? twinBits : siblingBits) - Bits.log2(Float(max(count, 1)))
    }
}
