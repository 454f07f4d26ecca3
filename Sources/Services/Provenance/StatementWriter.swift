// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store

/// Records what a source says about a person. What nobody had said counts at once; what differs from what counts is
/// proposed, and changes nothing until an officer takes it.
struct StatementWriter {
    private let context: WriteContext
    private let person: ID<PersonRecord>

    init(_ context: WriteContext, _ person: ID<PersonRecord>) {
        self.context = context
        self.person = person
    }

    private var store: ProvenanceStore { ProvenanceStore(context.transaction) }

    /// What the source says of somebody whom it registered: all of it counts.
    func begin(
        _ told: [ToldField: String], source: String, report: ID<PartnerReportRecord>?, toldAt: Instant
    ) throws {
        let known = try CountingValues(context.transaction, of: person, keys: context.door.keys)
        for (field, text) in told.inOrder {
            try insert(field, text, .counts, source: source, report: report, toldAt: toldAt, key: known.key)
        }
    }

    /// What the source says of somebody known before.
    ///
    /// - Returns: how many differences were proposed.
    @discardableResult func take(
        _ told: [ToldField: String], source: String, report: ID<PartnerReportRecord>?, toldAt: Instant
    ) throws -> Int {
        let known = try CountingValues(
            context.transaction, of: person, keys: context.door.keys, asked: Set(told.keys))
        var differences = 0
        for (field, text) in told.inOrder {
            let blind = blind(field, text)
            let said = known.statements.filter { $0.field == field }
            let own = said.filter { $0.source == source }.max { ($0.toldAt, $0.id) < ($1.toldAt, $1.id) }
            if own?.blind == blind { continue }
            let values = known.values[field] ?? []
            if said.isEmpty { try begin(field, values, of: known) }
            let standing = try standing(of: text, field, among: values, said: said, source: source, toldAt: toldAt)
            try insert(field, text, standing, source: source, report: report, toldAt: toldAt, key: known.key)
            if standing == .counts { try FieldCorrection(context, known).apply(field, text) }
            if standing == .differs { differences += 1 }
        }
        if differences > 0 { context.note("differences:\(differences)") }
        return differences
    }

    private func standing(
        of text: String, _ field: ToldField, among values: [String], said: [ProvenanceStore.Statement],
        source: String, toldAt: Instant
    ) throws -> ProvenanceStore.Standing {
        let compared = field.compared(text)
        if values.contains(where: { field.compared($0) == compared }) { return .agrees }
        let isOutdated = said.contains { $0.source == source && $0.toldAt > toldAt && $0.standing != .late }
        if isOutdated { return .late }
        guard values.isEmpty else { return .differs }
        return try FieldCorrection.isHeldElsewhere(field, text, context) ? .differs : .counts
    }

    /// Before anybody else speaks about a field, what the registration said stands beside it.
    private func begin(_ field: ToldField, _ values: [String], of known: CountingValues) throws {
        for value in values {
            try insert(
                field, value, .counts, source: known.person.source, report: nil, toldAt: known.person.recordedAt,
                key: known.key)
        }
    }

    private func insert(
        _ field: ToldField, _ text: String, _ standing: ProvenanceStore.Standing, source: String,
        report: ID<PartnerReportRecord>?, toldAt: Instant, key: DataKey
    ) throws {
        let id: ID<StatementRecord> = context.newID()
        try store.insert(
            .init(
                id: id, person: person, field: field,
                sealed: try key.seal(text, as: SealContext("statement.\(field.rawValue)", owner: id)),
                blind: blind(field, text), source: source, report: report, toldAt: toldAt, standing: standing,
                recordedAt: context.now),
            by: context.actor.name)
    }

    private func blind(_ field: ToldField, _ text: String) -> [UInt8] {
        context.door.keys.blindIndex.value(of: field.compared(text), kind: "statement.\(field.rawValue)")
    }
}

extension [ToldField: String] {
    /// Fields in their own order, so that the same report is recorded in the same way.
    fileprivate var inOrder: [(ToldField, String)] {
        ToldField.allCases.compactMap { field in self[field].map { (field, $0) } }
    }
}
