// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

extension Door {
    /// So many events are taken in one call.
    public static let mostToldEvents = 200

    /// Takes departures and returns that the placement system tells, in whatever order and however often. Each is kept;
    /// what fits the journey is recorded, what does not waits for what is told later or for a desk.
    ///
    /// - Throws: `invalid` `report-from-the-future` or `journey-in-future`, naming the event.
    public func takePlacementEvents(_ events: [ToldEvent], by actor: Actor) async throws -> [ToldOutcome] {
        try await take(events, from: .placementSystem, as: .takePlacementEvents, by: actor)
    }

    /// Takes crossings of the border that immigration tells; the same in all else.
    public func takeCrossings(_ events: [ToldEvent], by actor: Actor) async throws -> [ToldOutcome] {
        try await take(events, from: .immigration, as: .takeCrossings, by: actor)
    }

    private func take(
        _ events: [ToldEvent], from source: ToldEventStore.Source, as operation: Operation, by actor: Actor
    ) async throws -> [ToldOutcome] {
        precondition(events.count <= Self.mostToldEvents, "a call takes \(Self.mostToldEvents) events")
        try operation.authorise(actor)
        let now = clock.now()
        for (place, event) in events.enumerated() {
            do throws(Failure) {
                try event.head.check(now: now)
                guard event.day <= now.jakartaDay.adding(days: 1) else {
                    throw Failure(
                        .invalid, "journey-in-future", field: "day", details: ["found": event.day.description])
                }
            } catch {
                let field = error.field == "reportedAt" ? "toldAt" : error.field ?? ""
                throw Failure(error.kind, error.code, field: "events.\(place).\(field)", details: error.details)
            }
        }
        return try await writeTogether(operation, by: events.map { _ in actor }) { contexts in
            try zip(contexts, events).map { context, event in
                try MovementDesk(context, source).take(event)
            }
        }
    }
}
