// SPDX-License-Identifier: Apache-2.0

/// How Indonesian names sound, whatever the spelling: Soewandi (before 1947: oe), Van Ophuijsen and Soewandi
/// (before 1972: dj, tj, nj, j for y), Arabic names in many transcriptions, and the short forms that clerks use.
public enum Spelling {
    /// The one spelling that stands for all spellings of a word of a name. Lower-case ASCII in and out.
    public static func sound(_ word: [UInt8]) -> [UInt8] {
        let text = String(decoding: word, as: UTF8.self)
        if let known = shortForms[text] { return known }
        var letters = word
        for (old, new) in consonants { letters = replace(letters, old, new) }
        letters = letters.map { single[Int($0)] }
        for (old, new) in vowelPairs { letters = replace(letters, old, new) }
        letters = glides(letters)
        letters = withoutDoubles(letters)
        if letters.count > 3, letters.last == h, vowels.contains(letters[letters.count - 2]) { letters.removeLast() }
        if letters.count > 2, letters.last == y, !vowels.contains(letters[letters.count - 2]) {
            letters[letters.count - 1] = UInt8(ascii: "i")
        }
        if letters.last == UInt8(ascii: "d") { letters[letters.count - 1] = UInt8(ascii: "t") }
        if letters.last == UInt8(ascii: "b") { letters[letters.count - 1] = UInt8(ascii: "p") }
        return isMuhammad(letters) ? muhammad : letters
    }

    private static let h = UInt8(ascii: "h")
    private static let y = UInt8(ascii: "y")
    private static let vowels: Set<UInt8> = Set("aiueo".utf8)
    private static let muhammad = Array("muhamat".utf8)

    /// Two letters for one sound, in the order in which they are read.
    private static let consonants = pairs([
        ("oe", "u"), ("dj", "j"), ("tj", "c"), ("sj", "s"), ("sy", "s"), ("sh", "s"), ("nj", "ny"), ("kh", "h"),
        ("ch", "h"), ("gh", "g"), ("dh", "d"), ("th", "t"), ("ts", "s"), ("dz", "s"), ("ph", "p"), ("bh", "b"),
        ("x", "ks"),
    ])

    /// Vowels and what is heard between them; read after single letters.
    private static let vowelPairs = pairs([
        ("ie", "i"), ("ee", "i"), ("iy", "i"), ("uw", "u"), ("ae", "ai"), ("ei", "ai"), ("ay", "ai"),
    ])

    private static func pairs(_ texts: [(String, String)]) -> [([UInt8], [UInt8])] {
        texts.map { (Array($0.0.utf8), Array($0.1.utf8)) }
    }

    /// One letter for another.
    private static let single: [UInt8] = {
        var table = (0...255).map { UInt8($0) }
        for (old, new) in [("j", "y"), ("f", "p"), ("v", "p"), ("q", "k"), ("z", "s"), ("o", "u")] {
            table[Int(Array(old.utf8)[0])] = Array(new.utf8)[0]
        }
        return table
    }()

    private static let shortForms: [String: [UInt8]] = {
        var table: [String: [UInt8]] = [:]
        for (form, words) in [
            "muhamat": "m moh mohd muh muhd mhd md mochd",
            "siti": "st sitti siti", "abdul": "abd abdul abdoel abdl", "nur": "nr nur noer noor nor",
            "amat": "ach akh", "sri": "sr sri srie",
        ] {
            for word in words.split(separator: " ") { table[String(word)] = Array(form.utf8) }
        }
        table["abdul"] = Array("abdul".utf8)
        return table
    }()

    /// Muhammad, Mohamad, Mochamad, Mukhamat, Mohammed: m, h, m and t with any vowels between.
    private static func isMuhammad(_ letters: [UInt8]) -> Bool {
        guard letters.count >= 6, letters[0] == UInt8(ascii: "m"), vowels.contains(letters[1]) else { return false }
        return letters.filter { !vowels.contains($0) } == Array("mhmt".utf8)
    }

    private static func replace(_ letters: [UInt8], _ old: [UInt8], _ new: [UInt8]) -> [UInt8] {
        guard letters.count >= old.count else { return letters }
        var result: [UInt8] = []
        var place = 0
        while place < letters.count {
            if letters[place...].starts(with: old) {
                result += new
                place += old.count
            } else {
                result.append(letters[place])
                place += 1
            }
        }
        return result
    }

    /// w between or after vowels is heard as u: dewi, deui; suwarni, suarni.
    private static func glides(_ letters: [UInt8]) -> [UInt8] {
        letters.indices.map { place in
            let isGlide = letters[place] == UInt8(ascii: "w") && place > 0 && vowels.contains(letters[place - 1])
            return isGlide ? UInt8(ascii: "u") : letters[place]
        }
    }

    private static func withoutDoubles(_ letters: [UInt8]) -> [UInt8] {
        var result: [UInt8] = []
        for letter in letters where letter != result.last { result.append(letter) }
        return result
    }
}
