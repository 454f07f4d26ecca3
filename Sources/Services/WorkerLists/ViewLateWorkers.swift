// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// A worker of a company whose registration or payment came after the departure, or is missing with the contract near.
public struct LateWorker: Sendable {
    public enum Kind: String, Sendable, CaseIterable {
        /// Departed, and what is due before is not paid.
        case departedUnpaid = "departed-unpaid"
        case registeredLate = "registered-late"
        case paidLate = "paid-late"
        /// The contract begins within two weeks, or has begun, and is not paid.
        case dueSoon = "due-soon"
        /// The company named the worker in a list, and nobody was registered.
        case notRegistered = "not-registered"
    }

    public let kind: Kind
    public let organisation: ID<OrganisationRecord>
    public let company: String
    /// Nil where nobody is registered.
    public let person: ID<PersonRecord>?
    public let name: String
    public let contractFirstDay: CalendarDay?
    public let registeredOn: CalendarDay?
    public let departedOn: CalendarDay?
    public let paidOn: CalendarDay?
}

extension Door {
    private static let longestLateList = 1_000
    /// Contracts that began longer ago are not looked at.
    private static let lateDays = 365
    /// Contracts that begin within so many days should be paid.
    private static let nearDays = 14

    /// Placements known but registered or paid late, or not yet, and workers who stand in a company's list alone; the
    /// last year's contracts and those about to begin, by company. A company sees its own, a labour officer those of
    /// the province.
    ///
    /// - Parameter company: only one company's.
    public func viewLateWorkers(
        of company: ID<OrganisationRecord>? = nil, by actor: Actor
    ) async throws -> [LateWorker] {
        try await read(.viewLateWorkers, by: actor) { context in
            let organisation = actor.role == .p3miOfficer ? actor.organisation ?? ID(number: 0) : company
            let today = context.today
            let near = today.adding(days: Self.nearDays)
            let store = LateWorkerStore(context.transaction)
            let placements = try store.placements(
                .init(
                    organisation: organisation, province: actor.province, today: today,
                    first: today.adding(days: -Self.lateDays), last: near, near: near),
                limit: Self.longestLateList)
            for placement in placements { context.looked(at: placement.person) }
            let late = placements.map { LateWorker($0, today: today) }
            guard actor.province == nil else { return late }
            let rows = try store.unregistered(
                of: organisation, since: context.now.adding(seconds: -Int64(Self.lateDays) * 86_400),
                limit: Self.longestLateList)
            return late + (try UnregisteredRows(context).workers(rows))
        }
    }
}

extension LateWorker {
    fileprivate init(_ placement: LateWorkerStore.Placement, today: CalendarDay) {
        let registered = placement.registeredAt.jakartaDay
        if let departed = placement.departedOn {
            kind = placement.isUnpaid ? .departedUnpaid : registered > departed ? .registeredLate : .paidLate
        } else {
            kind = .dueSoon
        }
        organisation = placement.organisation
        company = placement.company
        person = placement.person
        name = placement.name
        contractFirstDay = placement.contractFirstDay
        registeredOn = registered
        departedOn = placement.departedOn
        paidOn = placement.isUnpaid ? nil : placement.paidOn
    }
}

/// Opens rows of lists from which nobody was registered.
private struct UnregisteredRows {
    private let context: ReadContext

    init(_ context: ReadContext) { self.context = context }

    func workers(_ rows: [(list: ID<WorkerListRecord>, position: Int)]) throws -> [LateWorker] {
        var workers: [LateWorker] = []
        for (list, positions) in Dictionary(grouping: rows, by: { $0.list }).sorted(by: { $0.key < $1.key }) {
            guard let head = try WorkerListStore(context.transaction).find(list) else { continue }
            let key = try context.door.keys.unwrap(head.wrappedKey, for: list)
            let company = try OrganisationStore(context.transaction).find(ID(number: head.organisation.number))?.name
            for (_, position) in positions {
                guard let sealed = try WorkerRowStore(context.transaction).find(position, in: list)?.sealed else {
                    continue
                }
                let entry = try WorkerEntry(sealed: sealed, position, of: list, key)
                workers.append(
                    LateWorker(
                        kind: .notRegistered, organisation: head.organisation, company: company ?? "", person: nil,
                        name: entry[.name] ?? "",
                        contractFirstDay: entry[.contractFirstDay].flatMap {
                            try? WorkerWords.day($0, .contractFirstDay)
                        },
                        registeredOn: nil, departedOn: nil, paidOn: nil))
            }
        }
        return workers
    }
}
