// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Store

/// How the contact centre answers, over some days.
public struct ContactFigures: Sendable {
    public let days: DayRange
    public let cases: [ContactFiguresStore.Line]
    public let calls: [ContactFiguresStore.Calls]
}

extension Door {
    /// So many days, today included.
    private static let figuresDays = 90

    /// Cases by kind, topic and country, and calls by how they ended, of the last days.
    public func contactFigures(by actor: Actor) async throws -> ContactFigures {
        try await read(.viewContactFigures, by: actor, mayBeBehind: true) { context in
            guard
                let days = DayRange(
                    first: context.today.adding(days: 1 - Self.figuresDays), last: context.today)
            else { preconditionFailure("the last days end today") }
            let store = ContactFiguresStore(context.transaction)
            return ContactFigures(
                days: days, cases: try store.cases(openedIn: days, today: context.today),
                calls: try store.calls(endedFrom: Instant(startOf: days.first), before: context.now))
        }
    }
}
