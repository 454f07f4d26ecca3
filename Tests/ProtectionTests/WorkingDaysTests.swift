// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import TestKit
import Testing

@Suite("Working days from one day to another")
struct WorkingDaysTests {
    private func day(_ text: String) throws -> CalendarDay { try #require(CalendarDay(text)) }

    @Test(
        "The last day counts, the first does not, and what has passed is negative",
        arguments: [
            ("2026-11-27", "2026-11-30", 1), ("2026-11-30", "2026-11-30", 0), ("2026-11-28", "2026-11-29", 0),
            ("2026-11-29", "2026-11-27", 0), ("2026-12-01", "2026-11-27", -2),
            ("2026-12-23", "2026-12-28", 1), ("2031-11-28", "2031-12-02", 2),
        ])
    func left(_ from: String, _ last: String, _ expected: Int) throws {
        let days = WorkingDays(try RegulationFixture.ruleBook())
        #expect(days.left(until: try day(last), from: try day(from)) == expected)
    }

    @Test("So many working days after a day have exactly so many left")
    func lastAndLeftAgree() throws {
        let days = WorkingDays(try RegulationFixture.ruleBook())
        var start = try day("2026-11-20")
        for count in 1...40 {
            let last = days.last(of: count, after: start)
            #expect(days.left(until: last, from: start) == count)
            #expect(days.left(until: last.adding(days: -1), from: start) == count - 1)
            start = start.adding(days: 1)
        }
    }
}
