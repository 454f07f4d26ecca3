// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store

/// Lets another value of a field count from now on.
struct FieldCorrection {
    private let context: WriteContext
    private let known: CountingValues
    private var person: ID<PersonRecord> { known.person.id }

    init(_ context: WriteContext, _ known: CountingValues) {
        self.context = context
        self.known = known
    }

    /// Whether a paper's number belongs to another person.
    static func isHeldElsewhere(_ field: ToldField, _ text: String, _ context: WriteContext) throws -> Bool {
        guard field == .passport else { return false }
        let blind = context.door.keys.blindIndex.value(of: text, kind: IdentifierStore.Kind.passport.rawValue)
        return try IdentifierStore(context.transaction).holder(kind: .passport, blind: blind) != nil
    }

    /// - Throws: `conflict` `passport-held-elsewhere`; `invalid` `nik-birth-date-mismatch` where the NIK says
    ///   otherwise.
    func apply(_ field: ToldField, _ text: String) throws {
        let persons = PersonStore(context.transaction)
        switch field {
        case .name: try persons.correct(person, name: try PersonName.parse(text).text)
        case .birthDay: try correctBirthDay(text)
        case .phone, .email, .passport: try replace(field, text)
        case .addressAbroad, .employer, .emergencyContact, .placementCompany, .placementCountry, .contractFirstDay,
            .contractLastDay:
            return
        }
        try context.changedInRegister(person)
        context.forgetAtTheGate(try persons.samePersons(as: person))
    }

    private func correctBirthDay(_ text: String) throws {
        guard let day = CalendarDay(text) else { throw Failure(.invalid, "day-malformed", field: "birthDay") }
        for identifier in try identifiers(.nik) {
            let text = try known.key.openText(
                identifier.sealed, as: SealContext("identifier.nik", owner: identifier.id))
            guard let sex = Sex(rawValue: known.person.sex) else { continue }
            try NIK.parse(text).check(against: day, sex: sex)
        }
        try PersonStore(context.transaction).correct(person, birthDay: day)
    }

    private func replace(_ field: ToldField, _ text: String) throws {
        guard let kind = field.identifier else { return }
        guard try !Self.isHeldElsewhere(field, text, context) else {
            throw Failure(.conflict, "passport-held-elsewhere", field: "taken")
        }
        let store = IdentifierStore(context.transaction)
        for former in try identifiers(kind) { try store.end(former.id, at: context.now) }
        let id: ID<IdentifierStore.Record> = context.newID()
        try store.insert(
            .init(
                id: id, person: person, kind: kind,
                sealed: try known.key.seal(text, as: SealContext("identifier.\(kind.rawValue)", owner: id)),
                blind: context.door.keys.blindIndex.value(of: text, kind: kind.rawValue), disputed: false),
            at: context.now, by: context.actor.name)
    }

    private func identifiers(_ kind: IdentifierStore.Kind) throws -> [IdentifierStore.Identifier] {
        try IdentifierStore(context.transaction).all(of: [person]).filter { $0.kind == kind }
    }
}
