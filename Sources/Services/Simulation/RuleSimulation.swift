// SPDX-License-Identifier: Apache-2.0
import Kernel
import Protection
import Regulation

/// Two laws beside each other on the same people: the one in force and a draft.
///
/// Each person is asked as of one day: what a contract like theirs would cost, and what each of eight events would pay
/// in the phase that their recorded payments and journey give them. Costs are taken to reach every maximum.
public struct RuleSimulation: Sendable {
    private static let part = 2_048

    private let law: RuleBook
    private let draft: RuleBook
    private let population: SimulatedPopulation
    private let question: PopulationLaw.Question
    private let jobs: Int

    /// - Parameters:
    ///   - on: the day whose law counts for both.
    ///   - jobs: how many parts are computed at the same time.
    public init(
        law: RuleBook, draft: RuleBook, population: SimulatedPopulation, on: CalendarDay, jobs: Int
    ) throws(Failure) {
        self.law = law
        self.draft = draft
        self.population = population
        self.jobs = max(1, jobs)
        question = try PopulationLaw.Question(
            from: on, months: 1, on: on, savings: try SavingsReturn(yearly: Rate(millionths: 0)))
    }

    /// - Parameter progress: how many more people are counted, from several tasks.
    /// - Throws: `unknown-parameter` and the like where a law lacks what is asked.
    public func run(progress: @escaping @Sendable (Int) -> Void = { _ in }) async throws -> SimulationReport {
        let now = try PopulationLaw(law, question)
        let then = try PopulationLaw(draft, question)
        guard now.losses == then.losses else {
            throw Failure(.conflict, "draft-changes-the-table-of-losses")
        }
        let loss = now.losses.firstIndex(of: "right-hand-at-wrist") ?? 0
        let people = population.asked(on: question.on, loss: loss)
        try people.check(losses: now.losses.count)
        var report = SimulationReport(
            on: question.on, isMadeUp: population.isMadeUp, people: people.count, changed: changed)
        let shares = try await withThrowingTaskGroup(of: SimulationShare.self) { group in
            for job in 0..<jobs { group.addTask { share(job, people, now, then, progress) } }
            return try await group.reduce(into: []) { $0.append($1) }
        }
        for share in shares { report.add(share) }
        decide(&report)
        return report
    }

    private func share(
        _ job: Int, _ people: PopulationColumns, _ now: PopulationLaw, _ then: PopulationLaw,
        _ progress: @Sendable (Int) -> Void
    ) -> SimulationShare {
        var share = SimulationShare()
        let day = question.on.number
        for start in stride(from: job * Self.part, to: people.count, by: jobs * Self.part) {
            let rows = start..<min(people.count, start + Self.part)
            let part = people.rows(rows)
            share.add(
                population, from: start, now: now.evaluate(part), then: then.evaluate(part), year: (day - 364)...day)
            progress(rows.count)
        }
        return share
    }

    /// The claims: the year's by the law of the day asked about, the open ones by the law of their own days.
    private func decide(_ report: inout SimulationReport) {
        let now = BenefitLaw(law)
        let then = BenefitLaw(draft)
        for claim in population.claims {
            let age = claim.request.on.days(to: question.on)
            if (0..<365).contains(age) {
                var request = claim.request
                request.on = question.on
                if let before = try? now.assess(request).amount, let after = try? then.assess(request).amount {
                    report.benefits.count += 1
                    report.benefits.now += before
                    report.benefits.then += after
                }
            }
            guard claim.isOpen else { continue }
            report.openClaims += 1
            let before = try? now.assess(claim.request).amount
            let after = try? then.assess(claim.request).amount
            guard before != after else { continue }
            report.changedClaims.append(
                SimulationReport.ChangedClaim(
                    name: claim.name, event: claim.request.event, day: claim.request.on, now: before, then: after))
        }
    }

    /// The names of parameters of which the draft says something else.
    private var changed: [String] {
        Set(law.names).union(draft.names).sorted().filter { name in
            (try? law.history(name))?.revisions != (try? draft.history(name))?.revisions
        }
    }
}
