// SPDX-License-Identifier: Apache-2.0

/// The words that names and places are made of, each with its number.
struct Vocabulary: Sendable {
    /// Words of names, of people and their mothers.
    private(set) var words = Interner()
    /// For each word a number that all its spellings share.
    private(set) var sounds: [UInt32] = []
    /// For each word whether it is a title and no name.
    private(set) var titles: [Bool] = []
    private(set) var regencies = Interner()
    private(set) var villages = Interner()

    mutating func word(_ text: UnsafeBufferPointer<UInt8>) -> UInt32 {
        let id = words.id(of: text)
        if Int(id) == sounds.count {
            let letters = Array(text)
            sounds.append(UInt32(truncatingIfNeeded: Hashing.bytes(Spelling.sound(letters)) >> 16))
            titles.append(NameWords.isTitle(letters))
        }
        return id
    }

    mutating func regency(_ name: [UInt8]) -> UInt32 {
        name.isEmpty ? EncodedPerson.none : regencies.id(of: name)
    }

    mutating func village(_ name: [UInt8]) -> UInt32 {
        name.isEmpty ? EncodedPerson.none : villages.id(of: name)
    }

    /// How many words, regencies and villages there are.
    struct Size: Sendable {
        let words: Int
        let regencies: Int
        let villages: Int
    }

    var size: Size { Size(words: words.count, regencies: regencies.count, villages: villages.count) }

    /// Forgets what was learned since it had this size.
    mutating func forget(from size: Size) {
        words.forget(from: size.words)
        sounds.removeLast(sounds.count - size.words)
        titles.removeLast(titles.count - size.words)
        regencies.forget(from: size.regencies)
        villages.forget(from: size.villages)
    }

    /// Takes the other's words in.
    ///
    /// - Returns: For each of the other's numbers the number here.
    mutating func join(_ other: Vocabulary) -> (words: [UInt32], regencies: [UInt32], villages: [UInt32]) {
        var places: [UInt32] = []
        for id in 0..<UInt32(other.words.count) {
            let place = words.id(of: Array(other.words.text(id)))
            if Int(place) == sounds.count {
                sounds.append(other.sounds[Int(id)])
                titles.append(other.titles[Int(id)])
            }
            places.append(place)
        }
        let regencies = (0..<UInt32(other.regencies.count)).map {
            self.regencies.id(of: Array(other.regencies.text($0)))
        }
        let villages = (0..<UInt32(other.villages.count)).map {
            self.villages.id(of: Array(other.villages.text($0)))
        }
        return (places, regencies, villages)
    }
}
