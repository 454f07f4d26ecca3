// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the machine-readable lines of a passport say: two lines of 44 signs with check digits (ICAO 9303 part 4, TD3).
public struct PassportMRZ: Sendable, Hashable {
    /// Who issued it, three letters: `IDN`.
    public let issuer: String
    public let surname: String
    /// Empty where the whole name is one.
    public let givenNames: String
    /// Letters and digits, as printed.
    public let number: String
    public let nationality: String
    public let birthDay: CalendarDay
    /// Nil where the passport leaves it open.
    public let sex: Sex?
    public let expiresOn: CalendarDay
    /// What the country writes there; empty for nothing.
    public let personalNumber: String

    /// The name as people say it.
    public var name: String { givenNames.isEmpty ? surname : "\(givenNames) \(surname)" }

    /// Reads the lines as typed or as a reader gives them; blanks and small letters do not matter.
    ///
    /// Fails with `mrz-lines` where there are not 88 signs, `mrz-sign` for a sign that cannot stand there,
    /// `mrz-kind` where it is no passport, `mrz-check-digit` naming the part, `mrz-day`.
    ///
    /// - Parameter today: what tells the century of a year of two digits: nobody is born tomorrow, and no passport
    ///   counts longer than ten years and some.
    public static func parse(_ text: some StringProtocol, today: CalendarDay) throws(Failure) -> PassportMRZ {
        let signs = Array(text.uppercased().utf8.filter { $0 > 0x20 })
        guard signs.count == 2 * lineLength else {
            throw Failure(.invalid, "mrz-lines", field: field, details: ["found": String(signs.count)])
        }
        guard let strange = signs.first(where: { value(of: $0) == nil }) else {
            return try read(Array(signs[..<lineLength]), Array(signs[lineLength...]), today: today)
        }
        throw Failure(
            .invalid, "mrz-sign", field: field, details: ["found": String(decoding: [strange], as: UTF8.self)])
    }

    private static let lineLength = 44
    private static let field = "mrz"

    private static func read(
        _ first: [UInt8], _ second: [UInt8], today: CalendarDay
    ) throws(Failure) -> PassportMRZ {
        guard first[0] == 0x50 else {
            throw Failure(
                .invalid, "mrz-kind", field: field, details: ["found": String(decoding: first[..<2], as: UTF8.self)])
        }
        try check(second[0..<9], second[9], "number")
        try check(second[13..<19], second[19], "birth-day")
        try check(second[21..<27], second[27], "expiry")
        // Where there is no personal number its check digit may be left out.
        if !(second[42] == filler && second[28..<42].allSatisfy { $0 == filler }) {
            try check(second[28..<42], second[42], "personal-number")
        }
        try check(second[0..<10] + second[13..<20] + second[21..<43], second[43], "whole")
        let names = text(first[5...]).components
        let sex: Sex? = second[20] == 0x46 ? .female : second[20] == 0x4D ? .male : nil
        guard sex != nil || second[20] == filler || second[20] == 0x58 else {
            throw Failure(
                .invalid, "mrz-sign", field: field,
                details: ["found": String(decoding: [second[20]], as: UTF8.self)])
        }
        return PassportMRZ(
            issuer: text(first[2..<5]).joined, surname: names.surname, givenNames: names.given,
            number: text(second[0..<9]).joined, nationality: text(second[10..<13]).joined,
            birthDay: try day(second[13..<19], latest: today),
            sex: sex, expiresOn: try day(second[21..<27], latest: today.adding(months: longestLife)),
            personalNumber: text(second[28..<42]).joined)
    }

    /// Passports count for ten years; some months more for those issued early.
    private static let longestLife = 15 * 12
    private static let filler: UInt8 = 0x3C

    /// The newest year with these two digits whose day is not later.
    private static func day(_ signs: ArraySlice<UInt8>, latest: CalendarDay) throws(Failure) -> CalendarDay {
        let digits = signs.map { Int($0) - 0x30 }
        let fault = Failure(
            .invalid, "mrz-day", field: field, details: ["found": String(decoding: signs, as: UTF8.self)])
        guard digits.allSatisfy({ (0...9).contains($0) }) else { throw fault }
        let short = digits[0] * 10 + digits[1]
        for century in [2000, 1900] {
            let found = CalendarDay(
                year: century + short, month: digits[2] * 10 + digits[3], day: digits[4] * 10 + digits[5])
            if let found, found <= latest { return found }
        }
        throw fault
    }

    private static func check(
        _ signs: some Sequence<UInt8>, _ digit: UInt8, _ part: String
    ) throws(Failure) {
        guard checkDigit(signs) == digit else {
            throw Failure(.invalid, "mrz-check-digit", field: field, details: ["part": part])
        }
    }

    /// The digit that guards a row of signs: weights 7, 3, 1, modulo 10.
    public static func checkDigit(_ signs: some Sequence<UInt8>) -> UInt8 {
        var sum = 0
        for (place, sign) in signs.enumerated() { sum += (value(of: sign) ?? 0) * [7, 3, 1][place % 3] }
        return UInt8(0x30 + sum % 10)
    }

    private static func value(of sign: UInt8) -> Int? {
        switch sign {
        case 0x30...0x39: Int(sign) - 0x30
        case 0x41...0x5A: Int(sign) - 0x41 + 10
        case filler: 0
        default: nil
        }
    }

    private static func text(_ signs: ArraySlice<UInt8>) -> FilledText { FilledText(signs: signs, filler: filler) }
}

/// Text of the lines, with fillers for blanks.
private struct FilledText {
    let signs: ArraySlice<UInt8>
    let filler: UInt8

    /// Words by single fillers.
    var joined: String {
        signs.split(separator: filler).map { String(decoding: $0, as: UTF8.self) }.joined(separator: " ")
    }

    /// Two fillers stand between surname and given names.
    var components: (surname: String, given: String) {
        var index = signs.startIndex
        while index + 1 < signs.endIndex, !(signs[index] == filler && signs[index + 1] == filler) { index += 1 }
        let isWhole = index + 1 >= signs.endIndex
        let surname = FilledText(signs: isWhole ? signs : signs[..<index], filler: filler).joined
        let given = isWhole ? "" : FilledText(signs: signs[(index + 2)...], filler: filler).joined
        return (surname, given)
    }
}
