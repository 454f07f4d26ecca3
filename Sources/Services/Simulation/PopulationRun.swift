// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection

/// A whole population under one law, in parts that fit near a processor, several at a time.
public struct PopulationRun: Sendable {
    /// How many people are computed at once; their columns stay in the processor's cache.
    static let part = 2_048

    private let law: PopulationLaw
    private let people: PopulationColumns
    private let jobs: Int

    /// - Parameter jobs: How many parts are computed at the same time.
    /// - Throws: what `PopulationColumns.check` refuses.
    public init(_ law: PopulationLaw, _ people: PopulationColumns, jobs: Int) throws(Failure) {
        try people.check(losses: law.losses.count)
        self.law = law
        self.people = people
        self.jobs = max(1, jobs)
    }

    /// The checksums of each column of results, which are kept no longer than it takes to add them up.
    public func sums() async -> [ColumnSum] {
        await inShares { share in
            var sums = [ColumnSum](repeating: ColumnSum(), count: PopulationResults.names.count)
            var results = PopulationResults(count: Self.part)
            for rows in Self.parts(of: share) {
                if results.count != rows.count { results = PopulationResults(count: rows.count) }
                law.evaluate(people.rows(rows), into: &results)
                for (place, column) in results.columns.enumerated() { sums[place].add(column, from: rows.lowerBound) }
            }
            return sums
        }.reduce(into: [ColumnSum](repeating: ColumnSum(), count: PopulationResults.names.count)) { all, share in
            for place in all.indices { all[place].add(share[place]) }
        }
    }

    /// Every person's results, in order.
    public func results() async -> PopulationResults {
        await inShares { share in
            var all = PopulationResults(count: 0)
            for rows in Self.parts(of: share) { all.append(law.evaluate(people.rows(rows))) }
            return all
        }.reduce(into: PopulationResults(count: 0)) { $0.append($1) }
    }

    /// Compares each person's results with those of the functions that explain a single case.
    ///
    /// - Parameter progress: how many people were compared, now and then; from several tasks.
    /// - Throws: `population-differs` naming the first row of a share that differs, its facts and both results.
    public func compare(with answers: PersonAnswers, progress: @escaping @Sendable (Int) -> Void) async throws {
        try await withThrowingTaskGroup(of: Void.self) { group in
            for share in shares {
                group.addTask {
                    for rows in Self.parts(of: share) {
                        try compare(rows, with: answers)
                        progress(rows.count)
                    }
                }
            }
            try await group.waitForAll()
        }
    }

    private func compare(_ rows: Range<Int>, with answers: PersonAnswers) throws(Failure) {
        let part = people.rows(rows)
        let columns = law.evaluate(part).columns
        for row in 0..<part.count {
            let single = try answers.values(part, row)
            let batch = columns.map { $0[row] }
            guard single != batch else { continue }
            let facts = PopulationColumns.names.map { "\($0.name) \(part[keyPath: $0.column][row])" }
            throw Failure(
                .conflict, "population-differs",
                details: [
                    "row": String(rows.lowerBound + row + 1), "facts": facts.joined(separator: ", "),
                    "single": PopulationRun.named(single), "batch": PopulationRun.named(batch),
                ])
        }
    }

    private static func named(_ values: [Int64]) -> String {
        zip(PopulationResults.names, values).map { "\($0) \($1)" }.joined(separator: ", ")
    }

    /// The rows of everybody whom JKM covers on the day of the question.
    public func covered() async -> [Int] {
        await results().phase.enumerated().filter { $0.element > 0 }.map(\.offset)
    }

    /// Decides one claim after the other, each with its derivations: every event for each of some rows.
    ///
    /// - Returns: the number of claims and what they pay together.
    public func claims(of rows: [Int], _ answers: PersonAnswers) async throws -> (count: Int, paid: Rupiah) {
        try await withThrowingTaskGroup(of: (Int, Rupiah).self) { group in
            for share in Self.shares(of: rows.count, jobs: jobs) {
                group.addTask {
                    var paid = Rupiah.zero
                    for row in rows[share] {
                        for event in PopulationLaw.events {
                            paid += try Self.paid { () throws(Failure) in try answers.claim(event, people, row) }
                        }
                    }
                    return (share.count * PopulationLaw.events.count, paid)
                }
            }
            return try await group.reduce(into: (0, Rupiah.zero)) { all, share in
                all.0 += share.0
                all.1 += share.1
            }
        }
    }

    /// What a claim pays; nothing where no rule is known for the day.
    private static func paid(_ claim: () throws(Failure) -> ExplainedClaim) throws(Failure) -> Rupiah {
        do {
            return try claim().benefit?.amount ?? .zero
        } catch {
            guard error.code == "no-rule-in-force" else { throw error }
            return .zero
        }
    }

    private var shares: [Range<Int>] { Self.shares(of: people.count, jobs: jobs) }

    /// Shares of all rows, one a job, in order.
    private static func shares(of count: Int, jobs: Int) -> [Range<Int>] {
        let size = max(1, (count + jobs - 1) / jobs)
        return stride(from: 0, to: count, by: size).map { $0..<min(count, $0 + size) }
    }

    private static func parts(of share: Range<Int>) -> [Range<Int>] {
        stride(from: share.lowerBound, to: share.upperBound, by: part).map { $0..<min(share.upperBound, $0 + part) }
    }

    private func inShares<Answer: Sendable>(_ body: @escaping @Sendable (Range<Int>) -> Answer) async -> [Answer] {
        await withTaskGroup(of: (Int, Answer).self) { group in
            for share in shares { group.addTask { (share.lowerBound, body(share)) } }
            var answers: [(Int, Answer)] = []
            for await answer in group { answers.append(answer) }
            return answers.sorted { $0.0 < $1.0 }.map(\.1)
        }
    }
}
