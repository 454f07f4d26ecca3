// SPDX-License-Identifier: Apache-2.0

/// How often each word stands in names, as the bits that meeting it by chance is worth.
struct WordRarity: Sendable {
    /// Word by word: the share of this word among all words.
    private(set) var shares: [Float]
    /// The bits of the very same word.
    private(set) var sameBits: [Float]
    /// The bits of another spelling of the same sound.
    private(set) var soundBits: [Float]
    /// The bits of a word that begins with this letter (`a` first).
    private(set) var initialBits: [Float]
    /// The share of a word that was never met.
    let floor: Float

    /// - Parameters:
    ///   - counts: How often each word stands in names.
    ///   - sounds: For each word the number of its sound.
    ///   - firsts: For each word its first letter.
    init(counts: [UInt32], sounds: [UInt32], firsts: [UInt8]) {
        let total = Float(max(1, counts.reduce(0) { $0 + Int($1) }))
        floor = 0.5 / total
        shares = counts.map { max(Float($0), 0.5) / total }
        sameBits = shares.map { -Bits.log2($0) }
        var masses: [UInt32: Float] = [:]
        var initials = [Float](repeating: 0.5 / total, count: 256)
        var squares: Float = 0
        for word in counts.indices where counts[word] > 0 {
            masses[sounds[word], default: 0] += Float(counts[word]) / total
            initials[Int(firsts[word])] += Float(counts[word]) / total
            squares += shares[word] * shares[word]
        }
        let sameSound = masses.keys.sorted().reduce(Float(0)) { $0 + (masses[$1] ?? 0) * (masses[$1] ?? 0) }
        let otherSpelling = sameSound > 0 ? max(1 - squares / sameSound, 0.02) : 0.02
        let least = floor
        soundBits = sounds.map { -Bits.log2(max(masses[$0] ?? 0, least) * otherSpelling) }
        initialBits = initials.map { -Bits.log2($0) }
    }

    /// The same, no word worth more than by the other: a woman's name in a man's record is no proof of rarity, the
    /// record may have the wrong sex.
    func atMost(_ other: WordRarity) -> WordRarity {
        var capped = self
        capped.sameBits = zip(sameBits, other.sameBits).map { min($0, $1) }
        capped.soundBits = zip(soundBits, other.soundBits).map { min($0, $1) }
        return capped
    }

    /// Brings the tables to this many words; words not counted are as rare as can be.
    mutating func resize(_ count: Int) {
        shares.resize(count, floor)
        sameBits.resize(count, -Bits.log2(floor))
        soundBits.resize(count, -Bits.log2(floor))
    }
}

extension RangeReplaceableCollection where Self: BidirectionalCollection {
    /// Cuts or fills up to this length.
    mutating func resize(_ count: Int, _ filling: Element) {
        if self.count > count { removeLast(self.count - count) }
        if self.count < count { append(contentsOf: repeatElement(filling, count: count - self.count)) }
    }
}
