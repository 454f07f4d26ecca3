// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Nomor Induk Kependudukan: 16 digits, for life (PP 37/2007 art. 37). Area of first registration, day of birth (day
/// of the month plus 40 for women), serial number. There is no check digit.
public struct NIK: Sendable, Hashable {
    /// The 16 digits as a number; leading zeros cannot occur because no province code begins with one.
    public let number: UInt64

    /// Reads 16 digits; blanks, dots and hyphens between them are dropped.
    ///
    /// Fails with `nik-digits`, `nik-length`, `nik-province-unknown`, `nik-birth-day-impossible` or
    /// `nik-serial-zero`, each saying what was found.
    public static func parse(_ text: some StringProtocol) throws(Failure) -> NIK {
        let (count, read) = DigitText.read(text)
        guard let digits = read else { throw failure("nik-digits", [:]) }
        guard count == 16 else { throw failure("nik-length", ["found": String(count), "expected": "16"]) }
        let nik = NIK(number: digits.reduce(0) { $0 * 10 + UInt64($1) })
        guard Province.isNIKCode(nik.provinceCode) else {
            throw failure("nik-province-unknown", ["found": DigitText.text(digits[0..<2])])
        }
        let birth = nik.birthDigits
        guard birth.exists else {
            throw failure("nik-birth-day-impossible", ["found": DigitText.text(digits[6..<12])])
        }
        guard nik.number % 10_000 != 0 else { throw failure("nik-serial-zero", ["found": "0000"]) }
        return nik
    }

    /// All 16 digits. Personal data: show `masked` wherever the whole is not needed.
    public var text: String { String(number) }

    /// Province digits and the last four, the rest hidden: `33**********0001`.
    public var masked: String { text.prefix(2) + "**********" + text.suffix(4) }

    /// The province of first registration, perhaps a historic one.
    public var provinceCode: Int { Int(number / 100_000_000_000_000) }

    public var sex: Sex { birthDigits.sex }

    /// The day of birth for somebody alive on `day`: the latest such date that is not after it.
    public func birthDay(knownOn day: CalendarDay) -> CalendarDay {
        let birth = birthDigits
        let century = day.year / 100 * 100
        for base in [century, century - 100, century - 200] {
            if let born = CalendarDay(year: base + birth.year, month: birth.month, day: birth.day), born <= day {
                return born
            }
        }
        preconditionFailure("a NIK holds a day that exists in one century of any three")
    }

    /// Compares the NIK with what a person told.
    ///
    /// Fails with `nik-birth-date-mismatch` or `nik-sex-mismatch`, naming what the NIK says and what was told.
    public func check(against birthDay: CalendarDay, sex: Sex) throws(Failure) {
        let birth = birthDigits
        let (year, month, day) = birthDay.components
        guard birth.year == year % 100, birth.month == month, birth.day == day else {
            let found = [birth.day, birth.month, birth.year].map { $0 < 10 ? "0\($0)" : String($0) }
            throw NIK.failure(
                "nik-birth-date-mismatch",
                ["found": found.joined(separator: "-"), "expected": birthDay.description])
        }
        guard birth.sex == sex else {
            throw NIK.failure("nik-sex-mismatch", ["found": birth.sex.rawValue, "expected": sex.rawValue])
        }
    }

    private struct BirthDigits {
        let day: Int
        let month: Int
        /// Two digits.
        let year: Int
        let sex: Sex

        /// 29 February counts where the year is a leap year in some century.
        var exists: Bool {
            CalendarDay(year: 2000 + year, month: month, day: day) != nil
        }
    }

    private var birthDigits: BirthDigits {
        let digits = Int(number / 10_000 % 1_000_000)
        let day = digits / 10_000
        return BirthDigits(
            day: day > 40 ? day - 40 : day, month: digits / 100 % 100, year: digits % 100,
            sex: day > 40 ? .female : .male)
    }

    private static func failure(_ code: String, _ details: [String: String]) -> Failure {
        Failure(.invalid, code, field: "nik", details: details)
    }
}

extension NIK: CustomStringConvertible {
    /// Masked, so that a NIK that slips into a log tells little.
    public var description: String { masked }
}
