// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// The outside parties' state: who answers, what waits for whom, and when others last told something.
public struct OutsideView: Sendable {
    public let registers: [Register]
    public let tellers: [Teller]
    /// How many told events wait for a desk; at most `mostWaiting` are counted.
    public let waitingEvents: Int

    /// Somebody whom we ask and tell.
    public struct Register: Sendable {
        public let party: OutsidePartyStore.Party
        public let isConnected: Bool
        /// Nil before the first try.
        public let state: OutsidePartyStore.State?
        public let queue: OutsideTaskStore.Queue
    }

    /// Somebody who tells us.
    public struct Teller: Sendable {
        public let source: ToldEventStore.Source
        /// Nil before the first event.
        public let lastToldAt: Instant?
    }
}

extension Door {
    /// Waiting events beyond this are not counted one by one.
    public static let mostWaiting = 200

    public func viewOutside(by actor: Actor) async throws -> OutsideView {
        try await read(.viewOutside, by: actor) { context in
            let parties = OutsidePartyStore(context.transaction)
            let tasks = OutsideTaskStore(context.transaction)
            let events = ToldEventStore(context.transaction)
            let registers = try OutsidePartyStore.Party.allCases.map { party in
                OutsideView.Register(
                    party: party,
                    isConnected: party == .population
                        ? self.settings.registers.population != nil : self.settings.registers.placement != nil,
                    state: try parties.find(party), queue: try tasks.queue(party, at: context.now))
            }
            return OutsideView(
                registers: registers,
                tellers: try ToldEventStore.Source.allCases.map {
                    OutsideView.Teller(source: $0, lastToldAt: try events.newest($0))
                },
                waitingEvents: try events.waiting(limit: Self.mostWaiting).count)
        }
    }

    /// Has everything that waits for a party tried again at once.
    ///
    /// - Parameter name: `placement-system` or `population`.
    /// - Throws: `invalid` `not-one-of` for any other.
    public func retryOutside(_ name: String, by actor: Actor) async throws {
        try Operation.retryOutside.authorise(actor)
        guard let party = OutsidePartyStore.Party(rawValue: name) else {
            let known = OutsidePartyStore.Party.allCases.map(\.rawValue)
            throw Failure(
                .invalid, "not-one-of", field: "party",
                details: ["found": String(name.prefix(60)), "options": known.joined(separator: ", ")])
        }
        try await write(.retryOutside, by: actor) { context in
            try OutsidePartyStore(context.transaction).wake(party, at: context.now)
            let count = try OutsideTaskStore(context.transaction).hasten(party, at: context.now)
            context.note("\(party.rawValue) \(count)")
        }
    }
}
