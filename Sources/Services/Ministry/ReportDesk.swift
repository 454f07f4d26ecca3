// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Sealing
import Store

/// Takes a partner's reports: recognises a repeated one, finds whom it is about, records what follows.
struct ReportDesk {
    private let context: WriteContext
    private let source: String

    /// - Parameter source: Who told it.
    init(_ context: WriteContext, source: String) {
        self.context = context
        self.source = source
    }

    private var store: PartnerReportStore { PartnerReportStore(context.transaction) }

    func take(_ report: SelfReport) throws -> ID<PartnerReportRecord> {
        if let known = try known(.selfReport, report.head) { return known }
        let person = report.enrolment
        let found = try PersonIdentifier(context).identify(
            name: person.name, birthDay: person.birthDay, nik: person.nik, passport: person.passport)
        switch found {
        case .nobodyKnown:
            let described = Described(person, keys: context.door.keys)
            let probable = try LikenessSearch(context.transaction, door: context.door).strongest(described)
            guard let probable else { return try enrol(report) }
            return try wait(.selfReport, report.head, probable.person, "likeness")
        case .doubtful(let person, let reason): return try wait(.selfReport, report.head, person, reason)
        case .member(let person):
            if let reason = try SelfReportWriter(context).doubt(report, about: person) {
                return try wait(.selfReport, report.head, person, reason)
            }
            let id: ID<PartnerReportRecord> = context.newID()
            context.made(person)
            let made = try SelfReportWriter(context).record(report, about: person)
            try insert(
                id, .selfReport, report.head, made == nil ? .member : .enrolled, person, contract: made?.id)
            try StatementWriter(context, person).take(
                report.told, source: source, report: id, toldAt: report.head.toldAt)
            return id
        }
    }

    func take(_ report: ContractReport) throws -> ID<PartnerReportRecord> {
        if let known = try known(.contract, report.head) { return known }
        let found = try PersonIdentifier(context).identify(
            name: report.name, birthDay: report.birthDay, nik: report.nik, passport: report.passport)
        switch found {
        case .nobodyKnown: throw Failure(.refused, "worker-not-known", field: report.nik == nil ? "passport" : "nik")
        case .doubtful(let person, let reason): return try wait(.contract, report.head, person, reason)
        case .member(let person):
            let set = try context.lockMembership(person)
            guard try RecordedDeath(context.transaction).day(set) == nil else {
                return try wait(.contract, report.head, person, "dead")
            }
            context.made(person)
            let contract = try ContractChanger(context).record(report.change, person)
            let id: ID<PartnerReportRecord> = context.newID()
            try insert(id, .contract, report.head, .member, person, contract: contract)
            return id
        }
    }

    /// Registers somebody whom nobody knows yet. Everything the report says counts.
    private func enrol(_ report: SelfReport) throws -> ID<PartnerReportRecord> {
        let person = try EnrolmentWriter(context).record(report.enrolment, passwordHash: nil)
        let id: ID<PartnerReportRecord> = context.newID()
        let contract = try MemberFactsStore(context.transaction).load([person]).placements.last?.contracts.last
        try insert(id, .selfReport, report.head, .enrolled, person, contract: contract?.id)
        try StatementWriter(context, person).begin(
            report.told, source: source, report: id, toldAt: report.head.toldAt)
        return id
    }

    private func known(
        _ kind: PartnerReportStore.Kind, _ head: ReportHead
    ) throws -> ID<PartnerReportRecord>? {
        guard let known = try store.find(source: source, kind: kind, reference: head.reference) else { return nil }
        guard known.bodyHash == Digest.sha256(head.document) else {
            throw Failure(.conflict, "report-known-otherwise", field: "reference")
        }
        context.made(known.person)
        context.note("repeated")
        return known.id
    }

    /// Keeps a report until a desk has decided whom it is about.
    private func wait(
        _ kind: PartnerReportStore.Kind, _ head: ReportHead, _ person: ID<PersonRecord>, _ reason: String
    ) throws -> ID<PartnerReportRecord> {
        let deskCase: ID<DeskCaseRecord> = context.newID()
        try DeskCaseStore(context.transaction).open(
            deskCase, .doubtfulReport, person: person, other: nil, reason: reason, at: context.now)
        context.made(person)
        context.note("waits")
        let id: ID<PartnerReportRecord> = context.newID()
        try insert(id, kind, head, .needsHuman, person, deskCase: deskCase)
        return id
    }

    private func insert(
        _ id: ID<PartnerReportRecord>, _ kind: PartnerReportStore.Kind, _ head: ReportHead,
        _ outcome: PartnerReportStore.Outcome, _ person: ID<PersonRecord>, contract: ID<ContractFact>? = nil,
        deskCase: ID<DeskCaseRecord>? = nil
    ) throws {
        let key = DataKey.make(from: context.door.random)
        try store.insert(
            .init(
                id: id, source: source, kind: kind, reference: head.reference,
                bodyHash: Digest.sha256(head.document), wrappedKey: try context.door.keys.wrap(key, for: id),
                sealed: try key.seal(head.document, as: SealContext("partner-report.body", owner: id)),
                toldAt: head.toldAt, outcome: outcome, person: person, contract: contract, deskCase: deskCase),
            at: context.now, by: context.actor.name)
        context.note(outcome.rawValue)
    }
}
