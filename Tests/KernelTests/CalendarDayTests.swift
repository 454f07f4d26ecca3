// SPDX-License-Identifier: Apache-2.0
import Kernel
import Testing

@Suite("Calendar days")
struct CalendarDayTests {
    @Test("every day from 1900 to 2200 follows the one before, in number, date, text and weekday")
    func roundTrip() throws {
        var day = try #require(CalendarDay(year: 1900, month: 1, day: 1))
        #expect(day.weekday == 1)
        var (year, month, date, weekday) = (1900, 1, 1, 1)
        while year <= 2200 {
            let components = day.components
            let agrees = components.year == year && components.month == month && components.day == date
            guard agrees, day.weekday == weekday, CalendarDay(year: year, month: month, day: date) == day,
                CalendarDay(day.description) == day
            else {
                Issue.record("\(day) is not \(year)-\(month)-\(date), weekday \(weekday)")
                return
            }
            date += 1
            if date > CalendarDay.length(ofMonth: month, year: year) { (month, date) = (month + 1, 1) }
            if month > 12 { (year, month) = (year + 1, 1) }
            weekday = weekday % 7 + 1
            day = day.adding(days: 1)
        }
        #expect(day.number == 84_371)
    }

    @Test("1 January 1970 is day 0, a Thursday")
    func epoch() {
        let day = CalendarDay(number: 0)
        #expect(day.description == "1970-01-01")
        #expect(day.weekday == 4)
    }

    @Test(
        "days that do not exist are refused",
        arguments: [
            (2023, 2, 29), (2100, 2, 29), (2024, 2, 30), (2024, 4, 31), (2024, 13, 1), (2024, 0, 1), (2024, 1, 0),
            (0, 1, 1), (10_000, 1, 1),
        ])
    func refused(_ parts: (Int, Int, Int)) {
        #expect(CalendarDay(year: parts.0, month: parts.1, day: parts.2) == nil)
    }

    @Test("29 February exists in 2000 and 2024")
    func leap() {
        #expect(CalendarDay("2000-02-29") != nil)
        #expect(CalendarDay("2024-02-29") != nil)
    }

    @Test(
        "only YYYY-MM-DD is read",
        arguments: ["", "2024-1-01", "2024-01-1", "20240101", "2024/01/01", " 2024-01-01", "2024-01-01 ", "٢٠٢٤-01-01"])
    func text(_ text: String) {
        #expect(CalendarDay(text) == nil)
    }

    @Test(
        "adding months keeps the day or takes the month's last",
        arguments: [
            ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2024-01-31", 3, "2024-04-30"),
            ("2024-03-31", -1, "2024-02-29"), ("2024-12-15", 1, "2025-01-15"), ("2024-01-15", -1, "2023-12-15"),
            ("2024-02-29", 12, "2025-02-28"), ("2024-02-29", 48, "2028-02-29"), ("2024-05-10", 0, "2024-05-10"),
            ("2024-05-10", -29, "2021-12-10"),
        ])
    func addingMonths(_ item: (from: String, months: Int, to: String)) throws {
        let from = try #require(CalendarDay(item.from))
        #expect(from.adding(months: item.months).description == item.to)
    }

    @Test("months between two days are those completed, whichever comes first")
    func monthsBetween() throws {
        let from = try #require(CalendarDay("2024-01-31"))
        #expect(from.months(to: try #require(CalendarDay("2024-02-28"))) == 0)
        #expect(from.months(to: try #require(CalendarDay("2024-02-29"))) == 1)
        #expect(from.months(to: try #require(CalendarDay("2024-03-30"))) == 1)
        #expect(from.months(to: try #require(CalendarDay("2024-03-31"))) == 2)
        #expect(from.months(to: try #require(CalendarDay("2023-12-31"))) == -1)
        #expect(from.months(to: try #require(CalendarDay("2024-01-01"))) == 0)
    }

    @Test("adding months and counting them agree on every day of four years")
    func monthsAgree() throws {
        let first = try #require(CalendarDay("2023-01-01"))
        for offset in 0..<1_461 {
            let day = first.adding(days: offset)
            for months in [1, 5, 6, 12, 24, 120] {
                let later = day.adding(months: months)
                #expect(day.months(to: later) == months)
                #expect(day.months(to: later.adding(days: -1)) == months - 1)
            }
        }
    }

    @Test("days between are counted in both directions")
    func daysBetween() throws {
        let first = try #require(CalendarDay("2023-02-22"))
        let last = try #require(CalendarDay("2024-02-22"))
        #expect(first.days(to: last) == 365)
        #expect(last.days(to: first) == -365)
        #expect(first < last)
    }
}
