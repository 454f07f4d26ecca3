// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Names that the law gives, and values of a derivation, in words.
extension Wording {
    /// `JKK`.
    public static func short(_ programme: Programme) -> String { programme.rawValue.uppercased() }

    /// `Jaminan Kecelakaan Kerja (JKK)`, `Work accident (JKK)`.
    public static func programme(_ programme: Programme, _ language: Language) -> String {
        switch (programme, language) {
        case (.jkk, .indonesian): "Jaminan Kecelakaan Kerja (JKK)"
        case (.jkm, .indonesian): "Jaminan Kematian (JKM)"
        case (.jht, .indonesian): "Jaminan Hari Tua (JHT)"
        case (.jkk, .english): "Work accident (JKK)"
        case (.jkm, .english): "Death (JKM)"
        case (.jht, .english): "Old-age savings (JHT)"
        }
    }

    /// `sebelum bekerja`, `before work`.
    public static func phase(_ phase: Phase, _ language: Language) -> String {
        switch (phase, language) {
        case (.before, .indonesian): "sebelum bekerja"
        case (.during, .indonesian): "selama bekerja"
        case (.after, .indonesian): "setelah bekerja"
        case (.before, .english): "before work"
        case (.during, .english): "during work"
        case (.after, .english): "after work"
        }
    }

    /// `Permenaker 4/2023 pasal 18(3)`, `Permenaker 4/2023 art. 18(3)`.
    public static func citation(_ citation: Citation, _ language: Language) -> String {
        place(citation.description, language)
    }

    /// A place in the law that stands inside a text: `PP 53/2012 lampiran II`, `PP 53/2012 annex II`.
    static func place(_ text: String, _ language: Language) -> String {
        guard language == .indonesian else { return text }
        let words = text.split(separator: " ", omittingEmptySubsequences: false).map { word in
            switch word {
            case "art.": "pasal"
            case "annex": "lampiran"
            case "chapter": "bab"
            default: String(word)
            }
        }
        return words.joined(separator: " ")
    }

    /// `ya`, `yes`.
    public static func yes(_ value: Bool, _ language: Language) -> String {
        switch language {
        case .indonesian: value ? "ya" : "tidak"
        case .english: value ? "yes" : "no"
        }
    }

    /// A value of a derivation as a reader sees it.
    public static func value(_ value: DerivedValue, _ language: Language) -> String {
        switch value {
        case .rupiah(let amount): rupiah(amount)
        case .rate(let rate): percent(rate)
        case .count(let number): count(number)
        case .day(let day): self.day(day, language)
        case .range(let range): self.range(range, language)
        case .yes(let answer): yes(answer, language)
        case .text(let text): TermTexts.phrase(text)?.text(language) ?? place(text, language)
        }
    }

    /// A code as readable words, for codes that no catalogue knows yet: `nik-birth-date` becomes `Nik birth date`.
    public static func words(ofCode code: String) -> String {
        let words = code.map { $0 == "-" || $0 == "." || $0 == "_" || $0 == "/" ? " " : $0 }
        return String(words.prefix(1)).uppercased() + String(words.dropFirst())
    }
}
