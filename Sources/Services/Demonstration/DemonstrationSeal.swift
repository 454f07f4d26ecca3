// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Sealing
import Store

/// Seals what is personal about one made-up person, as for anybody else.
struct DemonstrationSeal {
    private let person: ID<PersonRecord>
    private let door: Door
    private let key: DataKey

    init(_ person: ID<PersonRecord>, door: Door) throws {
        self.person = person
        self.door = door
        key = DataKey.make(from: door.random)
    }

    func person(
        _ member: DemonstrationPlan.Member, plan: DemonstrationPlan, at registered: Instant
    ) throws -> PersonStore.Person {
        try record(
            member.person.name, member.person.sex, member.person.birthDay, member.person.address,
            number: Self.number(plan.seed, member.index), at: registered)
    }

    func record(
        _ name: PersonName, _ sex: Sex, _ birthDay: CalendarDay, _ address: Address, number: PersonNumber,
        at registered: Instant
    ) throws -> PersonStore.Person {
        let parts = [address.line, address.village ?? "", address.district ?? ""]
        return PersonStore.Person(
            id: person, number: number.text, wrappedKey: try door.keys.wrap(key, for: person), name: name.text,
            birthDay: birthDay, sex: sex.rawValue, province: address.province.rawValue,
            address: try key.seal(parts.joined(separator: "\n"), as: SealContext("person.address", owner: person)),
            source: DemonstrationRows.actor, recordedAt: registered)
    }

    func identifier(
        _ id: ID<IdentifierStore.Record>, _ kind: IdentifierStore.Kind, _ value: String
    ) throws -> IdentifierStore.Identifier {
        .init(
            id: id, person: person, kind: kind,
            sealed: try key.seal(value, as: SealContext("identifier.\(kind.rawValue)", owner: id)),
            blind: door.keys.blindIndex.value(of: value, kind: kind.rawValue), disputed: false)
    }

    func account(_ id: ID<BankAccountRecord>, _ account: BankAccount) throws -> BankAccountStore.Account {
        .init(
            id: id, person: person, bank: account.bankCode,
            sealed: try key.seal(account.number, as: SealContext("bank-account.number", owner: id)),
            blind: door.keys.blindIndex.value(
                of: "\(account.bankCode):\(account.number)", kind: "bank-account"),
            holder: account.holder.text)
    }

    /// A person number that is the same for the same seed.
    static func number(_ seed: UInt64, _ index: Int) -> PersonNumber {
        var draws = SeededDraws(seed: ~seed, index: index)
        let bits = draws.next()
        let bytes = (0..<7).map { UInt8(truncatingIfNeeded: bits >> UInt64($0 * 8)) }
        return PersonNumber.make(from: RandomSource { _ in bytes })
    }
}
