// SPDX-License-Identifier: Apache-2.0
import ArgumentParser
import Kernel

/// Days on the command line.
enum DayOption {
    /// - Throws: bad usage when the text is no day.
    static func day(_ text: String, _ option: String) throws -> CalendarDay {
        guard let day = CalendarDay(text) else {
            throw ValidationError("\(option) must be a day as YYYY-MM-DD, found \(text)")
        }
        return day
    }
}
