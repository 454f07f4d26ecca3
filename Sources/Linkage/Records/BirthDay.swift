// SPDX-License-Identifier: Apache-2.0

/// A day of birth in 32 bits, any part of it perhaps unknown (0).
struct BirthDay: Sendable, Hashable {
    let bits: UInt32

    static let unknown = BirthDay(bits: 0)
    static let years = 1860...2115
    /// How many different values there are.
    static let span = 256 << 9

    private init(bits: UInt32) { self.bits = bits }

    /// Unknown unless the year is between 1860 and 2115; a month or day that cannot be counts as unknown.
    init(year: Int, month: Int, day: Int) {
        guard Self.years.contains(year) else {
            self = .unknown
            return
        }
        let month = (1...12).contains(month) ? month : 0
        let day = (1...31).contains(day) ? day : 0
        bits = UInt32((year - 1859) << 9 | month << 5 | day)
    }

    /// 0 where unknown; otherwise counted from 1859.
    @inline(__always) var year: Int { Int(bits >> 9) }
    @inline(__always) var month: Int { Int(bits >> 5 & 15) }
    @inline(__always) var day: Int { Int(bits & 31) }
    @inline(__always) var isWhole: Bool { month != 0 && day != 0 }
    /// The first of January (or the last of December), where registrars put whoever does not know the day.
    @inline(__always) var isHeaped: Bool { bits & 511 == 33 || bits & 511 == 415 }
    /// Day and month in their order of size, so that a swap does not show.
    @inline(__always) var unswapped: UInt32 {
        let (day, month) = (bits & 31, bits >> 5 & 15)
        return day < month ? bits & ~511 | day << 5 | month : bits
    }

    /// Reads `yyyy-mm-dd`, `yyyymmdd`, `dd-mm-yyyy`, `dd/mm/yyyy`, `dd.mm.yyyy` and a lone `yyyy`.
    init(parsing text: UnsafeBufferPointer<UInt8>) {
        var numbers = (0, 0, 0)
        var digits = (0, 0, 0)
        var group = 0
        for byte in text {
            if byte >= 48, byte <= 57 {
                let digit = Int(byte - 48)
                switch group {
                case 0: (numbers.0, digits.0) = (numbers.0 % 100_000_000 * 10 + digit, digits.0 + 1)
                case 1: (numbers.1, digits.1) = (numbers.1 % 1000 * 10 + digit, digits.1 + 1)
                case 2: (numbers.2, digits.2) = (numbers.2 % 10_000 * 10 + digit, digits.2 + 1)
                default: break
                }
            } else if digits.0 > 0 {
                if byte == UInt8(ascii: "T") || digits.2 > 0 { break }
                if group == 0 || digits.1 > 0 { group += 1 }
            }
        }
        switch digits {
        case (8, 0, 0): self.init(year: numbers.0 / 10_000, month: numbers.0 / 100 % 100, day: numbers.0 % 100)
        case (4, _, _): self.init(year: numbers.0, month: numbers.1, day: numbers.2)
        case (1...2, 1...2, 4): self.init(year: numbers.2, month: numbers.1, day: numbers.0)
        default: self = .unknown
        }
    }
}
