// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Store

/// Records what the arrival of a member means for the journey and the placements.
struct SelfReportWriter {
    /// Stages after which a worker who arrives abroad has a new placement.
    private static let over: Set<JourneyStage> = [
        .failed, .contractOver, .deported, .returned, .home, .disabledBeforeDeparture,
    ]
    private static let beforeDeparture: Set<JourneyStage> = [.planned, .signed, .prepared]

    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// Why a desk must look before anything is recorded; nil where nothing contradicts. A stable word.
    func doubt(_ report: SelfReport, about person: ID<PersonRecord>) throws -> String? {
        let placements = try placements(of: person)
        if try placements.contains(where: { try stage($0) == .dead }) { return "dead" }
        guard let current = try current(placements, report) else { return nil }
        let last = current.contracts.max { $0.lastDay < $1.lastDay }
        if last?.country ?? current.placement.country != report.enrolment.work.country { return "country" }
        if case .impossible = try arrival(report, on: current) { return "journey" }
        return nil
    }

    /// Records the departure of whoever has a placement that waits for it, or a new placement where the others are
    /// over.
    ///
    /// - Returns: the new placement's contract; nil where there is none.
    @discardableResult func record(_ report: SelfReport, about person: ID<PersonRecord>) throws -> ContractFact? {
        try context.lockMembership(person)
        let placements = try placements(of: person)
        guard let current = try current(placements, report) else {
            let row = try PersonStore(context.transaction).get(person)
            let key = try context.door.keys.unwrap(row.wrappedKey, for: person)
            return try EnrolmentWriter(context, known: person, key: key).recordPlacement(report.enrolment)
        }
        if case .possible(let departure) = try arrival(report, on: current) {
            try context.record(departure, on: current, of: person)
        }
        return nil
    }

    private func placements(of person: ID<PersonRecord>) throws -> [PlacementFacts] {
        let set = try PersonStore(context.transaction).samePersons(as: person)
        return try MemberFactsStore(context.transaction).load(set).placements
    }

    /// The placement that the report speaks of; nil where all are over.
    private func current(_ placements: [PlacementFacts], _ report: SelfReport) throws -> PlacementFacts? {
        let first = report.enrolment.work.contractFirstDay
        return try placements.last { facts in
            let last = facts.contracts.map(\.lastDay).max()
            return try !Self.over.contains(stage(facts)) && last.map { $0 >= first } ?? true
        }
    }

    private func stage(_ facts: PlacementFacts) throws -> JourneyStage { try Journey(facts.journey).stage }

    private enum Arrival {
        case known
        case possible(JourneyReport)
        case impossible
    }

    /// Whoever arrived has departed: on the day of arrival at the latest.
    private func arrival(_ report: SelfReport, on facts: PlacementFacts) throws -> Arrival {
        guard try Self.beforeDeparture.contains(stage(facts)), let day = report.enrolment.work.departedOn else {
            return .known
        }
        let event = JourneyEvent(
            id: context.newID(), placement: facts.placement.id, kind: .departed, day: day, recordedAt: context.now)
        guard (try? Journey(facts.journey).adding(event, contracts: facts.contracts)) != nil else { return .impossible }
        return .possible(JourneyReport(placement: facts.placement.id, kind: .departed, day: day, localDay: nil))
    }
}
