// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Ledger
import Money
import Services
import Store
import Testing

/// Closings of savings.
extension ModelRun {
    /// Closes the month that is due; refused before its last day.
    mutating func closeMonth() async throws {
        let today = house.now.jakartaDay
        let first = model.savings.closed?.adding(days: 1) ?? firstMonth
        let last = first.adding(months: 1).adding(days: -1)
        guard today >= last else {
            await #expect(throws: Failure(.refused, "savings-month-not-over", details: ["last": last.description])) {
                try await door.closeSavingsMonth(first, reason: "model", by: officers.finance)
            }
            return
        }
        let closing = try await door.closeSavingsMonth(first, reason: "model", by: officers.finance)
        #expect(closing.isConserved && !closing.wasResumed)
        model.savings.closeMonth(first, last)
        try await post(closing.run, on: last)
        let again = try await door.closeSavingsMonth(first, reason: "model", by: officers.finance)
        #expect(again.wasResumed && again.run == closing.run)
    }

    /// Settles the oldest year that can be; refused where there is none.
    mutating func settleYear() async throws {
        guard let year = model.savings.years.keys.min() else {
            let next = house.now.jakartaDay.year
            do {
                let closing = try await door.settleSavingsYear(next, reason: "model", by: officers.finance)
                #expect(closing.wasResumed)
            } catch let failure as Failure {
                #expect(failure.code == "savings-year-not-ready")
            }
            return
        }
        let closing = try await door.settleSavingsYear(year, reason: "model", by: officers.finance)
        #expect(closing.isConserved && !closing.wasResumed)
        model.savings.settle(year)
        try await post(closing.run, on: house.now.jakartaDay)
    }

    /// Compares each account's line with the model's, and expects an entry for each block with the model's returns.
    private mutating func post(_ run: SavingsRunStore.Run, on day: CalendarDay) async throws {
        let blocks = try await house.database.read { transaction in
            try SavingsBlockStore(transaction).blocks(of: run.id, after: -1, limit: 100_000)
        }
        var lines = 0
        for block in blocks {
            var total: Int64 = 0
            for line in try block.lines() {
                let expected = model.savings.accounts["savings:\(ID<PersonRecord>(number: line.account))"]
                let isEqual =
                    line.returned == expected?.returned && line.balance == expected?.counted
                    && line.credited == expected?.credited
                if !isEqual {
                    Issue.record(
                        "closing \(run.period) account \(line.account): \(line) \(String(describing: expected))")
                    return
                }
                total += expected?.returned ?? 0
                lines += 1
            }
            if total != 0 { model.post(["savings-returns": total, "savings-credited": -total], on: day) }
        }
        #expect(lines == model.savings.accounts.values.count(where: \.isCounted))
        try await compareSomeSavers()
    }

    private mutating func compareSomeSavers() async throws {
        let names = model.savings.accounts.keys.sorted()
        for name in (0..<min(20, names.count)).map({ _ in names[draws.below(names.count)] }) {
            guard let person = ID<PersonRecord>(name.dropFirst("savings:".count)) else { continue }
            let found = try await house.database.read { try LedgerStore($0).balance(.savings(person)) }
            #expect(found.amount == model.balance(name))
        }
    }

    private var firstMonth: CalendarDay {
        let day = start.jakartaDay
        return day.adding(days: 1 - day.day)
    }
}
