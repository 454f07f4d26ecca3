// SPDX-License-Identifier: Apache-2.0
import Testing

@testable import Linkage

@Suite("Names as they sound")
struct SpellingTests {
    private func sound(_ word: String) -> String { String(decoding: Spelling.sound(Array(word.utf8)), as: UTF8.self) }

    @Test(
        "Old and new spelling, transcriptions and short forms are one sound",
        arguments: [
            ("soekarno", "sukarno"), ("djoko", "joko"), ("tjipto", "cipto"), ("jusuf", "yusuf"), ("yusup", "jusuf"),
            ("moehammad", "muhammad"), ("mohamad", "muhammad"), ("mochamad", "muhammad"), ("mukhamad", "muhammad"),
            ("moh", "muhammad"), ("m", "mohammad"), ("st", "siti"), ("sitti", "siti"), ("achmad", "ahmad"),
            ("akhmad", "ahmad"), ("abd", "abdul"), ("abdoel", "abdul"), ("noer", "nur"), ("noor", "nur"),
            ("rizky", "riski"), ("syaiful", "saiful"), ("zaenal", "zainal"), ("fitrie", "pitri"),
            ("novita", "nopita"), ("hidayat", "hidayad"), ("fatimah", "fatima"), ("wijaya", "widjaja"),
        ])
    func same(pair: (String, String)) {
        #expect(sound(pair.0) == sound(pair.1), "\(sound(pair.0)) and \(sound(pair.1))")
    }

    @Test(
        "Other names keep sounds of their own",
        arguments: [("siti", "sari"), ("sri", "siti"), ("ahmad", "muhammad"), ("budi", "rudi"), ("dewi", "devi")])
    func different(pair: (String, String)) { #expect(sound(pair.0) != sound(pair.1)) }

    @Test("Titles, accents, dots and apostrophes are no part of a name")
    func words() {
        #expect(NameWords.split("Hj. Siti SA'ADAH, S.Pd.") == ["siti", "saadah", "s"])
        #expect(NameWords.split("Dr. H. José Al-Amin bin Rahmat") == ["jose", "al", "amin", "rahmat"])
        #expect(NameWords.split("M.Yusuf") == ["m", "yusuf"])
        #expect(NameWords.split("Haji") == ["haji"])
    }
}
