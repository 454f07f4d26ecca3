// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// One sentence in every language, with named places for values: `Paling lambat {deadline:day}`.
///
/// A place may name how its value is written: `rupiah`, `day`, `count`, `months`, `days`, `percent` (millionths),
/// `instant`, `term` (a code of `TermTexts`), `terms` (several), `parameter` (the name of one of the law),
/// `verification`, `fault` (of a bank's file). The values themselves stay machine-readable (`2027-03-14`, `162000`), so
/// that a caller of the API and a reader of a page learn the same thing. A value that cannot be read that way is shown
/// as it came.
public struct Phrase: Sendable, Hashable {
    public let indonesian: String
    public let english: String

    public init(_ indonesian: String, _ english: String) {
        self.indonesian = indonesian
        self.english = english
    }

    /// The sentence without values filled in.
    public func template(_ language: Language) -> String {
        switch language {
        case .indonesian: indonesian
        case .english: english
        }
    }

    /// The sentence with `arguments` filled in. A missing value is shown as `–`.
    public func text(_ language: Language, _ arguments: [String: String] = [:]) -> String {
        let template = template(language)
        guard template.contains("{") else { return template }
        var result = ""
        var rest = Substring(template)
        while let open = rest.firstIndex(of: "{") {
            result += rest[..<open]
            rest = rest[rest.index(after: open)...]
            guard let close = rest.firstIndex(of: "}") else { return result + rest }
            result += Phrase.written(place: rest[..<close], arguments, language)
            rest = rest[rest.index(after: close)...]
        }
        return result + rest
    }

    /// The names of the values that the sentence asks for in a language.
    public func places(_ language: Language) -> Set<String> {
        let pieces = template(language).split(separator: "{", omittingEmptySubsequences: false).dropFirst()
        return Set(pieces.compactMap { piece in piece.firstIndex(of: "}").map { String(piece[..<$0]) } })
    }

    private static func written(place: Substring, _ arguments: [String: String], _ language: Language) -> String {
        let parts = place.split(separator: ":", maxSplits: 1)
        guard let name = parts.first, let value = arguments[String(name)] else { return "–" }
        guard parts.count == 2 else { return name == "article" ? Wording.place(value, language) : value }
        return written(value, as: parts[1], language) ?? value
    }

    private static func written(_ value: String, as form: Substring, _ language: Language) -> String? {
        switch form {
        case "day": CalendarDay(value).map { Wording.day($0, language) }
        case "instant": Instant(value).map { Wording.moment($0, at: .wib, language) }
        case "rupiah": Int64(value).map { Wording.rupiah(Rupiah($0)) }
        case "count": Int64(value).map { Wording.count($0) }
        case "size": Int64(value).map { Wording.size($0, language) }
        case "months": Int(value).map { Wording.months($0, language) }
        case "days": Int(value).map { Wording.days($0, language) }
        case "term": TermTexts.word(value, language)
        case "terms": TermTexts.list(value, language)
        case "fault": ReconciliationTexts.texts(language).name(ofFault: value)
        case "parameter": TermTexts.parameter(value, language)
        case "verification":
            Verification(rawValue: value).map { VerificationTexts.texts(language).word($0) }
        case "percent": Int64(value).map { Wording.percent(Rate(millionths: $0)) }
        default: nil
        }
    }
}
