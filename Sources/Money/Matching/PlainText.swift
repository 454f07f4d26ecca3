// SPDX-License-Identifier: Apache-2.0

/// A text as all banks can carry it: capital letters and digits, words apart.
struct PlainText: Sendable {
    /// Without anything between words.
    let bytes: [UInt8]
    let words: [[UInt8]]

    init(_ text: String) {
        var words: [[UInt8]] = []
        var word: [UInt8] = []
        for byte in text.utf8 {
            let upper = (0x61...0x7A).contains(byte) ? byte - 32 : byte
            if (0x30...0x39).contains(upper) || (0x41...0x5A).contains(upper) {
                word.append(upper)
            } else if !word.isEmpty {
                words.append(word)
                word = []
            }
        }
        if !word.isEmpty { words.append(word) }
        self.words = words
        self.bytes = words.flatMap { $0 }
    }

    /// The length of the longest piece of `other` that stands in this text.
    func longestPiece(of other: [UInt8]) -> Int {
        guard !bytes.isEmpty, !other.isEmpty else { return 0 }
        var best = 0
        var row = [Int](repeating: 0, count: other.count + 1)
        for byte in bytes {
            var diagonal = 0
            for place in other.indices {
                let above = row[place + 1]
                row[place + 1] = byte == other[place] ? diagonal + 1 : 0
                best = max(best, row[place + 1])
                diagonal = above
            }
        }
        return best
    }

    /// Runs of digits as they stand in the words.
    var numbers: [[UInt8]] {
        words.flatMap { word in
            word.split { !(0x30...0x39).contains($0) }.map(Array.init)
        }
    }
}
