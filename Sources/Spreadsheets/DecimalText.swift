// SPDX-License-Identifier: Apache-2.0

/// A number as a spreadsheet writes it, read digit by digit: `24`, `24.0`, `3.2010117089E+15`. A comma may stand for
/// the point.
public struct DecimalText: Sendable, Hashable {
    /// A spreadsheet keeps so many digits of a number; what stands behind them is not what was typed.
    public static let keptDigits = 15

    private let isNegative: Bool
    /// Without zeros at their beginning.
    private let digits: [UInt8]
    /// How many of the digits stand before the point.
    private let point: Int

    /// Nil for anything that is no number.
    public init?(_ text: String) {
        var signs = Array(text.utf8)[...]
        isNegative = signs.first == 0x2D
        if isNegative || signs.first == 0x2B { signs = signs.dropFirst() }
        let mantissa = signs.prefix { $0 != 0x45 && $0 != 0x65 }
        let exponentText = String(decoding: signs.dropFirst(mantissa.count).dropFirst(), as: UTF8.self)
        let hasExponent = mantissa.count < signs.count
        let exponent = hasExponent ? Int(exponentText) : 0
        guard let exponent, (-400...400).contains(exponent) else { return nil }
        let parts = mantissa.split(omittingEmptySubsequences: false) { $0 == 0x2E || $0 == 0x2C }
        let all = Array(parts.joined())
        guard parts.count <= 2, let before = parts.first, !all.isEmpty, !before.isEmpty,
            all.allSatisfy({ (0x30...0x39).contains($0) }), all.count <= 400
        else { return nil }
        let plain = all.drop { $0 == 0x30 }
        digits = Array(plain)
        point = before.count - (all.count - digits.count) + exponent
    }

    /// The number before the point; nil where it has too many digits for any count or day.
    public var wholePart: Int? {
        guard point <= 18 else { return nil }
        let value = Int(wholeDigits) ?? 0
        return isNegative ? -value : value
    }

    /// The digits of a whole number; nil where there is a part behind the point or a minus.
    public var whole: String? {
        guard !isNegative, digits.dropFirst(max(0, point)).allSatisfy({ $0 == 0x30 }), point <= 400 else { return nil }
        return wholeDigits.isEmpty ? "0" : wholeDigits
    }

    /// Whether a spreadsheet would have changed digits of it.
    public var isBeyondKeptDigits: Bool { point > Self.keptDigits }

    private var wholeDigits: String {
        guard point > 0 else { return "" }
        let kept = digits.prefix(point)
        return String(decoding: kept + [UInt8](repeating: 0x30, count: point - kept.count), as: UTF8.self)
    }
}
