// SPDX-License-Identifier: Apache-2.0
import Kernel
import Money
import People
import Sealing
import Store

/// What comparing somebody with the placement system's record came to.
public enum PlacementCheck: Sendable, Hashable {
    /// So many differences were proposed.
    case compared(differences: Int)
    /// The record is another person's; a desk has a case.
    case anothers
    /// The system has nobody with the number.
    case nobody
    /// The answer could not be used.
    case unusable(String)
    /// No answer.
    case unavailable(String)
}

/// Takes the placement system's record of a person: its number of them, and differences as proposals.
struct PlacementRecordTaker {
    static let source = "placement-system"
    /// Names of one person are at least so alike where number and day of birth agree.
    private static let likeName = 70

    private let context: WriteContext

    init(_ context: WriteContext) { self.context = context }

    func take(_ record: PlacementPort.Record, about known: KnownIdentity) throws -> PlacementCheck {
        let person = known.person.id
        guard record.nik == known.nik, record.birthDay == known.person.birthDay,
            NameLikeness(known.person.name, record.name.text).score >= Self.likeName
        else {
            try context.openRegisterCase("placement-record", about: person)
            context.note("anothers")
            return .anothers
        }
        guard try link(record.pmiID, to: known) else {
            try context.openRegisterCase("placement-pmi-id", about: person)
            context.note("pmi-id-held")
            return .anothers
        }
        var told: [ToldField: String] = [
            .name: record.name.text, .birthDay: record.birthDay.description, .employer: record.employer,
            .placementCountry: record.country.code, .contractFirstDay: record.contractFirstDay.description,
            .contractLastDay: record.contractLastDay.description,
        ]
        told[.passport] = record.passport?.text
        told[.placementCompany] = record.company
        let differences = try StatementWriter(context, person).take(
            told, source: Self.source, report: nil, toldAt: record.changedAt)
        return .compared(differences: differences)
    }

    /// - Returns: whether the number is this person's.
    private func link(_ number: String, to known: KnownIdentity) throws -> Bool {
        let store = PMINumberStore(context.transaction)
        let blind = context.door.keys.blindIndex.value(of: number, kind: "pmi-id")
        if let holder = try store.holder(blind: blind) { return known.set.contains(holder) }
        let person = known.person.id
        let key = try context.door.keys.unwrap(known.person.wrappedKey, for: person)
        let id: ID<PMINumberRecord> = context.newID()
        try store.insert(
            .init(
                id: id, person: person, sealed: try key.seal(number, as: SealContext("pmi-number", owner: id)),
                blind: blind),
            at: context.now, by: context.actor.name)
        return true
    }
}
