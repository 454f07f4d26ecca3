// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

extension Door {
    private static let longestList = 100

    /// What sources say otherwise than what counts, undecided, oldest first.
    public func listDifferences(by actor: Actor) async throws -> [DifferenceView] {
        try await read(.listDifferences, by: actor) { context in
            try ProvenanceStore(context.transaction).open(limit: Self.longestList).map { statement in
                try context.difference(statement)
            }
        }
    }

    /// One difference, whether decided or not.
    ///
    /// - Throws: `absent` when there is no such difference.
    public func viewDifference(_ id: ID<StatementRecord>, by actor: Actor) async throws -> DifferenceView {
        try await read(.listDifferences, by: actor) { context in
            let statement = try ProvenanceStore(context.transaction).get(id)
            guard statement.standing == .differs else { throw Failure(.absent, "no-such-record") }
            return try context.difference(statement)
        }
    }

    /// Takes what a source says, so that it counts from now on, or leaves it; with the reason.
    ///
    /// - Throws: `absent` when there is no such difference; `conflict` `difference-already-decided`, or where a taken
    ///   value cannot be this person's.
    public func decideDifference(
        _ id: ID<StatementRecord>, taken: Bool, reason: String, by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.decideDifference, by: actor, repeatKey: repeatKey) { context in
            let store = ProvenanceStore(context.transaction)
            let statement = try store.get(id)
            try context.reach(statement.person)
            try store.decide(id, .init(taken, reason: reason, at: context.now, by: actor.name))
            context.note("\(statement.field.rawValue) \(taken ? "taken" : "left")")
            guard taken else { return id }
            let known = try CountingValues(context.transaction, of: statement.person, keys: self.keys)
            try FieldCorrection(context, known).apply(statement.field, try known.text(of: statement))
            return id
        } answer: { _, _ in
        }
    }
}

/// What counts beside what a source says.
public struct DifferenceView: Sendable {
    public let statement: ProvenanceStore.Statement
    public let person: ID<PersonRecord>
    public let name: String
    /// What counts, masked as a desk may read it; empty where nothing counts.
    public let counts: String
    /// What the source says.
    public let told: String
}

extension ReadContext {
    fileprivate func difference(_ statement: ProvenanceStore.Statement) throws -> DifferenceView {
        looked(at: statement.person)
        let known = try CountingValues(transaction, of: statement.person, keys: door.keys)
        let field = statement.field
        return DifferenceView(
            statement: statement, person: statement.person, name: known.person.name,
            counts: (known.values[field] ?? []).map(field.masked).joined(separator: ", "),
            told: field.masked(try known.text(of: statement)))
    }
}
