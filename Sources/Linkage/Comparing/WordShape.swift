// SPDX-License-Identifier: Apache-2.0

/// Eight bytes of a word that tell most words apart: which letters it has, and its sound.
struct WordShape: Sendable {
    /// A bit for each letter; all bits for a single letter, which may be the initial of anything.
    let letters: UInt32
    let sound: UInt32

    static func all(_ words: Interner, sounds: [UInt32]?) -> ContiguousArray<WordShape> {
        ContiguousArray((0..<UInt32(words.count)).map { WordShape(words.text($0), sound: sounds?[Int($0)] ?? $0) })
    }

    init(_ text: ArraySlice<UInt8>, sound: UInt32) {
        letters = text.count == 1 ? .max : text.reduce(UInt32(0)) { $0 | 1 << UInt32($1 & 31) }
        self.sound = sound
    }

    /// False where it is sure that the words have neither one sound nor at most two strokes between them: each
    /// stroke changes two letters at most.
    @inline(__always)
    func mayBeKin(_ other: WordShape) -> Bool {
        sound == other.sound || letters == .max || other.letters == .max
            || (letters ^ other.letters).nonzeroBitCount <= 4
    }
}
