// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What to write instead of something that cannot be read.
enum Remedy {
    /// The word that was probably meant, or all that there are.
    static func choice(_ found: String, among words: [String]) -> String {
        if let near = NearNames.of(found, among: words).first { return "Write `\(near)`." }
        return "Use one of \(words.map { "`\($0)`" }.joined(separator: ", "))."
    }

    /// A date in the usual Indonesian order, or with figures left out, is turned round.
    static func day(_ found: String) -> String {
        let parts = found.split(whereSeparator: { "-/. ".contains($0) }).map(String.init)
        if parts.count == 3, parts.allSatisfy({ ExactNumber.whole($0) != nil }) {
            let ordered = parts[2].count == 4 ? Array(parts.reversed()) : parts
            let text = ordered.map { $0.count == 1 ? "0" + $0 : $0 }.joined(separator: "-")
            if CalendarDay(text) != nil { return "Write \(text)." }
        }
        return "Write the date as YYYY-MM-DD, such as 2023-02-22."
    }

    /// How a value of the unit is written; the value itself where it can be guessed.
    static func value(_ found: String, in unit: Unit) -> String {
        let text = found.filter { !" _'\"".contains($0) }
        switch unit {
        case .rupiah, .months, .days, .workingDays, .years, .count:
            if let plain = plainDigits(text) {
                let isTooMuch = (ExactNumber.whole(plain) ?? 0) > LawValueReader.most(of: unit)
                return isTooMuch ? "Correct the value, or the unit under `metadata:`." : "Write \(plain)."
            }
            return "Write plain digits without separators, sign or quotes, such as 37500."
        case .percent:
            let plain = String(text.map { $0 == "," ? "." : $0 }).filter { $0 != "%" }
            if ExactNumber.percent(plain) != nil, plain != found { return "Write \(plain)." }
            return "Write percent in plain digits, without quotes, at most four decimals, such as 4.5."
        case .text: return "Write one word or phrase."
        case .texts: return "Write a list of words, each on its own line after a dash, none twice."
        case .bool:
            switch text.lowercased() {
            case "yes", "ya", "on", "1", "true": return "Write true."
            case "no", "tidak", "off", "0", "false": return "Write false."
            default: return "Write true or false."
            }
        }
    }

    /// `Rp37.500` and `37,500` are 37500; `37.5`, `-1` and words are not guessed at.
    private static func plainDigits(_ text: String) -> String? {
        guard !text.contains("-") else { return nil }
        let figure = text.drop { !("0"..."9").contains($0) }.prefix { ("0"..."9").contains($0) || ".,".contains($0) }
        let groups = figure.split(omittingEmptySubsequences: true) { ".,".contains($0) }
        guard groups.dropFirst().allSatisfy({ $0.count == 3 }) else { return nil }
        let plain = groups.joined()
        return ExactNumber.whole(plain) == nil ? nil : plain
    }
}
