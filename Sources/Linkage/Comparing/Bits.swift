// SPDX-License-Identifier: Apache-2.0

/// Weights are counted in bits: one bit more doubles the odds.
enum Bits {
    /// The logarithm to base two, to the last place of a `Float`.
    static func log2(_ value: Float) -> Float {
        precondition(value > 0, "only positive numbers have a logarithm")
        var exponent = Double(value.exponent)
        var part = Double(value.significand)
        if part > 1.414_213_562_373_095 {
            part /= 2
            exponent += 1
        }
        let ratio = (part - 1) / (part + 1)
        let square = ratio * ratio
        var sum = 0.0
        for power in stride(from: 15.0, through: 1, by: -2) { sum = sum * square + 1 / power }
        return Float(exponent + 2 * ratio * sum * 1.442_695_040_888_963_4)
    }

    /// Two to this power; 0 below 2^-120 and no more than 2^120.
    static func power(_ bits: Float) -> Float {
        guard bits > -120 else { return 0 }
        let bits = min(bits, 120)
        let whole = bits.rounded()
        let rest = Double(bits - whole) * 0.693_147_180_559_945_3
        var sum = 1.0
        for step in stride(from: 9.0, through: 1, by: -1) { sum = 1 + sum * rest / step }
        return Float(sign: .plus, exponent: Int(whole), significand: 1) * Float(sum)
    }
}
