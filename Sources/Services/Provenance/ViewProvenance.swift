// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Store

/// Who said what about a person, and what counts.
public struct ProvenanceView: Sendable {
    public let person: ID<PersonRecord>
    public let name: String
    public let fields: [Field]

    /// One field: what counts, and everything that was said, newest first.
    public struct Field: Sendable {
        public let field: ToldField
        /// Masked for others than the person.
        public let counts: String
        public let lines: [Line]
    }

    /// What one source said when, and what became of it.
    public struct Line: Sendable {
        public let text: String
        public let source: String
        public let toldAt: Instant
        public let recordedAt: Instant
        public let standing: ProvenanceStore.Standing
        public let decision: ProvenanceStore.Decision?
    }
}

extension Door {
    /// Every field that sources speak about, with its provenance (UU 27/2022 art. 6-7).
    public func viewProvenance(_ person: ID<PersonRecord>, by actor: Actor) async throws -> ProvenanceView {
        try await read(.viewMember, by: actor) { context in
            try context.reach(person)
            let known = try CountingValues(context.transaction, of: person, keys: self.keys)
            let isOwn = actor.role == .worker
            func shown(_ field: ToldField, _ text: String) -> String { isOwn ? text : field.masked(text) }
            let fields = try ToldField.allCases.map { field in
                let values = known.values[field] ?? []
                var lines = try known.statements.filter { $0.field == field }.map { statement in
                    ProvenanceView.Line(
                        text: shown(field, try known.text(of: statement)), source: statement.source,
                        toldAt: statement.toldAt, recordedAt: statement.recordedAt, standing: statement.standing,
                        decision: statement.decision)
                }
                if lines.isEmpty {
                    lines = values.map { value in
                        ProvenanceView.Line(
                            text: shown(field, value), source: known.person.source, toldAt: known.person.recordedAt,
                            recordedAt: known.person.recordedAt, standing: .counts, decision: nil)
                    }
                }
                return ProvenanceView.Field(
                    field: field, counts: values.map { shown(field, $0) }.joined(separator: ", "),
                    lines: lines.reversed())
            }
            return ProvenanceView(
                person: person, name: known.person.name, fields: fields.filter { !$0.lines.isEmpty })
        }
    }
}
