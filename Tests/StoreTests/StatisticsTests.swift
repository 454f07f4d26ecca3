// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Store
import TestKit
import Testing

@Suite("Roll-ups of participants and money")
struct StatisticsTests {
    @Test("are cell by cell what the facts say after any history", arguments: 1...12 as ClosedRange<UInt64>)
    func incrementalEqualsRebuilt(seed: UInt64) async throws {
        let house = try await TestHouse.make()
        let (before, differences) = try await house.database.write { transaction in
            var history = StatisticsRandomHistory(seed: seed, transaction, now: house.now)
            try history.write(steps: 80)
            try transaction.writeSums()
            return (try Self.cells(transaction), try FiguresRebuild(transaction).differences())
        }
        #expect(differences.isEmpty, "seed \(seed)")
        #expect(before.count > 50, "seed \(seed) must make a history worth comparing")
        let after = try await house.database.write { transaction in
            try FiguresRebuild(transaction).rebuild()
            return try Self.cells(transaction)
        }
        #expect(before == after, "seed \(seed)")
    }

    @Test("count on any day whom the periods cover on it", arguments: [21, 22, 23] as [UInt64])
    func participantsEqualPeriods(seed: UInt64) async throws {
        let house = try await TestHouse.make()
        try await house.database.write { transaction in
            var history = StatisticsRandomHistory(seed: seed, transaction, now: house.now)
            try history.write(steps: 60)
            try transaction.writeSums()
            for number in stride(from: 18_990 as Int32, to: 21_200, by: 37) {
                let day = CalendarDay(number: number)
                let store = FiguresStore(transaction)
                let expected = try Self.covered(on: day, transaction)
                let found = try store.participants(on: day)
                #expect(found.byCountry.map(\.people).reduce(0, +) == expected, "seed \(seed), \(day)")
                #expect(found.byProvince.map(\.people).reduce(0, +) == expected, "seed \(seed), \(day)")
                #expect(try store.totals(on: day).values.reduce(0, +) == expected, "seed \(seed), \(day)")
            }
        }
    }

    @Test("give each month the participants of its last day")
    func monthsEqualLastDays() async throws {
        let house = try await TestHouse.make()
        try await house.database.write { transaction in
            var history = StatisticsRandomHistory(seed: 31, transaction, now: house.now)
            try history.write(steps: 60)
            try transaction.writeSums()
            let store = FiguresStore(transaction)
            let points = try store.months(through: CalendarDay(number: 20_800))
            #expect(points.count > 60)
            for point in points {
                let last = point.month.adding(months: 1).adding(days: -1)
                #expect(try store.totals(on: last)[point.phase] == point.people, "\(last) \(point.phase)")
            }
        }
    }

    @Test("name the cell that somebody changed")
    func tamperingIsFound() async throws {
        let house = try await TestHouse.make()
        let found = try await house.database.write { transaction in
            var history = StatisticsRandomHistory(seed: 41, transaction, now: house.now)
            try history.write(steps: 40)
            try transaction.writeSums()
            try transaction.execute(
                "UPDATE cover_day SET change = change + 5 WHERE day = (SELECT min(day) FROM cover_day)")
            return try FiguresRebuild(transaction).differences()
        }
        #expect(found.contains { $0.table == "cover_day" && $0.isMissing })
        #expect(found.contains { $0.table == "cover_day" && !$0.isMissing })
    }

    @Test("a later target for the same day replaces the earlier one")
    func laterTargetCounts() async throws {
        let house = try await TestHouse.make()
        let day = CalendarDay(number: 21_000)
        let targets = try await house.database.write { transaction in
            let store = TargetStore(transaction)
            for (id, people) in [(1, 500), (2, 700)] {
                try store.insert(
                    .init(id: ID(number: Int64(id)), day: day, participants: people, recordedAt: house.now), by: "test")
            }
            return try store.current()
        }
        #expect(targets.map(\.participants) == [700])
    }

    private static func cells(_ transaction: any Transaction) throws -> [[SQLValue]] {
        let participants = try transaction.rows(
            "SELECT phase, country, province, day, change FROM cover_day WHERE change <> 0 ORDER BY 1, 2, 3, 4")
        let money = try transaction.rows(
            "SELECT kind, day, country, province, amount, count FROM money_day WHERE count <> 0 ORDER BY 1, 2, 3, 4")
        let months = try transaction.rows(
            "SELECT axis, phase, place, month, change FROM cover_month WHERE change <> 0 ORDER BY 1, 2, 3, 4")
        let moneyMonths = try transaction.rows("SELECT kind, month, amount, count FROM money_month ORDER BY 1, 2")
        return (participants + money + months + moneyMonths).map(\.values)
    }

    private static func covered(on day: CalendarDay, _ transaction: any Transaction) throws -> Int {
        try transaction.row(
            """
            SELECT count(*) FROM cover_period
            WHERE programme = 'jkm' AND first_day <= \(day) AND last_day >= \(day)
            """)?.int(0) ?? 0
    }
}
