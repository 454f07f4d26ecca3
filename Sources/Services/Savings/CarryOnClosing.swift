// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Ledger
import Money
import Store

extension Door {
    /// Accounts that one step credits, in one transaction.
    private static let accountsPerStep = 64_000

    /// Takes a closing from where it stands to its end, by the law it was begun under, and proves that the books
    /// carry what it credited.
    func carryOn(
        _ begun: SavingsRunStore.Run, wasResumed: Bool, told: @escaping @Sendable (Int) -> Void
    ) async throws -> SavingsClosing {
        var run = begun
        if run.finishedAt == nil {
            let rates = try await rates(for: run)
            var plan = try await database.read { [run] transaction in
                try ClosingPlan(run, transaction, rates: rates)
            }
            var step = try await next(&plan)
            while let found = step {
                let closing = begun
                async let written: Void = writeStep(found, of: closing)
                step = try await next(&plan)
                try await written
                run.cursor = found.through
                run.lines += found.lines.count
                told(run.lines)
            }
            try await database.write { [id = run.id] transaction in
                try SavingsRunStore(transaction).finish(id, at: clock.now())
            }
        }
        return try await database.read { [id = run.id] transaction in
            SavingsClosing(
                run: try SavingsRunStore(transaction).get(id), wasResumed: wasResumed,
                isConserved: try SavingsBlockStore(transaction).unlikeEntries(of: id).isEmpty)
        }
    }

    /// The next step, computed beside the writer.
    private func next(_ plan: inout ClosingPlan) async throws -> ClosingStep? {
        let current = plan
        let found = try await database.read { transaction in
            try current.step(in: transaction, most: Self.accountsPerStep)
        }
        if let found { plan.cursor = found.through }
        return found
    }

    /// Credits the accounts of a step: blocks, an entry and an audit row a block, and the cursor, all or nothing.
    private func writeStep(_ step: ClosingStep, of run: SavingsRunStore.Run) async throws {
        try await database.write { transaction in
            let now = clock.now()
            let blocks = step.lines.isEmpty ? [] : blocks(step.lines)
            let total = blocks.map(\.returned).total()
            guard
                try SavingsRunStore(transaction).advance(
                    run.id, from: step.after, to: step.through, blocks: blocks.count, lines: step.lines.count,
                    returned: total)
            else { throw Failure(.conflict, "savings-run-open", details: ["last": run.period.last.description]) }
            try SavingsBlockStore(transaction).insert(blocks, run: run.id)
            let entries = blocks.compactMap { block in
                Entry.savingsAccrued(block.returned, block: block.id.number, on: run.businessDay).map {
                    LedgerStore.NewEntry($0, id: ids.next())
                }
            }
            try LedgerStore(transaction).post(entries, at: now)
            try AuditStore(transaction, mac: mac).append(
                blocks.map { block in
                    (
                        id: ids.next(),
                        row: AuditRow(
                            recordedAt: now, actor: "system:savings", role: "", operation: Operation.closeSavings.name,
                            subject: nil, detail: block.auditDetail(run: run.id))
                    )
                })
        }
    }

    /// The lines in blocks of about the same length.
    private func blocks(_ lines: [SavingsLine]) -> [SavingsBlockStore.Block] {
        let count = (lines.count + SavingsColumns.most - 1) / SavingsColumns.most
        return (0..<count).map { place in
            let first = lines.count * place / count
            let end = lines.count * (place + 1) / count
            return SavingsBlockStore.Block(id: ids.next(), lines: lines[first..<end])
        }
    }
}

/// Some accounts of a closing, with their new lines.
struct ClosingStep: Sendable {
    /// The cursor before and after.
    let after: Int64
    let through: Int64
    let lines: [SavingsLine]
}

/// What a closing works with: everything that was fixed when it began.
struct ClosingPlan: Sendable {
    private enum Work {
        case month(MonthClosing)
        case year(YearSettlement, december: ID<SavingsRunRecord>, late: [Int64: Int128])
    }

