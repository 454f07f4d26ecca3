// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a word that tell most words apart: which letters it has, and its sound.
struct WordShape: Sendable {
    /// A bit for each letter; all bits for a single letter, which may be the initial of anything.
    let letters: UInt32
    let sound: UInt32

    static func all(_ words: Interner, sounds: [UInt32]?) -> ContiguousArray<WordShape> {
        ContiguousArray(
            (0..<UInt32(words.count)).map { id in
                let text = words.text(id)
                let letters = text.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
                return WordShape(letters: text.count == 1 ? .max : letters, sound: sounds?[Int(id)] ?? id)
            })
    }

    /// False where it is sure that the words have neither one sound nor at most two strokes between them: each
    /// stroke changes two letters at most.
    @inline(__always)
    func mayBeKin(_ other: WordShape) -> Bool {
        sound == other.sound || letters == .max || other.letters == .max
            || (letters ^ other.letters).nonzeroBitCount <= 4
    }
}
