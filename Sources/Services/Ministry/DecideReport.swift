// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Store

extension Door {
    /// Decides whether a partner's report is about the person that it may be about. If it is, what it says is recorded
    /// and its differences are proposed; if not, a reported arrival registers another person, and a reported contract
    /// is left.
    ///
    /// - Parameter report: What the case's report says.
    /// - Throws: `absent` when there is no such case, `conflict` `case-already-resolved` when it was decided before.
    public func decideReport(
        _ id: ID<DeskCaseRecord>, as resolution: DeskCaseStore.Resolution, report: PartnerReport, note: String,
        by actor: Actor, repeatKey: RepeatKey?
    ) async throws {
        try await write(.resolveCase, by: actor, repeatKey: repeatKey) { context in
            let cases = DeskCaseStore(context.transaction)
            let found = try cases.get(id)
            try SealedRecords(context.transaction).check(found, for: actor)
            guard let kept = try PartnerReportStore(context.transaction).find(deskCase: id) else {
                throw Failure(.absent, "no-such-record")
            }
            try context.reach(found.person)
            try context.finishWork(.deskCase, id.number)
            try cases.resolve(id, resolution, note: note, at: context.now, by: actor.name)
            context.note(resolution.rawValue)
            let decider = ReportDecider(context, kept, note: note)
            switch resolution {
            case .samePerson: try decider.record(report, about: found.person)
            case .otherPerson: try decider.recordApart(report, from: found.person)
            }
            return id
        } answer: { _, _ in
        }
    }
}

private struct ReportDecider {
    private let context: WriteContext
    private let kept: PartnerReportStore.Report
    private let note: String

    init(_ context: WriteContext, _ kept: PartnerReportStore.Report, note: String) {
        self.context = context
        self.kept = kept
        self.note = note
    }

    func record(_ report: PartnerReport, about person: ID<PersonRecord>) throws {
        switch report {
        case .selfReport(let report):
            let writer = SelfReportWriter(context)
            // What contradicts the journey or the country is the desk's to record: a statement changes neither.
            let contract = try writer.doubt(report, about: person) == nil ? writer.record(report, about: person) : nil
            try settle(contract == nil ? .member : .enrolled, person, contract?.id)
            try StatementWriter(context, person).take(
                report.told, source: kept.source, report: kept.id, toldAt: kept.toldAt)
        case .contract(let report):
            // Nothing is agreed for the dead: a death that is wrong is the desk's to mend.
            let set = try context.lockMembership(person)
            let isDead = try RecordedDeath(context.transaction).day(set) != nil
            try settle(.member, person, isDead ? nil : try ContractChanger(context).record(report.change, person))
        }
    }

    func recordApart(_ report: PartnerReport, from known: ID<PersonRecord>) throws {
        guard case .selfReport(let report) = report else { return try settle(.declined, known, nil) }
        let person = try EnrolmentWriter(context).record(report.enrolment, passwordHash: nil)
        let cases = DeskCaseStore(context.transaction)
        for open in try cases.open(person, against: known) {
            try cases.resolve(open.id, .otherPerson, note: note, at: context.now, by: context.actor.name)
        }
        let contract = try MemberFactsStore(context.transaction).load([person]).placements.last?.contracts.last
        try settle(.enrolled, person, contract?.id)
        try StatementWriter(context, person).begin(
            report.told, source: kept.source, report: kept.id, toldAt: kept.toldAt)
        try context.auditDecision(.otherPerson, about: known)
    }

    private func settle(
        _ outcome: PartnerReportStore.Outcome, _ person: ID<PersonRecord>, _ contract: ID<ContractFact>?
    ) throws {
        try PartnerReportStore(context.transaction).settle(kept.id, outcome, person: person, contract: contract)
    }
}
