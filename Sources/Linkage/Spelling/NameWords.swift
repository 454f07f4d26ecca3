// SPDX-License-Identifier: Apache-2.0

/// Takes a name as people write it apart into words: lower case, no accents, no titles, no "binti".
public enum NameWords {
    /// The words in their order; titles and "bin" are left out unless nothing else is there.
    public static func split(_ name: String) -> [String] {
        var name = Array(name.utf8)
        var words: [String] = []
        name.withUnsafeMutableBufferPointer { text in
            var scratch = WordScratch()
            scratch.split(UnsafeBufferPointer(text)) { words.append(String(decoding: $0, as: UTF8.self)) }
        }
        let kept = words.filter { !isTitle(Array($0.utf8)) }
        return kept.isEmpty ? words : kept
    }

    /// Whether a word says what somebody is, not who: H., Hj., Dr., S.Pd., binti, almarhum.
    public static func isTitle(_ word: [UInt8]) -> Bool { titles.contains(word) }

    private static let titles: Set<[UInt8]> = Set(
        """
        h hj haji hajah hajjah dr drs dra ir prof kh kyai ust ustad ustadz ustadzah tn ny nn nona tuan nyonya sdr sdri \
        bpk bapak ibu alm almh almarhum almarhumah bin binti bt bte bnt se sh spd sag skom skep sip ssos shi sthi amd \
        amk mm msi mpd mkom sst spt pd ag
        """.split(separator: " ").map { Array($0.utf8) })
}

/// Folds and splits bytes without allocating for each word.
struct WordScratch: Sendable {
    private var letters: [UInt8] = []

    init() { letters.reserveCapacity(256) }

    /// Calls `word` with each run of letters, folded to lower-case ASCII where Latin letters with accents stand.
    /// Apostrophes disappear (Sa'adah), everything else that is no letter (nor, if asked for, a digit) separates.
    @inline(__always)
    mutating func split(
        _ text: UnsafeBufferPointer<UInt8>, withDigits: Bool = false, _ word: (UnsafeBufferPointer<UInt8>) -> Void
    ) {
        letters.removeAll(keepingCapacity: true)
        var place = 0
        while place < text.count {
            let byte = text[place]
            place += 1
            switch byte {
            case UInt8(ascii: "a")...UInt8(ascii: "z"): letters.append(byte)
            case UInt8(ascii: "A")...UInt8(ascii: "Z"): letters.append(byte | 0x20)
            case UInt8(ascii: "'"), UInt8(ascii: "`"): break
            case 0xC3 where place < text.count:
                let folded = Self.accents[Int(text[place] & 0x3F)]
                place += 1
                if folded != 0 { letters.append(folded) }
            case 0xE2 where place + 1 < text.count && text[place] == 0x80:
                place += 2
            case 0x80...: letters.append(byte)
            case 48...57 where withDigits: letters.append(byte)
            default: give(word)
            }
        }
        give(word)
    }

    @inline(__always)
    private mutating func give(_ word: (UnsafeBufferPointer<UInt8>) -> Void) {
        guard !letters.isEmpty else { return }
        letters.withUnsafeBufferPointer(word)
        letters.removeAll(keepingCapacity: true)
    }

    /// The letters of U+00C0 to U+00FF without their accents.
    private static let accents: [UInt8] = Array(
        "aaaaaaaceeeeiiiidnooooo\0ouuuuytsaaaaaaaceeeeiiiidnooooo\0ouuuuyty".utf8)
}
