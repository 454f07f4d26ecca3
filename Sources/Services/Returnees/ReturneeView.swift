// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Protection
import Sealing
import Store

/// Somebody received on the way home, as an officer sees the card.
public struct ReturneeView: Sendable {
    public let returnee: ReturneeStore.Returnee
    public let name: String
    public let paper: String
    public let note: String
    public let kpj: String?
    /// The phase of the cover of today; nil where there is none.
    public let phase: Phase?
    /// The last day of the cover that is known.
    public let coverUntil: CalendarDay?
    public let incidents: [ID<IncidentRecord>]
}

/// A ship, bus or flight with its people and hand-overs.
public struct ReturneeListView: Sendable {
    public let list: ReturneeStore.List
    public let people: [ReturneeView]
    public let handovers: [HandoverStore.Handover]
}

/// Opens the cards of returnees.
struct ReturneeReader {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    func view(_ id: ID<ReturneeRecord>) throws -> ReturneeView {
        let found = try views([try ReturneeStore(transaction).get(id)])
        guard let view = found.first else { preconditionFailure("a card gives a view") }
        return view
    }

    func list(_ id: ID<ReturneeListRecord>) throws -> ReturneeListView {
        let store = ReturneeStore(transaction)
        return ReturneeListView(
            list: try store.get(id), people: try views(try store.people(of: id)),
            handovers: try HandoverStore(transaction).all(of: id))
    }

    func views(_ all: [ReturneeStore.Returnee]) throws -> [ReturneeView] {
        let today = door.clock.now().jakartaDay
        let cover = try CoverStore(transaction).periods(of: all.compactMap(\.person))
        return try all.map { one in
            let key = try door.keys.unwrap(one.wrappedKey, for: one.id)
            let told = try key.openText(one.sealed, as: SealContext("returnee", owner: one.id)).split(
                separator: "\n", maxSplits: 2, omittingEmptySubsequences: false
            ).map(String.init)
            let periods = one.person.flatMap { cover[$0] } ?? []
            return ReturneeView(
                returnee: one, name: told.first ?? "", paper: told.count > 1 ? told[1] : "",
                note: told.count > 2 ? told[2] : "",
                kpj: try one.person.flatMap { try MembershipStore(transaction).kpj(of: $0) },
                phase: periods.first { $0.range.first <= today && today <= $0.range.last }?.phase,
                coverUntil: periods.map(\.range.last).max(),
                incidents: try ReturneeStore(transaction).incidents(of: one.id))
        }
    }
}

extension Door {
    private static let longestReturneeLists = 60
    private static let longestAlone = 100
    /// Those who came alone are shown for so many days.
    private static let daysAlone = 30

    /// Lists, newest first, and those who came alone.
    public func listReturnees(by actor: Actor) async throws -> (
        lists: [ReturneeStore.List], alone: [ReturneeView]
    ) {
        try await read(.viewReturnees, by: actor) { context in
            let store = ReturneeStore(context.transaction)
            let alone = try store.people(
                since: context.today.adding(days: -Self.daysAlone), limit: Self.longestAlone)
            for one in alone { if let person = one.person { context.looked(at: person) } }
            return (
                try store.lists(limit: Self.longestReturneeLists),
                try ReturneeReader(context.transaction, door: self).views(alone)
            )
        }
    }

    public func viewReturneeList(_ id: ID<ReturneeListRecord>, by actor: Actor) async throws -> ReturneeListView {
        try await read(.viewReturnees, by: actor) { context in
            let view = try ReturneeReader(context.transaction, door: self).list(id)
            for one in view.people { if let person = one.returnee.person { context.looked(at: person) } }
            return view
        }
    }

    public func viewReturnee(_ id: ID<ReturneeRecord>, by actor: Actor) async throws -> ReturneeView {
        try await read(.viewReturnees, by: actor) { context in
            let view = try ReturneeReader(context.transaction, door: self).view(id)
            if let person = view.returnee.person { context.looked(at: person) }
            return view
        }
    }
}
