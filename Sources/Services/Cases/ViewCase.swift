// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

/// A desk case with both records, so that an officer can compare them.
public struct DeskCaseDetail: Sendable {
    public let deskCase: DeskCaseStore.Case
    public let person: MemberView
    public let other: MemberView?
    /// What a partner reported about the person; nil for cases about two records.
    public let report: CaseReport?
    /// What speaks for and against one person; nil where there is no opinion.
    public let likeness: Likeness?
    /// When and why the case was put off.
    public let putOffs: [CaseTrailStore.Line]
    /// How it was decided, and whether that was taken back.
    public let decision: CaseTrailStore.Line?
    public let split: CaseTrailStore.Line?
}

/// A partner's report that waits for a desk, as it was sent.
public struct CaseReport: Sendable {
    public let kind: PartnerReportStore.Kind
    public let source: String
    public let toldAt: Instant
    public let document: [UInt8]
}

extension Door {
    /// The partner's report that a case is about; nil for cases about two records.
    public func viewCaseReport(_ id: ID<DeskCaseRecord>, by actor: Actor) async throws -> CaseReport? {
        try await read(.listCases, by: actor) { context in
            guard let report = try PartnerReportReader(context.transaction, door: self).report(of: id) else {
                return nil
            }
            let found = try DeskCaseStore(context.transaction).get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            context.looked(at: found.person)
            return report
        }
    }

    /// Opens a case: both records are looked at, and both looks are logged.
    ///
    /// - Throws: `absent` when there is no such case.
    public func viewCase(_ id: ID<DeskCaseRecord>, by actor: Actor) async throws -> DeskCaseDetail {
        let (found, report, trail) = try await read(.listCases, by: actor) { context in
            let found = try DeskCaseStore(context.transaction).get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            let trail = CaseTrailStore(context.transaction)
            return (
                found, try PartnerReportReader(context.transaction, door: self).report(of: id),
                (
                    putOffs: try trail.putOffs(id), decision: try trail.decision(id), split: try trail.split(id)
                )
            )
        }
        let person = try await viewMember(found.person, by: actor)
        var other: MemberView?
        if let known = found.other { other = try await viewMember(known, by: actor) }
        return DeskCaseDetail(
            deskCase: found, person: person, other: other, report: report,
            likeness: try await likeness(found, person: person.person.id, other: other?.person.id),
            putOffs: trail.putOffs, decision: trail.decision, split: trail.split)
    }

    /// Two records of a case weighed against each other.
    private func likeness(
        _ found: DeskCaseStore.Case, person: ID<PersonRecord>, other: ID<PersonRecord>?
    ) async throws -> Likeness? {
        guard let other else { return nil }
        return try await database.read { transaction in
            guard let described = try Described.all([person], transaction, keys: self.keys)[person] else { return nil }
            return try LikenessSearch(transaction, door: self).likeness(described, to: other)
        }
    }
}
