// SPDX-License-Identifier: Apache-2.0

/// Takes the findings of a comparison as they are made. One comparing function serves the sum, the learning and the
/// reasons, because the compiler makes a copy of it for each.
protocol EvidenceTally {
    /// - Parameters:
    ///   - parameter: The model's number for the finding.
    ///   - bits: How rare it is by chance.
    ///   - words: For words of names, the two words.
    mutating func found(_ parameter: Int, _ bits: Float, _ words: (UInt32, UInt32)?)
}

extension EvidenceTally {
    @inline(__always)
    mutating func found(_ evidence: Evidence, _ bits: Float) { found(evidence.index, bits, nil) }
}

/// The weight alone.
struct WeightTally: EvidenceTally {
    let logarithms: UnsafeBufferPointer<Float>
    var bits: Float = 0

    @inline(__always)
    mutating func found(_ parameter: Int, _ bits: Float, _ words: (UInt32, UInt32)?) {
        self.bits += bits + logarithms[parameter]
    }
}
