// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Store

extension Door {
    /// Takes what a worker abroad reported to the ministry's portal: a member's cover, a registration with its
    /// invoices, or a case for a desk (Permenaker 4/2023 art. 7-9, 18(2)).
    ///
    /// - Throws: `invalid` as a registration does; `conflict` `report-known-otherwise` where the report's number was
    ///   used for another report.
    public func takeSelfReport(
        _ report: SelfReport, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PartnerReportView {
        let now = clock.now()
        try report.head.check(now: now)
        try report.enrolment.check(today: now.jakartaDay)
        return try await write(.takeSelfReport, by: actor, repeatKey: repeatKey) { context in
            try ReportDesk(context, source: actor.reportSource).take(report)
        } answer: { context, id in
            try PartnerReportReader(context.transaction, door: self).view(id, by: actor)
        }
    }

    /// Takes a following contract, so that cover goes on without a gap (Permenaker 4/2023 art. 20).
    ///
    /// - Throws: `refused` `worker-not-known` where nobody has the number; as changing a contract does.
    public func takeContractReport(
        _ report: ContractReport, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> PartnerReportView {
        try report.head.check(now: clock.now())
        return try await write(.takeContractReport, by: actor, repeatKey: repeatKey) { context in
            try ReportDesk(context, source: actor.reportSource).take(report)
        } answer: { context, id in
            try PartnerReportReader(context.transaction, door: self).view(id, by: actor)
        }
    }

    /// What became of a report that the actor's side sent.
    ///
    /// - Throws: `absent` also for another source's report.
    public func viewPartnerReport(_ id: ID<PartnerReportRecord>, by actor: Actor) async throws -> PartnerReportView {
        try await read(.viewPartnerReport, by: actor) { context in
            let view = try PartnerReportReader(context.transaction, door: self).view(id, by: actor)
            context.looked(at: view.report.person)
            return view
        }
    }
}

extension Actor {
    /// The name under which this actor's reports and statements stand.
    var reportSource: String { role?.rawValue ?? name }
}
