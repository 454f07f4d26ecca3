// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A spouse who would be a child is a slip of the pen, or a child recorded under the wrong relation.
enum SpouseAge {
    /// In months. Not an age of the law: only so low that whoever is younger was written down by mistake.
    private static let least = 15 * 12

    static func isPlausible(_ born: CalendarDay, on today: CalendarDay) -> Bool { born.months(to: today) >= least }

    static func failure(_ born: CalendarDay?, field: String) -> Failure {
        Failure(.invalid, "spouse-too-young", field: field, details: ["found": born?.description ?? ""])
    }
}
