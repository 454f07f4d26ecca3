// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// What became of telling the placement system.
public enum PlacementTold: Sendable, Hashable {
    case taken
    /// It knows already.
    case unchanged
    case refused(String)
    case unavailable(String)
}

extension Door {
    /// Tells the placement system how a person is insured now. What is told is kept before it leaves: a repetition has
    /// the same id, something newer a greater one, so that each counts once and nothing old takes the place of what is
    /// new.
    public func tellPlacementSystem(about person: ID<PersonRecord>, by actor: Actor) async throws -> PlacementTold {
        try Operation.tellPlacementSystem.authorise(actor)
        guard let port = settings.registers.placement else {
            throw Failure(.refused, "placement-system-unconnected")
        }
        guard let membership = try await preparePush(about: person, by: actor) else { return .unchanged }
        let taken = await port.tell(membership)
        try await database.write { transaction in
            let context = WriteContext(self, transaction, .tellPlacementSystem, actor)
            switch taken {
            case .taken, .refused:
                try context.heard(.placementSystem, fault: nil)
                try PlacementPushStore(transaction).answered(
                    membership.id, taken: taken == .taken, at: context.now)
            case .unavailable(let reason): try context.heard(.placementSystem, fault: reason)
            }
        }
        switch taken {
        case .taken: return .taken
        case .refused(let reason): return .refused(reason)
        case .unavailable(let reason): return .unavailable(reason)
        }
    }

    /// Keeps what is to be told; nil where it was told already.
    private func preparePush(
        about person: ID<PersonRecord>, by actor: Actor
    ) async throws -> PlacementPort.Membership? {
        try await write(.tellPlacementSystem, by: actor) { context in
            try context.reach(person)
            let known = try KnownIdentity(context.transaction, person, keys: self.keys)
            let canonical = known.person.id
            guard let nik = known.nik,
                let kpj = try known.set.compactMap({ try MembershipStore(context.transaction).kpj(of: $0) }).first
            else {
                context.note("without-nik")
                return nil
            }
            let standing = MembershipStanding(
                try CoverStore(context.transaction).periods(of: canonical), on: context.today)
            let store = PlacementPushStore(context.transaction)
            let newest = try store.newest(about: canonical)
            let content = standing.text
            if let newest, newest.content == content, newest.taken == true {
                context.note("unchanged")
                return nil
            }
            context.note(standing.word.rawValue)
            let isUnanswered = newest.map { $0.content == content && $0.taken == nil } ?? false
            let id: ID<PlacementPushRecord>
            if isUnanswered, let newest {
                id = newest.id
            } else {
                id = context.newID()
                try store.insert(id, about: canonical, content: content, at: context.now)
            }
            return PlacementPort.Membership(
                id: id, nik: nik, pmiID: known.pmiID, kpj: kpj, standing: standing)
        }
    }
}
