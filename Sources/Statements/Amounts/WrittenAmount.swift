// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Reads amounts as banks write them into whole rupiah. Nothing is rounded: sen that are not zero are refused.
struct WrittenAmount {
    /// No single movement of ours is above ten trillion rupiah; more is a slip of the pen.
    static let largest = Rupiah(10_000_000_000_000)

    var decimal: Character = "."
    /// The mark between thousands; nil where there must be none.
    var thousands: Character?

    /// The amount of a movement: above zero and within `largest`.
    func movement(_ text: String, field: String, line: Int?) throws(FileFault) -> Rupiah {
        let value = try signed(text, field: field, line: line)
        if value < .zero { throw FileFault(line: line, field: field, code: "negative-amount", found: text) }
        if value == .zero { throw FileFault(line: line, field: field, code: "zero-amount", found: text) }
        if value > Self.largest { throw FileFault(line: line, field: field, code: "huge-amount", found: text) }
        return value
    }

    /// Any amount, with a leading or trailing minus where there is one.
    func signed(_ text: String, field: String, line: Int?) throws(FileFault) -> Rupiah {
        func refuse(_ code: String) -> FileFault { FileFault(line: line, field: field, code: code, found: text) }
        var digits = text.filter { $0 != " " && $0 != "\u{A0}" }[...]
        let isNegative = digits.first == "-" || digits.last == "-"
        if digits.first == "-" || digits.first == "+" { digits = digits.dropFirst() }
        if isNegative, digits.last == "-" { digits = digits.dropLast() }
        let halves = digits.split(separator: decimal, maxSplits: 1, omittingEmptySubsequences: false)
        guard let head = halves.first, let whole = groups(head), !whole.isEmpty else {
            throw refuse("not-an-amount")
        }
        let fraction = halves.count == 2 ? halves[1] : ""
        guard fraction.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else { throw refuse("not-an-amount") }
        guard fraction.utf8.allSatisfy({ $0 == 0x30 }) else { throw refuse("fraction-of-rupiah") }
        guard whole.utf8.count <= 18, let number = Int64(whole) else { throw refuse("huge-amount") }
        return Rupiah(isNegative ? -number : number)
    }

    /// The digits without the marks between thousands; nil when anything else stands there or a group is not three
    /// digits long.
    private func groups(_ text: Substring) -> String? {
        let pieces =
            thousands.map { text.split(separator: $0, omittingEmptySubsequences: false) } ?? [text]
        guard pieces.allSatisfy({ $0.utf8.allSatisfy { (0x30...0x39).contains($0) } }) else { return nil }
        guard pieces.dropFirst().allSatisfy({ $0.utf8.count == 3 }) else { return nil }
        return pieces.joined()
    }
}
