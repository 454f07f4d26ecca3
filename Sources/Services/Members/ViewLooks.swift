// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    private static let mostLooks = 50

    /// The newest rows of the audit about a person's own record: who looked at it or changed it, and how
    /// (UU 27/2022 art. 32).
    ///
    /// - Throws: `absent` for anybody's record but the actor's own.
    public func viewLooks(at person: ID<PersonRecord>, by actor: Actor) async throws -> [AuditLine] {
        try await read(.viewMember, by: actor, mayBeBehind: true) { context in
            guard actor.person == person else { throw Failure(.absent, "no-such-record") }
            try context.reach(person)
            let audit = AuditStore(context.transaction, mac: self.mac)
            let rows = try PersonStore(context.transaction).samePersons(as: person).flatMap {
                try audit.rows(about: $0, limit: Self.mostLooks)
            }
            return rows.sorted { $0.id > $1.id }.prefix(Self.mostLooks).map(AuditLine.init)
        }
    }
}
