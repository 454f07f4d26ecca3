// SPDX-License-Identifier: Apache-2.0

/// How alike two names are, from 0 to 100, and why: for lists of persons who may not be paid.
public struct NameLikeness: Sendable, Hashable {
    /// What speaks for one person behind both names.
    public enum Reason: String, Sendable, Hashable, CaseIterable {
        case sameWords = "same-words"
        case otherOrder = "other-order"
        /// Words that differ by a letter or two.
        case spelling
        /// One name has words that the other lacks.
        case partOfName = "part-of-name"
    }

    /// From here on a person looks at it.
    public static let threshold = 85

    public let score: Int
    public let reasons: [Reason]

    public init(_ left: String, _ right: String) {
        let (first, second) = (Self.words(left), Self.words(right))
        guard !first.isEmpty, !second.isEmpty else {
            (score, reasons) = (0, [])
            return
        }
        let (short, long) = first.count <= second.count ? (first, second) : (second, first)
        var rest = Array(long.enumerated())
        var total = 0
        var lengths = 0
        var isSpelling = false
        var order: [Int] = []
        for word in short {
            lengths += word.count
            let best = rest.indices.map { ($0, Self.likeness(word, rest[$0].element)) }.max { $0.1 < $1.1 }
            guard let best, best.1 >= 70 else { continue }
            total += best.1 * word.count
            isSpelling = isSpelling || best.1 < 100
            order.append(rest[best.0].offset)
            rest.remove(at: best.0)
        }
        let matched = total / max(1, lengths)
        let surplus = rest.count
        score = max(0, matched - surplus * 8 - (short.count == 1 && surplus > 0 ? 20 : 0))
        var why: [Reason] = []
        if isSpelling { why.append(.spelling) }
        if order != order.sorted() { why.append(.otherOrder) }
        if surplus > 0 { why.append(.partOfName) }
        reasons = why.isEmpty ? [.sameWords] : why
    }

    public var needsDecision: Bool { score >= Self.threshold }

    /// Words of a name as compared: capitals without marks, titles and parentage left out, the spelling of before 1972
    /// written as today, doubled letters once.
    static func words(_ name: String) -> [[Character]] {
        let plain = name.uppercased().map { marks[$0] ?? $0 }
        return plain.split { !$0.isLetter && $0 != "'" }.compactMap { word in
            let letters = String(word.filter(\.isLetter))
            guard !letters.isEmpty, !titles.contains(letters) else { return nil }
            return spelling(letters)
        }
    }

    private static func spelling(_ word: String) -> [Character] {
        var letters: [Character] = []
        var rest = Array(word)[...]
        while let letter = rest.first {
            let pair = String(rest.prefix(2))
            if let modern = spellings[pair] {
                letters += Array(modern)
                rest = rest.dropFirst(2)
                continue
            }
            if letters.last != letter { letters.append(letter) }
            rest = rest.dropFirst()
        }
        return letters
    }

    /// 100 for the same word, less by the share of letters that must change.
    private static func likeness(_ left: [Character], _ right: [Character]) -> Int {
        let longest = max(left.count, right.count)
        return 100 - distance(left, right) * 100 / longest
    }

    /// Levenshtein's distance.
    private static func distance(_ left: [Character], _ right: [Character]) -> Int {
        var row = Array(0...right.count)
        for (place, letter) in left.enumerated() {
            var corner = row[0]
            row[0] = place + 1
            for column in right.indices {
                let kept = corner + (letter == right[column] ? 0 : 1)
                corner = row[column + 1]
                row[column + 1] = min(kept, row[column] + 1, row[column + 1] + 1)
            }
        }
        return row[right.count]
    }

    private static let titles: Set<String> = [
        "H", "HJ", "HAJI", "HAJJAH", "DR", "DRS", "DRA", "IR", "PROF", "KH", "BIN", "BINTI", "ALM", "ALMH", "SH", "SE",
        "ST", "MM", "SKOM", "SPD", "MR", "MRS", "MS",
    ]
    private static let spellings = ["OE": "U", "DJ": "J", "TJ": "C", "NJ": "NY", "SJ": "SY"]
    private static let marks: [Character: Character] = [
        "Á": "A", "À": "A", "Â": "A", "Ä": "A", "Ã": "A", "Å": "A", "Ç": "C", "É": "E", "È": "E", "Ê": "E", "Ë": "E",
        "Í": "I", "Ì": "I", "Î": "I", "Ï": "I", "Ñ": "N", "Ó": "O", "Ò": "O", "Ô": "O", "Ö": "O", "Õ": "O", "Ø": "O",
        "Ú": "U", "Ù": "U", "Û": "U", "Ü": "U", "Ý": "Y",
    ]
}
