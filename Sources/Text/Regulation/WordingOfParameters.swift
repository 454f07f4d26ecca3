// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// Parameters of the law in words.
extension Wording {
    /// The name of a parameter as a line: `Iuran · P3MI · sebelum bekerja`.
    public static func parameter(_ name: String, _ language: Language) -> String {
        TermTexts.parameter(name, language) ?? TermTexts.title(name, language)
    }

    /// `Rp 37.500`, `4,5 %`, `31 hari`, `ya`.
    public static func value(_ value: RawLawValue, in unit: Unit, _ language: Language) -> String {
        switch value {
        case .rupiah(let amount): rupiah(amount)
        case .rate(let rate): percent(rate)
        case .number(let number): counted(number, unit, language)
        case .text(let word): lawWord(word, language)
        case .texts(let words): words.map { lawWord($0, language) }.joined(separator: ", ")
        case .yes(let answer): yes(answer, language)
        }
    }

    /// What an entry says: its value, or why there is none.
    public static func entry(_ entry: ParameterHistory.Revision, in unit: Unit, _ language: Language) -> String {
        let texts = RegulationTexts.texts(language)
        return switch entry.content {
        case .value(let value): self.value(value, in: unit, language)
        case .absent(.notGiven): texts.notGiven
        case .absent(.notKnown): texts.notKnown
        }
    }

    /// A word of the law's own; calendars hold days.
    private static func lawWord(_ word: String, _ language: Language) -> String {
        if let phrase = TermTexts.phrase(word) { return phrase.text(language) }
        return CalendarDay(word).map { day($0, language) } ?? place(word, language)
    }

    private static func counted(_ number: Int, _ unit: Unit, _ language: Language) -> String {
        switch unit {
        case .months: months(number, language)
        case .days: days(number, language)
        case .workingDays:
            self.unit(number, language, indonesian: "hari kerja", one: "working day", many: "working days")
        case .years: self.unit(number, language, indonesian: "tahun", one: "year", many: "years")
        case .rupiah, .percent, .count, .text, .texts, .bool: count(number)
        }
    }
}

extension RawLawValue {
    /// As a parameter file has it: `37500`, `4.5`, `true`.
    public var plainText: String {
        switch self {
        case .rupiah(let amount): String(amount.amount)
        case .rate(let rate): rate.percentText
        case .number(let number): String(number)
        case .text(let word): word
        case .texts(let words): words.joined(separator: ", ")
        case .yes(let answer): answer ? "true" : "false"
        }
    }
}
