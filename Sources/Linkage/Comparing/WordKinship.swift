// SPDX-License-Identifier: Apache-2.0

/// How two different words are related, and what this is worth by chance.
struct WordKinship: Sendable {
    enum Level: UInt8, Sendable { case same, sound, close, near, initial, different }

    var level: Level
    var bits: Float

    static let none = WordKinship(level: .different, bits: 0)
    /// A likeness worth less than this is none.
    private static let leastBits: Float = 2

    /// Compares two words.
    ///
    /// - Parameters:
    ///   - sameSound: Whether both spell one sound.
    ///   - firstShare, secondShare: How often each is met.
    static func between(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, sameSound: Bool, soundBits: Float,
        shares: (Float, Float), initialBits: [Float]
    ) -> WordKinship {
        if sameSound { return WordKinship(level: .sound, bits: soundBits) }
        if first.count == 1 || second.count == 1 {
            guard let letter = first.first, letter == second.first else { return .none }
            return kept(.initial, initialBits[Int(letter)])
        }
        return between(first, second, shares: shares)
    }

    /// Compares two words letter by letter only.
    static func between(
        _ first: ArraySlice<UInt8>, _ second: ArraySlice<UInt8>, shares: (Float, Float)
    ) -> WordKinship {
        let shorter = min(first.count, second.count)
        let most = shorter >= 6 ? 2 : shorter >= 3 ? 1 : 0
        guard most > 0 else { return .none }
        switch EditDistance.between(first, second, most: most) {
        case 1: return kept(.close, strokeBits(shorter, shares, strokes: 1))
        case 2: return kept(.near, strokeBits(shorter, shares, strokes: 2))
        default: return .none
        }
    }

    /// A rarer word that is one stroke from a common one is most likely the common one mistyped: then it is worth as
    /// much as the common one. A rare word near another rare one may be a word of its own: there are some fifty-five
    /// ways to mistype each letter, and the stroke must hit just this word.
    private static func strokeBits(_ length: Int, _ shares: (Float, Float), strokes: Int) -> Float {
        let ways = Float(55 * length) * (strokes == 1 ? 1 : Float(14 * length))
        let rare = min(shares.0, shares.1)
        let common = max(shares.0, shares.1)
        return -Bits.log2(min(1, max(ways * rare, (strokes == 1 ? 0.05 : 0.01) * common)))
    }

    private static func kept(_ level: Level, _ bits: Float) -> WordKinship {
        bits >= leastBits ? WordKinship(level: level, bits: bits) : .none
    }
}

/// Remembers the kinship of words met lately: names are made of few words, so nearly every question was asked before.
struct KinshipCache: Sendable {
    private var keys: [UInt64]
    private var values: [WordKinship]
    private let mask: Int

    init(bits: Int = 15) {
        keys = [UInt64](repeating: .max, count: 1 << bits)
        values = [WordKinship](repeating: .none, count: 1 << bits)
        mask = 1 << bits - 1
    }

    @inline(__always)
    func find(_ key: UInt64) -> WordKinship? {
        let slot = slot(key)
        return keys[slot] == key ? values[slot] : nil
    }

    mutating func keep(_ value: WordKinship, for key: UInt64) {
        keys[slot(key)] = key
        values[slot(key)] = value
    }

    @inline(__always)
    private func slot(_ key: UInt64) -> Int {
        Int(truncatingIfNeeded: (key &* 0x9E37_79B9_7F4A_7C15) >> 40) & mask
    }
}
