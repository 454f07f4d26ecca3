// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Days as spreadsheets count them.
enum ExcelDay {
    private static let latest = 2_958_465

    /// The day of a serial number; the time of day is dropped. In the system of 1900 there is a 29 February 1900, which
    /// was none: nil, as for anything that is no day.
    static func day(_ text: String, countsFrom1904: Bool) -> CalendarDay? {
        guard let number = DecimalText(text)?.wholePart, (0...latest).contains(number) else { return nil }
        if countsFrom1904 { return CalendarDay(year: 1904, month: 1, day: 1)?.adding(days: number) }
        switch number {
        case 1..<60: return CalendarDay(year: 1899, month: 12, day: 31)?.adding(days: number)
        case 61...: return CalendarDay(year: 1899, month: 12, day: 30)?.adding(days: number)
        default: return nil
        }
    }
}
