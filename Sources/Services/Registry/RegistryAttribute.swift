// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Sealing
import Spdci
import Store

/// What members can be asked by. The standard leaves names to each registry; these are those of its own examples and
/// files, and ours.
enum RegistryAttribute: Sendable, Hashable {
    case nik, passport, kpj, personNumber, phone, email
    case name, sex, birthDay, birthYear, age, province, familySize, registeredOn
    /// The standard knows it, this registry has no such fact: nothing satisfies a condition on it.
    case notHeld

    private static let names: [String: RegistryAttribute] = [
        "uin": .nik, "nik": .nik, "nin": .nik, "nid": .nik, "nationalid": .nik, "national_id": .nik,
        "passport": .passport, "passport_number": .passport, "passportnumber": .passport,
        "kpj": .kpj, "member_id": .kpj, "memberid": .kpj, "member_identifier": .kpj, "household_id": .kpj,
        "household_identifier": .kpj, "group_identifier": .kpj, "group_id": .kpj,
        "person_number": .personNumber, "phone": .phone, "mobile": .phone, "phone_number": .phone, "email": .email,
        "name": .name, "given_name": .name, "full_name": .name, "sex": .sex, "gender": .sex,
        "birth_date": .birthDay, "birthdate": .birthDay, "date_of_birth": .birthDay, "yob": .birthYear,
        "birth_year": .birthYear, "age": .age, "location": .province, "province": .province,
        "region_code": .province, "group_size": .familySize, "household_size": .familySize,
        "registration_date": .registeredOn,
    ]

    /// Of the standard's records, what this registry does not know of anybody.
    private static let foreign: Set<String> = [
        "poverty_score", "poverty_score_type", "marital_status", "is_disabled", "disability_type",
        "functional_limitation_type", "functional_severity", "income_level", "education_level", "ethnicity",
        "household_status", "employment_status", "occupation", "nationality", "language_code", "surname",
        "second_name", "maiden_name", "brn", "mrn", "drn", "is_deceased", "death_date", "relationship_head",
        "group_type", "last_updated", "district", "village", "vulnerability_score",
    ]

    /// nil for a name that neither the standard nor this registry knows.
    init?(_ name: String) {
        if let known = Self.names[name] {
            self = known
        } else if Self.foreign.contains(name) {
            self = .notHeld
        } else {
            return nil
        }
    }

    /// Whether it names a person rather than describing one.
    var isIdentifier: Bool { [.nik, .passport, .kpj, .personNumber, .phone, .email].contains(self) }

    /// What a partner must be allowed to see to ask by it; nil where the asker has it already.
    var field: SocialField? {
        switch self {
        case .nik, .passport, .kpj, .personNumber, .phone, .email, .notHeld, .registeredOn: nil
        case .name: .name
        case .sex: .sex
        case .birthDay, .birthYear, .age: .birth
        case .province: .address
        case .familySize: .family
        }
    }
}

/// Finds who has a number or address.
struct RegistryLookup {
    let transaction: any Transaction
    let keys: MasterKeys

    /// The records that stand for whoever has it, also where a desk has yet to decide; none where it is malformed, or
    /// the record is sealed.
    func find(_ attribute: RegistryAttribute, _ value: String) throws -> Set<ID<PersonRecord>> {
        let found: [ID<PersonRecord>]
        switch attribute {
        case .nik: found = try claimants(.nik, (try? NIK.parse(value))?.text)
        case .passport: found = try claimants(.passport, (try? Passport.parse(value))?.text)
        case .phone: found = try claimants(.phone, (try? PhoneNumber.parse(value))?.text)
        case .email: found = try claimants(.email, (try? EmailAddress.parse(value))?.text)
        case .kpj:
            let kpj = try? KPJ.parse(value)
            found = try kpj.flatMap { try MembershipStore(transaction).find(kpj: $0.text) }.map { [$0] } ?? []
        case .personNumber:
            let number = try? PersonNumber.parse(value)
            found = try number.flatMap { try PersonStore(transaction).find(number: $0.text) }.map { [$0] } ?? []
        default: found = []
        }
        let persons = PersonStore(transaction)
        let standing = Set(try found.map(persons.canonical(of:)))
        return standing.subtracting(try SealedRecords(transaction).among(standing.sorted()))
    }

    private func claimants(_ kind: IdentifierStore.Kind, _ text: String?) throws -> [ID<PersonRecord>] {
        guard let text else { return [] }
        let blind = keys.blindIndex.value(of: text, kind: kind.rawValue)
        return try IdentifierStore(transaction).claimants(kind: kind, blind: blind)
    }
}
