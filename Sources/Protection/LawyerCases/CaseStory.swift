// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement

/// A worker's facts, told in lines that an expert can read:
///
/// ```
/// p3mi TW                                  a placement begins
/// 2024-01-10 registered
/// 2024-03-01 contract 24                   first day, months, kind (initial unless said)
/// 2024-01-10 paid before
/// 2024-02-20 paid during-after 24          months; for the contract told last
/// 2024-02-25 departed @2024-03-30          `@` the day it was recorded, if not the same
/// ```
struct CaseStory {
    private var registrations: [RegistrationFact] = []
    private var placements: [Draft] = []
    private var lastKey: Int64 = 0

    private struct Draft {
        let placement: PlacementFact
        var contracts: [ContractFact] = []
        var journey: [JourneyEvent] = []
        var contributions: [SettledContribution] = []
    }

    /// Throws `story-unreadable` with the line that says nothing.
    static func facts(_ lines: [String]) throws(Failure) -> MemberFacts {
        var story = CaseStory()
        for line in lines { try story.tell(line) }
        return MemberFacts(
            registrations: story.registrations,
            placements: story.placements.map {
                PlacementFacts(
                    placement: $0.placement, contracts: $0.contracts, journey: $0.journey,
                    contributions: $0.contributions)
            })
    }

    private static func unreadable(_ line: String) -> Failure {
        Failure(.invalid, "case-unreadable", field: "story", details: ["case": "", "found": line])
    }

    private mutating func tell(_ line: String) throws(Failure) {
        var words = line.split(separator: " ").map(String.init)
        var recorded: CalendarDay?
        if let last = words.last, last.hasPrefix("@") {
            recorded = CalendarDay(String(last.dropFirst()))
            words.removeLast()
        }
        guard words.count >= 2 else { throw CaseStory.unreadable(line) }
        if let route = PlacementRoute(rawValue: words[0]), let country = Country(words[1]) {
            begin(route, country, recordedAt: Instant(startOf: recorded ?? CaseStory.longAgo))
            return
        }
        guard let day = CalendarDay(words[0]) else { throw CaseStory.unreadable(line) }
        let at = Instant(startOf: recorded ?? day)
        switch words[1] {
        case "registered": registrations.append(RegistrationFact(day: day, recordedAt: at))
        case "contract":
            try contract(words, firstDay: day, at: Instant(startOf: recorded ?? CaseStory.longAgo), line: line)
        case "paid": try paid(words, on: day, at: at, line: line)
        default:
            guard let kind = JourneyEvent.Kind(rawValue: words[1]), let placement = placements.last?.placement.id
            else { throw CaseStory.unreadable(line) }
            placements[placements.count - 1].journey.append(
                JourneyEvent(id: next(), placement: placement, kind: kind, day: day, recordedAt: at))
        }
    }

    private mutating func begin(_ route: PlacementRoute, _ country: Country, recordedAt: Instant) {
        placements.append(
            Draft(
                placement: PlacementFact(
                    id: next(), route: route, country: country, employer: "Majikan", employerKind: .household,
                    occupation: "Perawat lansia", organisation: nil, recordedAt: recordedAt)))
    }

    private mutating func contract(
        _ words: [String], firstDay: CalendarDay, at: Instant, line: String
    ) throws(Failure) {
        let kind = words.count > 3 ? ContractFact.Kind(rawValue: words[3]) : .initial
        guard words.count > 2, let kind, let months = Int(words[2]), let placement = placements.last?.placement else {
            throw CaseStory.unreadable(line)
        }
        let contract = try ContractFact(
            id: next(), placement: placement.id, kind: kind, firstDay: firstDay, months: months, lastDay: nil,
            country: placement.country, employer: placement.employer, recordedAt: at)
        placements[placements.count - 1].contracts.append(contract)
    }

    private mutating func paid(_ words: [String], on day: CalendarDay, at: Instant, line: String) throws(Failure) {
        guard words.count > 2, let stage = SettledContribution.Stage(rawValue: words[2]), let draft = placements.last
        else { throw CaseStory.unreadable(line) }
        let months = words.count > 3 ? Int(words[3]) : 0
        guard let months else { throw CaseStory.unreadable(line) }
        placements[placements.count - 1].contributions.append(
            SettledContribution(
                invoice: next(), placement: draft.placement.id, contract: draft.contracts.last?.id, stage: stage,
                months: months, settledOn: day, amount: Rupiah(1),
                recordedAt: at))
    }

    private mutating func next<Subject>() -> ID<Subject> {
        lastKey += 1
        return ID(number: lastKey)
    }

    private static let longAgo = CalendarDay(number: 0)
}
