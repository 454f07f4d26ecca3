// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

extension PopulationColumns {
    /// One row as the facts that would have been recorded of it.
    func facts(_ row: Int) throws(Failure) -> MemberFacts {
        func day(_ column: [Int32]) -> CalendarDay? {
            column[row] == PopulationColumns.none ? nil : CalendarDay(number: column[row])
        }
        let recorded = Instant(seconds: 0)
        let executor = perseorangan[row] == 0
        let placement = PlacementFact(
            id: ID(number: 1), route: executor ? .p3mi : .perseorangan, country: .indonesia, employer: "",
            employerKind: .legalEntity, occupation: "", organisation: nil, recordedAt: recorded)
        let contract = try ContractFact(
            id: ID(number: 2), placement: placement.id, kind: .initial, firstDay: CalendarDay(number: starts[row]),
            months: Int(lasts[row]), country: .indonesia, employer: "", recordedAt: recorded)
        var journey: [JourneyEvent] = []
        for (kind, column) in [(JourneyEvent.Kind.departed, departed), (.arrivedHome, home)] {
            guard let day = day(column) else { continue }
            journey.append(
                JourneyEvent(
                    id: ID(number: Int64(10 + journey.count)), placement: placement.id, kind: kind, day: day,
                    recordedAt: recorded))
        }
        func settled(_ stage: SettledContribution.Stage, _ number: Int64, on day: CalendarDay) -> SettledContribution {
            SettledContribution(
                invoice: ID(number: number), placement: placement.id, contract: contract.id, stage: stage,
                months: stage == .before ? 0 : contract.months, settledOn: day, amount: .zero, recordedAt: recorded)
        }
        var contributions: [SettledContribution] = []
        if executor, let day = day(paidBefore) { contributions.append(settled(.before, 20, on: day)) }
        if let day = day(paid) { contributions.append(settled(.duringAfter, 21, on: day)) }
        return MemberFacts(
            registrations: day(registered).map { [RegistrationFact(day: $0, recordedAt: recorded)] } ?? [],
            placements: [
                PlacementFacts(
                    placement: placement, contracts: [contract], journey: journey, contributions: contributions)
            ])
    }
}
