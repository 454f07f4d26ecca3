// SPDX-License-Identifier: Apache-2.0

/// What two records must share to be looked at together.
public struct BlockingRule: Sendable, Hashable {
    enum Part: Sendable, Hashable {
        /// The day of birth, day and month in either order.
        case birth
        case birthYear
        /// Day and month in either order, without the year.
        case birthDayOfYear
        case regency, village
        /// All words of the mother's name in any order, by sound.
        case mother
        case passport, phone, nik
    }

    enum Words: Sendable, Hashable {
        case none
        /// A key for each word of the name, by sound.
        case each
        /// A key for each two words of the name in any order; for a single name the one word.
        case pairs
    }

    let name: String
    let parts: [Part]
    let words: Words

    init(_ name: String, _ parts: [Part], _ words: Words = .none) {
        self.name = name
        self.parts = parts
        self.words = words
    }

    /// Each survives other mistakes: the paper renewed, the birthday wrong in one part, the name mistyped in one
    /// word, the family moved.
    static let all: [BlockingRule] = [
        BlockingRule("nik", [.nik]),
        BlockingRule("passport", [.passport]),
        BlockingRule("phone", [.phone]),
        BlockingRule("birth, regency", [.birth, .regency]),
        BlockingRule("birth, word", [.birth], .each),
        BlockingRule("year, regency, words", [.birthYear, .regency], .pairs),
        BlockingRule("day of year, words", [.birthDayOfYear], .pairs),
        BlockingRule("year, regency, village", [.birthYear, .regency, .village]),
        BlockingRule("day of year, regency, village", [.birthDayOfYear, .regency, .village]),
        BlockingRule("mother, regency, year", [.mother, .regency, .birthYear]),
        BlockingRule("mother, village", [.mother, .village]),
        BlockingRule("mother, words", [.mother], .pairs),
    ]
}
