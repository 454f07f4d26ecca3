// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money

/// A `:61:` field: `2611201121C370000,00NTRFPAYER-REF//BANK-REF` and a second line of 34 characters.
enum MT940Movement {
    static func read(_ field: MT940Field) throws(FileFault) -> StatementLine {
        func refuse(_ code: String, _ found: some StringProtocol) -> FileFault {
            FileFault(line: field.line, field: ":61:", code: code, found: String(found))
        }
        guard let first = field.lines.first else { throw refuse("missing", "") }
        var rest = first[...]
        guard let valueDay = day(rest.prefix(6)) else { throw refuse("not-a-day", rest.prefix(6)) }
        rest = rest.dropFirst(6)
        var bookedOn = valueDay
        if rest.first?.isNumber == true {
            guard let day = entryDay(rest.prefix(4), near: valueDay) else { throw refuse("not-a-day", rest.prefix(4)) }
            bookedOn = day
            rest = rest.dropFirst(4)
        }
        guard let mark = mark(rest) else { throw refuse("not-a-direction", rest.prefix(3)) }
        rest = rest.dropFirst(mark.length)
        // The funds code, the third letter of the currency, may stand before the amount.
        if rest.first?.isLetter == true { rest = rest.dropFirst() }
        let digits = rest.prefix { $0 == "," || $0 == "-" || $0.isNumber }
        guard digits.contains(",") else { throw refuse("not-an-amount", digits.isEmpty ? rest.prefix(20) : digits) }
        let amount = try WrittenAmount(decimal: ",").movement(String(digits), field: ":61:", line: field.line)
        rest = rest.dropFirst(digits.count)
        guard rest.count >= 4, let type = rest.first, "SNF".contains(type) else {
            throw refuse("not-a-type", rest.prefix(4))
        }
        let references = String(rest.dropFirst(4))
        let split = references[...].range(of: "//")
        let own = split.map { String(references[..<$0.lowerBound]) } ?? references
        return StatementLine(
            row: field.line, direction: mark.direction, isReversal: mark.isReversal, amount: amount,
            bookedOn: bookedOn, valueOn: valueDay,
            bankReference: split.flatMap { named(references[$0.upperBound...]) }, reference: named(own),
            memo: field.lines.dropFirst().map(\.trimmed).joined(separator: " "))
    }

    /// `YYMMDD`, of this century.
    static func day(_ text: some StringProtocol) -> CalendarDay? {
        guard text.count == 6, text.utf8.allSatisfy({ (0x30...0x39).contains($0) }), let number = Int(text) else {
            return nil
        }
        return CalendarDay(year: 2000 + number / 10_000, month: number / 100 % 100, day: number % 100)
    }

    /// `MMDD` of the year that lies nearest to the value day: entries of the first days of January may carry a value
    /// day of December.
    private static func entryDay(_ text: Substring, near value: CalendarDay) -> CalendarDay? {
        guard text.count == 4, let number = Int(text) else { return nil }
        return (-1...1).compactMap {
            CalendarDay(year: value.year + $0, month: number / 100, day: number % 100)
        }.min { abs($0.days(to: value)) < abs($1.days(to: value)) }
    }

    private struct Mark {
        let direction: StatementLine.Direction
        let isReversal: Bool
        let length: Int
    }

    /// `RC` takes a credit back and so is a debit; `RD` takes a debit back. `EC` and `ED` are expected, not booked,
    /// and not accepted.
    private static func mark(_ text: Substring) -> Mark? {
        if text.hasPrefix("RC") { return Mark(direction: .debit, isReversal: true, length: 2) }
        if text.hasPrefix("RD") { return Mark(direction: .credit, isReversal: true, length: 2) }
        if text.hasPrefix("C") { return Mark(direction: .credit, isReversal: false, length: 1) }
        if text.hasPrefix("D") { return Mark(direction: .debit, isReversal: false, length: 1) }
        return nil
    }

    private static func named(_ text: some StringProtocol) -> String? {
        let reference = text.trimmed
        return reference.isEmpty || reference == "NONREF" ? nil : reference
    }
}
