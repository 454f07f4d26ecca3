// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

/// A worker's family as recorded, who is called by the law, who may follow, and what it was before.
public struct FamilyView: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    public let relatives: [Relative]
    /// Who counts no longer, the latest change first.
    public let former: [RelationStore.Former]
    /// Whom the law would call were it today (Permenaker 4/2023 art. 57(4)).
    public let order: HeirOrder
    /// Why nobody can be added, corrected or taken away: `conflict` `family-fixed`; nil while they can.
    public let fixed: Failure?

    public struct Relative: Sendable {
        public let member: FamilyMember
        /// Nominated by the worker; the law's order still decides.
        public let nominated: Bool
        /// Whether the relative has a sign-in that shows the worker's record, from which invoices are paid.
        public let follows: Bool
        /// Whether the law would call them were it today.
        public let called: Bool
    }

    public func relative(_ id: ID<FamilyMember>) -> Relative? { relatives.first { $0.member.id == id } }
}

extension Door {
    /// A worker's family. The look is logged.
    public func viewFamily(of person: ID<PersonRecord>, by actor: Actor) async throws -> FamilyView {
        try await read(.viewFamily, by: actor) { context in
            try context.reach(person)
            return try FamilyReader(context.transaction, today: context.today).view(person)
        }
    }

    /// The family in which somebody is recorded.
    ///
    /// - Throws: `absent` where nobody is recorded by this key any longer.
    public func viewFamily(with relative: ID<FamilyMember>, by actor: Actor) async throws -> FamilyView {
        try await read(.viewFamily, by: actor) { context in
            let store = RelationStore(context.transaction)
            guard let worker = try store.worker(of: relative) else { throw Failure(.absent, "no-such-record") }
            try context.reach(worker)
            let family = try FamilyReader(context.transaction, today: context.today).view(worker)
            guard family.relative(relative) != nil else { throw Failure(.absent, "no-such-record") }
            return family
        }
    }
}
