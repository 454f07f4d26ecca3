// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Store

/// A worker's record at the placement system, with who it is here.
public struct PlacementLook: Sendable {
    public let record: PlacementPort.Record
    /// The member who holds the number here; nil for somebody new.
    public let member: ID<PersonRecord>?
    /// The licensed company of that name; nil where there is none.
    public let company: ID<Organisation>?

    /// The contract's length in months, as a registration asks for it; a month that has begun counts.
    public var months: Int {
        let whole = record.contractFirstDay.months(to: record.contractLastDay.adding(days: 1))
        let reached = record.contractFirstDay.adding(months: whole).adding(days: -1)
        return reached < record.contractLastDay ? whole + 1 : max(1, whole)
    }
}

extension Door {
    /// Asks the placement system for a worker's record, to fill in a registration or to look at. What it says changes
    /// nothing here.
    ///
    /// - Throws: `absent` `placement-record-unknown`; `refused` `placement-system-unconnected`; `unavailable`
    ///   `placement-system-silent` or `placement-system-unusable`.
    public func lookUpPlacement(_ key: PlacementPort.Key, by actor: Actor) async throws -> PlacementLook {
        try Operation.lookUpPlacement.authorise(actor)
        guard let port = settings.registers.placement else {
            throw Failure(.refused, "placement-system-unconnected")
        }
        let found = (await port.find(key)).checked(key)
        let look: Result<PlacementLook, Failure> = try await write(.lookUpPlacement, by: actor) { context in
            try context.heard(.placementSystem, fault: found.fault)
            switch found {
            case .record(let record):
                let blind = self.keys.blindIndex.value(
                    of: record.nik.text, kind: IdentifierStore.Kind.nik.rawValue)
                let holder = try IdentifierStore(context.transaction).holder(kind: .nik, blind: blind).map {
                    try PersonStore(context.transaction).canonical(of: $0)
                }
                if let holder { context.made(holder) }
                context.note("found")
                let companies = try OrganisationStore(context.transaction).all(kind: .p3mi)
                let wanted = record.company.map { ToldField.placementCompany.compared($0) }
                let company = companies.first { company in
                    wanted == ToldField.placementCompany.compared(company.name)
                        && company.mayPlace(on: context.today)
                }
                return .success(PlacementLook(record: record, member: holder, company: company?.id))
            case .nobody:
                context.note("nobody")
                return .failure(Failure(.absent, "placement-record-unknown"))
            case .unusable:
                context.note("unusable")
                return .failure(Failure(.unavailable, "placement-system-unusable"))
            case .unavailable:
                context.note("unavailable")
                return .failure(Failure(.unavailable, "placement-system-silent"))
            }
        }
        return try look.get()
    }

    /// Compares a person with the placement system's record: differences are proposed, nothing changes.
    public func checkPlacement(of person: ID<PersonRecord>, by actor: Actor) async throws -> PlacementCheck {
        try Operation.checkPlacement.authorise(actor)
        guard let port = settings.registers.placement else {
            throw Failure(.refused, "placement-system-unconnected")
        }
        let known = try await database.read { transaction in
            try KnownIdentity(transaction, person, keys: keys)
        }
        guard let nik = known.nik else { throw Failure(.conflict, "identity-without-nik") }
        let key: PlacementPort.Key = known.pmiID.map { .pmiID($0) } ?? .nik(nik)
        let found = (await port.find(key)).checked(key)
        return try await write(.checkPlacement, by: actor) { context in
            try context.reach(known.person.id)
            try context.heard(.placementSystem, fault: found.fault)
            switch found {
            case .record(let record):
                let now = try KnownIdentity(context.transaction, person, keys: self.keys)
                return try PlacementRecordTaker(context).take(record, about: now)
            case .nobody:
                context.note("nobody")
                return .nobody
            case .unusable(let reason):
                context.note("unusable")
                return .unusable(reason)
            case .unavailable(let reason):
                context.note("unavailable")
                return .unavailable(reason)
            }
        }
    }
}

extension PlacementPort.Found {
    /// Another person's record is no answer.
    fileprivate func checked(_ key: PlacementPort.Key) -> PlacementPort.Found {
        guard case .record(let record) = self, !record.answers(key) else { return self }
        return .unusable("another person's record")
    }

    /// What is wrong with the party; nil where it answered well.
    fileprivate var fault: String? {
        switch self {
        case .record, .nobody: nil
        case .unusable(let reason), .unavailable(let reason): reason
        }
    }
}
