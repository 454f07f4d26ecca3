// SPDX-License-Identifier: Apache-2.0
import Kernel
import Yams

/// Turns a YAML value into a value of the law in its unit.
enum LawValueReader {
    /// The value; nil where it is not one of that unit. Numbers in quotes are text, here as in OpenFisca.
    static func read(_ node: Node, unit: Unit) -> RawLawValue? {
        switch unit {
        case .rupiah: return number(node).map { .rupiah(Rupiah($0)) }
        case .percent: return plain(node).flatMap(ExactNumber.percent).map { .rate($0) }
        case .months, .days, .workingDays, .years, .count:
            guard let number = number(node), number <= most(of: unit) else { return nil }
            return .number(Int(number))
        case .text: return word(node).map { .text($0) }
        case .texts:
            guard let sequence = node.sequence, !sequence.isEmpty else { return nil }
            let words = sequence.compactMap(word)
            return words.count == sequence.count && Set(words).count == words.count ? .texts(words) : nil
        case .bool:
            switch plain(node) {
            case "true": return .yes(true)
            case "false": return .yes(false)
            default: return nil
            }
        }
    }

    /// No length in the law is longer than a human life; a greater number stands in the wrong file or unit.
    static func most(of unit: Unit) -> Int64 {
        switch unit {
        case .months: 1_200
        case .days, .workingDays: 36_525
        case .years: 100
        case .rupiah, .percent, .count, .text, .texts, .bool: .max
        }
    }

    private static func plain(_ node: Node) -> String? {
        guard let scalar = node.scalar, scalar.style == .plain || scalar.style == .any else { return nil }
        return scalar.string
    }

    private static func number(_ node: Node) -> Int64? { plain(node).flatMap(ExactNumber.whole) }

    private static func word(_ node: Node) -> String? {
        guard let text = node.scalar?.string, !node.isNothing else { return nil }
        return text
    }
}
