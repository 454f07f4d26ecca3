// SPDX-License-Identifier: Apache-2.0
import Kernel
import Ledger
import Logging
import Store

extension Door {
    /// Fills an empty database with made-up people in the proportions of public figures: registrations since 2017,
    /// contracts, journeys, paid contributions with their entries, the cover that the law derives from them, claims in
    /// every state, companies, targets, and a sign-in for each role; from 250 people on also work on every desk of
    /// officers, from 2,000 on on every desk of finance.
    ///
    /// The same seed, number and day give the same people; keys, data keys and secrets are new each time. Everything
    /// is sealed, posted and logged like the records of anybody else.
    /// - Parameters:
    ///   - people: 1 to nine million.
    ///   - progress: told from time to time how many people are written.
    /// - Throws: `conflict` `demonstration-not-empty` where the database holds people already.
    public func fillDemonstration(
        people: Int, seed: UInt64, progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> DemoSignIns {
        guard (1..<MadeUpPerson.most).contains(people) else {
            throw Failure(
                .invalid, "demonstration-size-out-of-range", field: "people",
                details: ["found": String(people), "least": "1", "most": String(MadeUpPerson.most - 1)])
        }
        return try await DemonstrationFiller(self, people: people, seed: seed, progress: progress).fill()
    }
}

/// Makes batches of people on one core while the database writes the one before.
private struct DemonstrationFiller {
    /// Fewer than a block of the audit holds: larger transactions make SQLite walk over more pages per statement.
    private static let batchSize = 250
    /// Batches made ahead of the writer.
    private static let ahead = 4

    private let door: Door
    private let plan: DemonstrationPlan
    private let now: Instant
    private let progress: @Sendable (Int) -> Void

    init(_ door: Door, people: Int, seed: UInt64, progress: @escaping @Sendable (Int) -> Void) {
        self.door = door
        self.progress = progress
        now = door.clock.now()
        plan = DemonstrationPlan(people: people, seed: seed, today: now.jakartaDay)
    }

    func fill() async throws -> DemoSignIns {
        let (organisations, channel) = try await begin()
        let (cases, example, abroad) = try await writePeople(organisations, channel)
        try await setTargets()
        let signIns = try await DemonstrationAccounts(door, plan, organisations, now: now).open(example)
        try await DemonstrationClaims(door, plan, signIns, now: now).file(cases)
        try await DemonstrationRooms(door, plan, signIns, now: now)
            .fill(example?.organisation ?? organisations.companies[0])
        try await door.database.write { transaction in try DemonstrationStore(transaction).learn() }
        try await DemonstrationDesks(door, plan, signIns, now: now).fill(abroad, example: example?.person)
        try await door.database.write { transaction in try DemonstrationStore(transaction).finish(at: now) }
        return signIns
    }

    /// - Returns: the organisations, and the account of the partner that took what was paid.
    private func begin() async throws -> (DemonstrationOrganisations, LedgerAccount) {
        try await door.database.write { transaction in
            let known = try DemonstrationStore(transaction).people()
            guard known == 0 else {
                throw Failure(.conflict, "demonstration-not-empty", details: ["found": String(known)])
            }
            try LedgerStore(transaction).openFixedAccounts()
            let partners = PartnerStore(transaction)
            let isAlone = try partners.all().isEmpty
            try partners.save(
                .init(id: DemonstrationRows.partner, name: "Bank Demo", serviceNumber: "88080"), at: now)
            // Beside a partner that calls, this one stands for the past alone.
            if !isAlone { _ = try partners.disable(DemonstrationRows.partner, at: now) }
            return (
                try DemonstrationOrganisations.record(plan, door: door, now: now, in: transaction),
                try door.channels.account(of: DemonstrationRows.partner, in: transaction)
            )
        }
    }

    private func writePeople(
        _ organisations: DemonstrationOrganisations, _ channel: LedgerAccount
    ) async throws -> ([DemonstrationBatch.Case], DemonstrationExample?, [WorkerAbroad]) {
        let batches = (plan.people + Self.batchSize - 1) / Self.batchSize
        var cases: [DemonstrationBatch.Case] = []
        var example: DemonstrationExample?
        var abroad: [WorkerAbroad] = []
        var written = 0
        try await withThrowingTaskGroup(of: (Int, DemonstrationBatch).self) { group in
            var begun = 0
            var next = 0
            var ready: [Int: DemonstrationBatch] = [:]
            func begin() {
                guard begun < batches else { return }
                let start = start(of: begun)
                let number = begun
                begun += 1
                group.addTask {
                    let batch = try DemonstrationBatch(
                        start, plan: plan, door: door, organisations: organisations, channel: channel, now: now)
                    return (number, batch)
                }
            }
            for _ in 0..<Self.ahead { begin() }
            while let (number, made) = try await group.next() {
                ready[number] = made
                while let batch = ready.removeValue(forKey: next) {
                    try await write(batch, number: next)
                    next += 1
                    written += batch.count
                    cases += batch.cases
                    example = batch.example ?? example
                    abroad += batch.abroad.prefix(WorkerAbroad.most - abroad.count)
                    progress(written)
                    begin()
                }
            }
        }
        return (cases, example, abroad)
    }

    /// Where a batch's keys and numbers begin; drawn in the order of batches.
    private func start(of batch: Int) -> DemonstrationBatch.Start {
        let first = batch * Self.batchSize
        let people = first..<min(plan.people, first + Self.batchSize)
        return DemonstrationBatch.Start(
            keys: KeyBlock(people.count * DemonstrationBatch.keysPerPerson, from: door.ids), people: people,
            firstKPJ: Int64(first) + 1, nextInvoice: Int64(first * DemonstrationBatch.invoicesPerPerson) + 1)
    }

    private func write(_ batch: DemonstrationBatch, number: Int) async throws {
        let first = number * Self.batchSize + 1
        try await door.database.write { transaction in
            try batch.rows.write(in: transaction)
            let sequences = SequenceStore(transaction)
            _ = try sequences.next("kpj", count: batch.count)
            _ = try sequences.next("invoice", count: batch.count * DemonstrationBatch.invoicesPerPerson)
            try AuditStore(transaction, mac: door.mac).append(
                AuditRow(
                    recordedAt: now, actor: "system:demonstration", role: "", operation: "demonstration.fill",
                    subject: nil, detail: "\(first)...\(first + batch.count - 1)"),
                id: door.ids.next(), lines: batch.lines)
        }
    }

    /// What management aimed at: a little more than there was at the end of two years, and more for the next.
    private func setTargets() async throws {
        let year = plan.today.year
        try await door.database.write { transaction in
            let figures = FiguresStore(transaction)
            let today = try figures.totals(on: plan.today).values.reduce(0, +)
            for (back, share) in [(3, 112), (1, 104)] {
                guard let day = CalendarDay(year: year - back, month: 12, day: 31) else { continue }
                let people = try figures.totals(on: day).values.reduce(0, +)
                try add(max(1, people * share / 100), by: day, TargetStore(transaction))
            }
            guard let next = CalendarDay(year: year + 1, month: 12, day: 31) else { return }
            try add(max(1, today * 130 / 100), by: next, TargetStore(transaction))
        }
    }

    private func add(_ people: Int, by day: CalendarDay, _ store: TargetStore) throws {
        try store.insert(
            .init(id: door.ids.next(), day: day, participants: people, recordedAt: now),
            by: DemonstrationRows.actor)
    }
}
