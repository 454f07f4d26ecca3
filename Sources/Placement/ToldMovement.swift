// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A movement off or home as another system tells it.
public enum ToldMovement: String, Sendable, Hashable, CaseIterable {
    /// Left for the work abroad.
    case departed
    /// Came home for good.
    case returned
    /// Crossed the border outwards, whatever for.
    case crossedOut = "crossed-out"
    /// Crossed the border inwards, for good or on leave.
    case crossedIn = "crossed-in"
}

/// What a told movement means for the journeys of a worker.
public enum MovementMeaning: Sendable, Hashable {
    /// It is this event, which may follow on what is recorded.
    case event(JourneyEvent)
    /// The journey has it already.
    case known
    /// It means nothing for the journeys: a citizen crosses the border for other reasons too.
    case nothing
    /// Somebody must look; a stable word says why.
    case unclear(String)
}

/// One placement with what happened on it so far.
public struct PlacementJourney: Sendable, Hashable {
    public let placement: ID<PlacementFact>
    public let events: [JourneyEvent]
    public let contracts: [ContractFact]

    public init(placement: ID<PlacementFact>, events: [JourneyEvent], contracts: [ContractFact]) {
        self.placement = placement
        self.events = events
        self.contracts = contracts
    }

    /// An event on another day, for one that was told with a wrong day.
    ///
    /// - Returns: nil where the journey does not have it, or would not hold with it on that day.
    public func moving(
        _ event: ID<JourneyEvent>, to day: CalendarDay, as id: ID<JourneyEvent>, at now: Instant
    ) -> JourneyEvent? {
        guard let former = events.first(where: { $0.id == event }) else { return nil }
        if former.kind == .departed, let end = contracts.map(\.lastDay).max(), day > end { return nil }
        let moved = JourneyEvent(id: id, placement: placement, kind: former.kind, day: day, recordedAt: now)
        guard (try? Journey(events.filter { $0.id != event } + [moved])) != nil else { return nil }
        return moved
    }

    func has(_ kinds: Set<JourneyEvent.Kind>, on day: CalendarDay) -> Bool {
        events.contains { kinds.contains($0.kind) && $0.day == day }
    }
}

extension ToldMovement {
    private static let waiting: Set<JourneyStage> = [.planned, .signed, .prepared]
    private static let away: Set<JourneyStage> = [.abroad, .onLeave, .contractOver, .deported]

    private var isOutwards: Bool { self == .departed || self == .crossedOut }
    /// Whether it speaks of the work abroad, not only of the border.
    private var isOfWork: Bool { self == .departed || self == .returned }

    /// What the movement means on journeys, the newest placement last.
    ///
    /// A crossing inwards while a contract runs is taken as leave: a crossing alone ends nobody's work. After the
    /// contract's last day it is taken as the return.
    ///
    /// - Parameters:
    ///   - day: in Jakarta.
    ///   - id: of the event that it may become.
    /// - Throws: where the recorded events themselves cannot follow each other.
    public func meaning(
        on day: CalendarDay, of journeys: [PlacementJourney], id: ID<JourneyEvent>, at now: Instant
    ) throws(Failure) -> MovementMeaning {
        let same: Set<JourneyEvent.Kind> =
            isOutwards
            ? (isOfWork ? [.departed] : [.departed, .leaveEnded])
            : (isOfWork ? [.arrivedHome] : [.arrivedHome, .leaveBegan, .deported])
        if journeys.contains(where: { $0.has(same, on: day) }) { return .known }
        for journey in journeys.reversed() {
            let stage = try Journey(journey.events).stage
            if stage == .dead { return .unclear("dead") }
            guard let kind = kind(at: stage, on: day, journey) else { continue }
            let event = JourneyEvent(
                id: id, placement: journey.placement, kind: kind, day: day, recordedAt: now)
            do {
                _ = try Journey(journey.events).adding(event, contracts: journey.contracts)
                return .event(event)
            } catch {
                return .unclear(error.code)
            }
        }
        guard isOfWork else { return .nothing }
        return .unclear(try reason(journeys))
    }

    private func kind(
        at stage: JourneyStage, on day: CalendarDay, _ journey: PlacementJourney
    ) -> JourneyEvent.Kind? {
        switch self {
        case .departed: return Self.waiting.contains(stage) ? .departed : nil
        case .crossedOut:
            return Self.waiting.contains(stage) ? .departed : stage == .onLeave ? .leaveEnded : nil
        case .returned: return Self.away.contains(stage) ? .arrivedHome : nil
        case .crossedIn:
            guard Self.away.contains(stage), stage != .onLeave else { return nil }
            guard stage == .abroad else { return .arrivedHome }
            let end = journey.contracts.map(\.lastDay).max()
            return end.map { $0 < day } ?? false ? .arrivedHome : .leaveBegan
        }
    }

    /// Why a movement of the work fits no journey.
    private func reason(_ journeys: [PlacementJourney]) throws(Failure) -> String {
        if journeys.isEmpty { return "no-placement" }
        for journey in journeys {
            let stage = try Journey(journey.events).stage
            if !isOutwards, Self.waiting.contains(stage) { return "before-departure" }
        }
        let kind: JourneyEvent.Kind = isOutwards ? .departed : .arrivedHome
        return journeys.contains { $0.events.contains { $0.kind == kind } } ? "another-day" : "no-placement"
    }
}
