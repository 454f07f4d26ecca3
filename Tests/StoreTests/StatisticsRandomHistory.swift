// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import Placement
import Store

/// Random cover and payments of a few people, written through the stores as use cases do.
struct StatisticsRandomHistory {
    private static let countries = ["TW", "MY", "HK"]
    private static let provinces = [33, 35, 52]
    private static let people = 12

    private var random: SeededNumbers
    private let transaction: any Transaction
    private let now: Instant
    private var nextKey: Int64 = 1 << 30

    init(seed: UInt64, _ transaction: any Transaction, now: Instant) {
        random = SeededNumbers(seed: seed)
        self.transaction = transaction
        self.now = now
    }

    mutating func write(steps: Int) throws {
        let people = try (0..<Self.people).map { _ in try addPerson() }
        for _ in 0..<steps {
            let person = people[random.below(people.count)]
            if random.below(3) == 0 { try pay(person) } else { try cover(person) }
        }
    }

    private struct Person {
        let id: ID<PersonRecord>
        let placement: ID<PlacementFact>
        let contract: ID<ContractFact>
        let country: String
        let province: Int
    }

    private mutating func key<Subject>(_ subject: Subject.Type = Subject.self) -> ID<Subject> {
        nextKey += 1
        return ID(number: nextKey)
    }

    private mutating func addPerson() throws -> Person {
        let person = Person(
            id: key(), placement: key(), contract: key(), country: Self.countries[random.below(3)],
            province: Self.provinces[random.below(3)])
        try PersonStore(transaction).insert(
            .init(
                id: person.id, number: "N\(person.id)", wrappedKey: [1], name: "Made Up",
                birthDay: CalendarDay(number: 9_000), sex: "female", province: person.province, address: [1],
                source: "test", recordedAt: now), recordedBy: "test")
        let country = try Country.parse(person.country)
        try PlacementStore(transaction).insert(
            PlacementFact(
                id: person.placement, route: .perseorangan, country: country, employer: "E", employerKind: .household,
                occupation: "care", organisation: nil, recordedAt: now), person: person.id, by: "test")
        try PlacementStore(transaction).insert(
            ContractFact(
                id: person.contract, placement: person.placement, kind: .initial,
                firstDay: CalendarDay(number: 19_500), months: 24, country: country, employer: "E", recordedAt: now),
            by: "test")
        return person
    }

    /// Writes all of a person's periods anew: none, or some that never overlap.
    private mutating func cover(_ person: Person) throws {
        var periods: [CoverStore.Period] = []
        for programme in [Programme.jkk, .jkm] {
            var day = CalendarDay(number: Int32(19_000 + random.below(900)))
            for _ in 0..<random.below(4) {
                let last = day.adding(days: random.below(400))
                guard let range = DayRange(first: day, last: last) else { continue }
                periods.append(
                    CoverStore.Period(
                        programme: programme, phase: Phase.allCases[random.below(3)], range: range,
                        placement: person.placement.number, country: person.country, province: person.province,
                        rules: "test"))
                day = last.adding(days: 1 + random.below(3) * 40)
            }
        }
        try CoverStore(transaction).rewrite([person.id: periods])
    }

    private mutating func pay(_ person: Person) throws {
        let id: ID<InvoiceRecord> = key()
        let amount = Rupiah(Int64(1 + random.below(900_000)))
        let isSavings = random.below(4) == 0
        let day = CalendarDay(number: Int32(19_000 + random.below(1_200)))
        try InvoiceStore(transaction).insert(
            .init(
                id: id, number: "T-\(id)", person: person.id, placement: person.placement, contract: person.contract,
                stage: isSavings ? .jht : .duringAfter, months: 1, amount: amount, customerNumber: "\(id)",
                issuedAt: now, expiresAt: now), lines: [], by: "test")
        _ = try InvoiceStore(transaction).settle([id], at: now, on: day)
        MoneyDayStore(transaction).add(
            amount,
            to: .init(
                isSavings ? .savings : .contribution, day: day, country: person.country, province: person.province))
    }
}

/// The same numbers for the same seed.
struct SeededNumbers {
    private var state: UInt64

    init(seed: UInt64) { state = seed | 1 }

    /// 0 up to, not including, `count` (Marsaglia's xorshift64).
    mutating func below(_ count: Int) -> Int {
        state ^= state << 13
        state ^= state >> 7
        state ^= state << 17
        return Int(state % UInt64(count))
    }
}
