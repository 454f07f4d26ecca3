// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Placement
import Protection
import Store

/// A contract that follows: the same work for longer, or another employer or country without coming home.
public struct ContractChange: Sendable {
    /// Nil: the placement recorded last.
    public let placement: ID<PlacementFact>?
    public let kind: ContractFact.Kind
    public let firstDay: CalendarDay
    public let months: Int
    /// Nil: the country stays.
    public let country: Country?
    /// Nil: the employer stays.
    public let employer: String?

    public init(
        placement: ID<PlacementFact>?, kind: ContractFact.Kind, firstDay: CalendarDay, months: Int, country: Country?,
        employer: String?
    ) {
        self.placement = placement
        self.kind = kind
        self.firstDay = firstDay
        self.months = months
        self.country = country
        self.employer = employer
    }
}

/// What a following contract costs.
public struct ContractChanged: Sendable {
    public let contract: ContractFact
    /// Nil where the months already paid reach the new contract's end.
    public let invoice: InvoiceView?
}

extension Door {
    /// Records a following contract and issues an invoice for the months that are not paid yet
    /// (Permenaker 4/2023 art. 20).
    ///
    /// - Throws: `refused` `person-died`, and what `ContractChange.contract` refuses.
    public func changeContract(
        _ change: ContractChange, of person: ID<PersonRecord>, by actor: Actor, repeatKey: RepeatKey?
    ) async throws -> ContractChanged {
        try await write(.extendContract, by: actor, repeatKey: repeatKey) { context in
            try context.reach(person)
            try context.lockMembership(person)
            return try ContractChanger(context).record(change, person)
        } answer: { context, contract in
            try ContractChanger(context).answer(contract, person)
        }
    }
}

struct ContractChanger {
    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    /// - Throws: `refused` `person-died`.
    func record(_ change: ContractChange, _ person: ID<PersonRecord>) throws -> ID<ContractFact> {
        try RecordedDeath(context.transaction).check(try PersonStore(context.transaction).samePersons(as: person))
        let facts = try context.placementFacts(person, change.placement)
        let contract = try change.contract(context.newID(), following: facts, recordedAt: context.now)
        try PlacementStore(context.transaction).insert(contract, by: context.actor.name)
        let months = facts.unpaidMonths(of: contract)
        if months > 0 {
            _ = try InvoiceWriter(context).invoiceExtension(contract, months: months, person: person)
        }
        context.note(change.kind.rawValue)
        try context.refreshCover(person)
        return contract.id
    }

    func answer(_ id: ID<ContractFact>, _ person: ID<PersonRecord>) throws -> ContractChanged {
        let set = try PersonStore(context.transaction).samePersons(as: person)
        let all = try MemberFactsStore(context.transaction).load(set).placements.flatMap(\.contracts)
        guard let contract = all.first(where: { $0.id == id }) else {
            throw Failure(.absent, "no-such-record")
        }
        let invoice = try InvoiceReader(context.transaction, now: context.now).find(contract: id, of: set)
        return ContractChanged(contract: contract, invoice: invoice)
    }
}
