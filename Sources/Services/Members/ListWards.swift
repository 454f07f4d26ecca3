// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A person for whom a relative may act.
public struct Ward: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
}

extension Door {
    /// The persons for whom the actor is a recorded relative.
    public func listWards(by actor: Actor) async throws -> [Ward] {
        guard let relative = actor.person else { return [] }
        return try await read(.viewMember, by: actor) { context in
            let persons = PersonStore(context.transaction)
            return try RelationStore(context.transaction).persons(withRelative: relative).map {
                context.looked(at: $0)
                return Ward(person: $0, name: try persons.getName($0))
            }
        }
    }
}
