// SPDX-License-Identifier: Apache-2.0
import Kernel
import Regulation

/// A derivation as frozen with a decision.
struct DerivationText: Codable {
    let kind: String
    let code: String
    let value: Value
    let regulation: String?
    let article: String?
    let verification: String
    let arguments: [String: String]
    let children: [DerivationText]

    /// The type's name and the value as plain text.
    struct Value: Codable {
        let type: String
        let text: String
    }

    static func text(_ derivation: Derivation) throws -> String { try RecordText.text(DerivationText(derivation)) }

    static func derivation(_ text: String) throws -> Derivation {
        try RecordText.read(text, as: DerivationText.self).derivation()
    }

    private init(_ derivation: Derivation) {
        kind = derivation.kind.rawValue
        code = derivation.code
        value = Value(derivation.value)
        regulation = derivation.citation?.regulation
        article = derivation.citation?.article
        verification = derivation.verification.rawValue
        arguments = derivation.arguments
        children = derivation.children.map(DerivationText.init)
    }

    private func derivation() throws -> Derivation {
        Derivation(
            try RecordFault.known(Derivation.Kind(rawValue: kind), kind), code, try value.value(),
            citation: regulation.map { Citation(regulation: $0, article: article) },
            verification: try RecordFault.known(Verification(rawValue: verification), verification),
            arguments: arguments, children: try children.map { try $0.derivation() })
    }
}

extension DerivationText.Value {
    init(_ value: DerivedValue) {
        switch value {
        case .rupiah(let amount): self.init(type: "rupiah", text: String(amount.amount))
        case .rate(let rate): self.init(type: "rate", text: String(rate.millionths))
        case .count(let count): self.init(type: "count", text: String(count))
        case .day(let day): self.init(type: "day", text: day.description)
        case .range(let range): self.init(type: "range", text: range.description)
        case .yes(let yes): self.init(type: "yes", text: yes ? "yes" : "no")
        case .text(let text): self.init(type: "text", text: text)
        }
    }

    func value() throws -> DerivedValue {
        switch type {
        case "rupiah": .rupiah(Rupiah(try RecordFault.known(Int64(text), text)))
        case "rate": .rate(Rate(millionths: try RecordFault.known(Int64(text), text)))
        case "count": .count(try RecordFault.known(Int(text), text))
        case "day": .day(try RecordFault.known(CalendarDay(text), text))
        case "range": .range(try RecordFault.known(range, text))
        case "yes": .yes(text == "yes")
        case "text": .text(text)
        default: throw RecordFault(description: "a stored derivation holds a value of unknown type \(type)")
        }
    }

    private var range: DayRange? {
        guard text.utf8.count == 23, let first = CalendarDay(text.prefix(10)), let last = CalendarDay(text.suffix(10))
        else { return nil }
        return DayRange(first: first, last: last)
    }
}
