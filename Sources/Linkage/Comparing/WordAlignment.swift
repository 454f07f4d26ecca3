// SPDX-License-Identifier: Apache-2.0

/// Pairs the words of two names: equal words first, then kin, best first; as many pairs as the shorter name has words.
struct WordAlignment {
    private let first: SIMD8<UInt32>
    private let second: SIMD8<UInt32>
    private let counts: (Int, Int)
    private var places = SIMD8<Int8>(repeating: -1)
    private var taken: UInt8 = 0
    private var paired = 0

    @inline(__always)
    init(_ first: SIMD8<UInt32>, _ second: SIMD8<UInt32>, _ counts: (Int, Int)) {
        self.first = first
        self.second = second
        self.counts = counts
    }

    @inline(__always)
    mutating func pairEqual(_ found: (UInt32) -> Void) {
        for place in 0..<counts.0 {
            let word = first[place]
            for other in 0..<counts.1 where second[other] == word && taken & 1 << UInt8(other) == 0 {
                pair(place, other)
                found(word)
                break
            }
        }
    }

    /// Pairs what is left by kinship and tells of words without kin as different.
    @inline(__always)
    mutating func pairKin(
        _ kinship: (UInt32, UInt32) -> WordKinship,
        _ found: (WordKinship.Level, Float, UInt32, UInt32) -> Void
    ) {
        let slots = min(counts.0, counts.1)
        while paired < slots {
            var best = WordKinship.none
            var at = (-1, -1)
            for place in 0..<counts.0 where places[place] < 0 {
                for other in 0..<counts.1 where taken & 1 << UInt8(other) == 0 {
                    let kin = kinship(first[place], second[other])
                    if kin.level != .different, at.0 < 0 || kin.bits > best.bits {
                        best = kin
                        at = (place, other)
                    }
                }
            }
            guard at.0 >= 0 else { break }
            pair(at.0, at.1)
            found(best.level, best.bits, first[at.0], second[at.1])
        }
        for _ in 0..<(slots - paired) { found(.different, 0, EncodedPerson.none, EncodedPerson.none) }
    }

    /// Whether the pairs stand in the same order in both names.
    @inline(__always)
    var isInOrder: Bool {
        var last: Int8 = -1
        for place in 0..<counts.0 where places[place] >= 0 {
            if places[place] < last { return false }
            last = places[place]
        }
        return true
    }

    /// The bits lost to the number of other orders; nil where fewer than two words are paired.
    @inline(__always)
    var waysToOrder: Float? {
        switch paired {
        case ..<2: nil
        case 2: 0
        case 3: -2.321_928
        default: -4.523_562
        }
    }

    @inline(__always)
    private mutating func pair(_ place: Int, _ other: Int) {
        places[place] = Int8(truncatingIfNeeded: other)
        taken |= 1 << UInt8(other)
        paired += 1
    }
}
