// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Runs of days")
struct DayRangeTests {
    private func range(_ first: Int32, _ last: Int32) throws -> DayRange {
        try #require(DayRange(first: CalendarDay(number: first), last: CalendarDay(number: last)))
    }

    @Test("a run is never empty")
    func neverEmpty() throws {
        #expect(DayRange(first: CalendarDay(number: 2), last: CalendarDay(number: 1)) == nil)
        #expect(try range(1, 1).count == 1)
    }

    @Test("both ends are inside")
    func ends() throws {
        let run = try range(1, 30)
        #expect(run.count == 30)
        #expect(run.contains(run.first) && run.contains(run.last))
        #expect(!run.contains(CalendarDay(number: 0)) && !run.contains(CalendarDay(number: 31)))
    }

    @Test("two runs overlap exactly when they share a day")
    func overlaps() throws {
        for (a, b, c, d) in [(1, 5, 5, 9), (1, 5, 6, 9), (1, 9, 3, 4), (3, 4, 1, 9), (6, 9, 1, 5)]
            as [(Int32, Int32, Int32, Int32)]
        {
            let (left, right) = (try range(a, b), try range(c, d))
            let shared = (a...b).filter { (c...d).contains($0) }
            #expect(left.overlaps(right) == !shared.isEmpty)
            #expect(left.intersection(right)?.count ?? 0 == shared.count)
        }
    }
}
