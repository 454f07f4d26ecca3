// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Money
import People
import Store

/// Whom a report is about.
enum Identification {
    case nobodyKnown
    case member(ID<PersonRecord>)
    /// It may be this person; a desk decides. The reason is a stable word.
    case doubtful(ID<PersonRecord>, reason: String)

    /// Who it is or may be.
    var known: ID<PersonRecord>? {
        switch self {
        case .nobodyKnown: nil
        case .member(let person), .doubtful(let person, _): person
        }
    }
}

/// Finds the person whom a report names by NIK and passport. A number alone is not enough: the day of birth and the
/// name must be that person's too, so that whoever guesses a number learns nothing.
struct PersonIdentifier {
    /// Names of one person are at least so alike where number and day of birth agree.
    private static let likeName = 70

    private let transaction: any Transaction
    private let door: Door

    init(_ context: WriteContext) {
        transaction = context.transaction
        door = context.door
    }

    func identify(
        name: PersonName, birthDay: CalendarDay, nik: NIK?, passport: Passport?
    ) throws -> Identification {
        let byNIK = try nik.flatMap { try holder(.nik, $0.text) }
        let byPassport = try passport.flatMap { try holder(.passport, $0.text) }
        guard let known = byNIK ?? byPassport else { return .nobodyKnown }
        if let byNIK, let byPassport, byNIK != byPassport { return .doubtful(byNIK, reason: "nik-and-passport") }
        if byNIK == nil, nik != nil { return .doubtful(known, reason: "passport") }
        let person = try PersonStore(transaction).get(known)
        guard person.birthDay == birthDay, NameLikeness(person.name, name.text).score >= Self.likeName else {
            return .doubtful(known, reason: byNIK == nil ? "passport" : "nik")
        }
        guard try MembershipStore(transaction).kpj(of: known) != nil else {
            return .doubtful(known, reason: "no-membership")
        }
        return .member(known)
    }

    /// The record that stands for whoever holds the number.
    private func holder(_ kind: IdentifierStore.Kind, _ text: String) throws -> ID<PersonRecord>? {
        let blind = door.keys.blindIndex.value(of: text, kind: kind.rawValue)
        return try IdentifierStore(transaction).holder(kind: kind, blind: blind).map {
            try PersonStore(transaction).canonical(of: $0)
        }
    }
}
