// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation
import Text
import Wire

/// A derivation over the wire: each step with its code, its value and its article, and in the caller's words.
public enum DerivationTree {
    public static func json(_ step: Derivation, _ language: Language) -> JSONValue {
        var fields: [String: JSONValue] = [
            "kind": .text(step.kind.rawValue), "code": .text(step.code), "value": value(step.value),
            "status": .text(step.verification.rawValue), "text": .text(DerivationTexts.sentence(step, language)),
        ]
        if let citation = step.citation { fields["article"] = .text(citation.description) }
        if !step.arguments.isEmpty { fields["arguments"] = .object(step.arguments.mapValues { .text($0) }) }
        if !step.children.isEmpty { fields["children"] = .list(step.children.map { json($0, language) }) }
        return .object(fields)
    }

    private static func value(_ value: DerivedValue) -> JSONValue {
        switch value {
        case .rupiah(let amount): .integer(amount.amount)
        case .rate(let rate): .text("\(rate.percentText) %")
        case .count(let count): .integer(Int64(count))
        case .day(let day): .text(day.description)
        case .range(let range): .text(range.description)
        case .yes(let yes): .bool(yes)
        case .text(let text): .text(text)
        }
    }
}