    private let run: SavingsRunStore.Run
    private let work: Work
    private let movements: [SavingsMovement]
    /// The last account that is done.
    var cursor: Int64

    /// - Parameter rates: Of each law that a closing was made under, this one's among them.
    init(_ run: SavingsRunStore.Run, _ transaction: any Transaction, rates: ClosingRates) throws {
        self.run = run
        cursor = run.cursor
        let runs = SavingsRunStore(transaction)
        let before = try runs.all().filter { $0.id < run.id }
        switch run.kind {
        case .month:
            movements = try SavingsBlockStore(transaction).movements(
                of: run, after: run.cursor,
                countedBefore: before.last.map { (day: $0.countedThrough, entry: $0.throughEntry) })
            let first = movements.reduce(run.period.first) { min($0, $1.day) }
            guard let days = DayRange(first: first, last: run.period.last) else {
                preconditionFailure("movements that a month counts are not after it")
            }
            work = .month(
                MonthClosing(
                    run.period,
                    weights: try rates.of(run).weights(days, settled: try rates.settled(by: before)),
                    paidAhead: try SavingsLateStore(transaction).paidAhead(of: run)))
        case .year:
            guard let december = before.last(where: { $0.kind == .month && $0.period.last == run.period.last }) else {
                throw Failure(
                    .refused, "savings-year-not-ready", details: ["year": String(run.period.first.year)])
            }
            movements = []
            let settlement = YearSettlement(
                run.period, rate: try rates.of(run).final(year: run.period.first.year).value)
            work = .year(
                settlement, december: december.id,
                late: try LateOfYear(transaction, before, after: december, rates).parts(settlement, run))
        }
    }

    /// The lines of the next accounts; nil when all are done.
    func step(in transaction: any Transaction, most: Int) throws -> ClosingStep? {
        let store = SavingsBlockStore(transaction)
        let limit = most / SavingsColumns.most
        let blocks = try run.previous.map { try store.blocks(of: $0, after: cursor, limit: limit) } ?? []
        var lines: [SavingsLine] = []
        lines.reserveCapacity(blocks.count * SavingsColumns.most)
        for block in blocks { lines += try block.lines() }
        if let first = lines.first, first.account <= cursor { lines.removeAll { $0.account <= cursor } }
        let start = movements.partition { $0.account > cursor }
        guard !lines.isEmpty || start < movements.count else { return nil }
        let (through, end) = reach(blocks, limit: limit, from: start, most: most)
        switch work {
        case .month(let closing):
            return ClosingStep(
                after: cursor, through: through, lines: closing.close(lines, movements[start..<end]))
        case .year(let settlement, let december, let late):
            let then = try store.lines(of: december, from: lines[0].account, through: through)
            return ClosingStep(
                after: cursor, through: through, lines: settlement.settle(lines, december: then, late: late))
        }
    }

    /// The account up to which a step goes, and the end of its movements: as far as the blocks read tell of every
    /// account, or, behind the last block, as many movements as a step takes.
    private func reach(
        _ blocks: [SavingsBlockStore.Block], limit: Int, from start: Int, most: Int
    ) -> (through: Int64, end: Int) {
        if blocks.count == limit, let last = blocks.last {
            return (last.lastAccount, movements.partition { $0.account > last.lastAccount })
        }
        let known = blocks.last?.lastAccount ?? cursor
        var end = max(movements.partition { $0.account > known }, min(start + most, movements.count))
        while end < movements.count, end > 0, movements[end].account == movements[end - 1].account { end += 1 }
        return (end > 0 ? max(known, movements[end - 1].account) : known, end)
    }
}

extension [SavingsMovement] {
    /// The place of the first movement that a condition holds for, where it holds for all behind it too.
    fileprivate func partition(_ holds: (SavingsMovement) -> Bool) -> Int {
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if holds(self[middle]) { high = middle } else { low = middle + 1 }
        }
        return low
    }
}
