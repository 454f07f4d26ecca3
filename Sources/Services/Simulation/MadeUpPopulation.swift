// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Protection

extension SimulatedPopulation {
    /// Made-up people in the proportions of public figures, the same for the same seed, number and day.
    ///
    /// - Parameters:
    ///   - jobs: how many parts are made at the same time.
    ///   - progress: how many more people are there, from several tasks.
    public static func made(
        people count: Int, seed: UInt64, today: CalendarDay, jobs: Int,
        progress: @escaping @Sendable (Int) -> Void = { _ in }
    ) async throws -> SimulatedPopulation {
        let plan = DemonstrationPlan(people: count, seed: seed, today: today)
        let size = max(1, min(20_000, (count + jobs - 1) / max(1, jobs)))
        let starts = Array(stride(from: 0, to: count, by: size))
        return try await withThrowingTaskGroup(of: (Int, SimulatedPopulation).self) { group in
            var next = 0
            func begin() {
                guard next < starts.count else { return }
                let start = starts[next]
                next += 1
                group.addTask {
                    let rows = start..<min(count, start + size)
                    let part = try made(rows, plan)
                    progress(rows.count)
                    return (start, part)
                }
            }
            for _ in 0..<max(1, jobs) { begin() }
            var parts: [(Int, SimulatedPopulation)] = []
            while let part = try await group.next() {
                parts.append(part)
                begin()
            }
            return parts.sorted { $0.0 < $1.0 }.reduce(into: SimulatedPopulation(isMadeUp: true)) { $0.add($1.1) }
        }
    }

    private static func made(_ rows: Range<Int>, _ plan: DemonstrationPlan) throws -> SimulatedPopulation {
        var population = SimulatedPopulation(isMadeUp: true)
        for index in rows {
            let member = try plan.member(index)
            guard let placement = member.placements.last, let contract = placement.contracts.first else { continue }
            population.add(Member(member, placement, contract))
            if let mishap = member.mishap { population.claims.append(Claim(mishap, member, today: plan.today)) }
        }
        return population
    }
}

extension SimulatedPopulation.Member {
    fileprivate init(
        _ member: DemonstrationPlan.Member, _ placement: MadeUpPlacement, _ contract: MadeUpPlacement.Contract
    ) {
        func day(_ kind: JourneyEvent.Kind) -> CalendarDay? { placement.events.first { $0.kind == kind }?.day }
        func settled(_ stage: SettledContribution.Stage) -> CalendarDay? {
            placement.invoices.first { $0.stage == stage }?.settledOn
        }
        let extensions = placement.invoices.filter { $0.stage == .extension && $0.settledOn != nil }
        self.init(
            country: placement.country, province: member.person.province, sex: member.person.sex,
            perseorangan: !placement.route.hasExecutor, months: contract.months,
            lasts: min(120, contract.months + extensions.map(\.months).reduce(0, +)),
            registered: member.registered, paidBefore: settled(.before), paid: settled(.duringAfter),
            starts: contract.firstDay, departed: day(.departed), home: day(.arrivedHome),
            savings: placement.invoices.first { $0.savings != nil }?.savings?.monthly)
    }
}

extension SimulatedPopulation.Claim {
    /// A mishap as a claim with made-up costs; one of the last ninety days counts as still open.
    fileprivate init(_ mishap: Mishap, _ member: DemonstrationPlan.Member, today: CalendarDay) {
        var draws = SeededDraws(seed: UInt64(member.index), index: member.second)
        let kind = mishap.kind
        let cost: Int? =
            switch kind {
            case .treatment: draws.draw(12...480) * 100_000
            case .trouble: draws.draw(30...75) * 100_000
            default: nil
            }
        self.init(
            name: "\(member.index + 1)",
            request: BenefitRequest(
                event: kind.words.event, phase: kind.phase, on: mishap.day,
                losses: kind == .partialDisability ? [DisabilityLoss("right-hand-at-wrist")] : [],
                cost: cost.map { Rupiah(Int64($0)) }),
            isOpen: mishap.day.days(to: today) < 90)
    }
}
