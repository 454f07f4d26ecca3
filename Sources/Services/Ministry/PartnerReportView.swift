// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import Placement
import Sealing
import Store

/// What a partner is told about a report: whose member the worker is, what is to be paid, or that a desk decides.
public struct PartnerReportView: Sendable {
    public let report: PartnerReportStore.Report
    /// Nil until it is known whom the report is about.
    public let member: Member?
    /// How many differences the report brought that an officer has yet to take or leave.
    public let openDifferences: Int

    /// The worker as far as the partner needs it.
    public struct Member: Sendable {
        public let kpj: String
        public let cover: CoverView
        /// What can be paid now.
        public let invoices: [InvoiceView]
        /// The contract that the report made.
        public let contract: ContractFact?
    }
}

/// Makes the answer to a report from what is recorded now.
struct PartnerReportReader {
    private let transaction: any Transaction
    private let door: Door

    init(_ transaction: any Transaction, door: Door) {
        self.transaction = transaction
        self.door = door
    }

    /// - Throws: `absent` for a report of another source.
    func view(_ id: ID<PartnerReportRecord>, by actor: Actor) throws -> PartnerReportView {
        let report = try PartnerReportStore(transaction).get(id)
        guard report.source == actor.reportSource else { throw Failure(.absent, "no-such-record") }
        let isKnown = report.outcome == .member || report.outcome == .enrolled
        let open = try ProvenanceStore(transaction).all(of: [report.person]).filter { statement in
            statement.report == id && statement.standing == .differs && statement.decision == nil
        }
        return PartnerReportView(
            report: report, member: isKnown ? try member(report) : nil, openDifferences: open.count)
    }

    /// The report that a case is about, opened; nil where it is about none.
    func report(of deskCase: ID<DeskCaseRecord>) throws -> CaseReport? {
        guard let report = try PartnerReportStore(transaction).find(deskCase: deskCase) else { return nil }
        let key = try door.keys.unwrap(report.wrappedKey, for: report.id)
        return CaseReport(
            kind: report.kind, source: report.source, toldAt: report.toldAt,
            document: try key.open(report.sealed, as: SealContext("partner-report.body", owner: report.id)))
    }

    private func member(_ report: PartnerReportStore.Report) throws -> PartnerReportView.Member {
        let set = try PersonStore(transaction).samePersons(as: report.person)
        guard let kpj = try set.compactMap({ try MembershipStore(transaction).kpj(of: $0) }).first else {
            throw Failure(.absent, "no-such-record")
        }
        let context = ReadContext(door, transaction, .viewPartnerReport, .system("report"))
        let contracts = try MemberFactsStore(transaction).load(set).placements.flatMap(\.contracts)
        return PartnerReportView.Member(
            kpj: kpj, cover: try context.cover(report.person, on: context.today, knownAt: nil),
            invoices: try InvoiceReader(transaction, now: context.now).all(of: set).filter { $0.state == .open },
            contract: contracts.first { $0.id == report.contract })
    }
}
