// SPDX-License-Identifier: Apache-2.0

/// What two records must share to be looked at together.
struct BlockingRule: Sendable, Hashable {
    enum Part: UInt8, Sendable, Hashable {
        /// The day of birth, day and month in either order.
        case birth
        case birthYear
        /// Day and month in either order, without the year.
        case birthDayOfYear
        case regency, village
        case sex
        /// All words of the mother's name in any order, by sound.
        case mother
        case passport, phone, nik
    }

    enum Words: Sendable, Hashable {
        case none
        /// One key for all words of the name in any order, by sound.
        case all
        /// A key for each two words of the name in any order; for a single name the one word.
        case pairs
    }

    let name: String
    /// The first part decides where keys of this rule lie in memory.
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
        BlockingRule("birth, regency, sex", [.birth, .regency, .sex]),
        BlockingRule("birth, words", [.birth], .pairs),
        BlockingRule("year, regency, words", [.birthYear, .regency], .pairs),
        BlockingRule("day of year, regency, words", [.birthDayOfYear, .regency], .pairs),
        BlockingRule("year, regency, village, sex", [.birthYear, .regency, .village, .sex]),
        BlockingRule("day of year, regency, village", [.birthDayOfYear, .regency, .village]),
        BlockingRule("year, mother, regency", [.birthYear, .mother, .regency]),
        BlockingRule("birth, village", [.birth, .village]),
        BlockingRule("birth, mother", [.birth, .mother]),
        BlockingRule("year, mother, village", [.birthYear, .mother, .village]),
        BlockingRule("mother, name", [.mother], .all),
    ]

    /// More for small files, where they cost nothing and where each pair counts.
    static let wide: [BlockingRule] = [
        BlockingRule("birth", [.birth]),
        BlockingRule("village", [.village]),
        BlockingRule("mother", [.mother]),
        BlockingRule("year, words", [.birthYear], .pairs),
        BlockingRule("day of year, words", [.birthDayOfYear], .pairs),
        BlockingRule("regency, words", [.regency], .pairs),
    ]

    /// Below this number of records the wide rules count.
    static let small = 50_000

    /// The rules for so many records.
    static func rules(for count: Int) -> [BlockingRule] { count < small ? all + wide : all }
}
