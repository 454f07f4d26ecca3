// SPDX-License-Identifier: Apache-2.0
import Kernel
import People
import Placement
import Testing

@testable import Services

@Suite("Made-up people")
struct DemonstrationPlanTests {
    private static let today = CalendarDay(number: 20_778)

    private static func members(_ people: Int, seed: UInt64) throws -> [DemonstrationPlan.Member] {
        let plan = DemonstrationPlan(people: people, seed: seed, today: today)
        return try (0..<people).map(plan.member)
    }

    @Test("are the same for the same seed and others for another")
    func seedDecides() throws {
        let first = try Self.members(300, seed: 7)
        #expect(try Self.members(300, seed: 7) == first)
        #expect(try Self.members(300, seed: 8) != first)
    }

    @Test("have NIKs and passports that are unique and agree with birthday, sex and province")
    func identifiersHold() throws {
        let members = try Self.members(6_000, seed: 11)
        #expect(Set(members.map(\.person.nik)).count == members.count)
        #expect(Set(members.map(\.person.passport)).count == members.count)
        #expect(Set(members.map { DemonstrationSeal.number(11, $0.index) }).count == members.count)
        for member in members {
            let person = member.person
            try person.nik.check(against: person.birthDay, sex: person.sex)
            #expect(person.nik.provinceCode == person.province.rawValue)
            #expect((18...60).contains(person.birthDay.months(to: member.registered) / 12))
        }
    }

    @Test("live journeys that may follow each other and end by today")
    func journeysHold() throws {
        for member in try Self.members(4_000, seed: 13) {
            #expect(member.registered <= Self.today)
            #expect(!member.placements.isEmpty)
            for placement in member.placements {
                let events = placement.events.enumerated().map { index, event in
                    JourneyEvent(
                        id: ID(number: Int64(index)), placement: ID(number: 1), kind: event.kind, day: event.day,
                        recordedAt: Instant(startOf: event.day))
                }
                _ = try Journey(events)
                #expect(events.allSatisfy { $0.day <= Self.today })
                #expect(placement.invoices.allSatisfy { ($0.settledOn ?? $0.issuedOn) <= Self.today })
            }
        }
    }

    @Test("stand in the proportions of the published figures")
    func proportionsHold() throws {
        let members = try Self.members(8_000, seed: 17)
        func share(_ code: String) -> Int {
            members.filter { $0.placements[0].country.code == code }.count * 1_000 / members.count
        }
        #expect((345...386).contains(share("TW")))
        #expect((277...318).contains(share("MY")))
        #expect((100...130).contains(share("HK")))
        #expect((36...56).contains(share("KR")))
        let java = members.filter { [32, 33, 35].contains($0.person.province.rawValue) }.count * 1_000 / members.count
        #expect((640...700).contains(java))
        let registered = Dictionary(grouping: members, by: \.registered.year).mapValues(\.count)
        #expect((registered[2023] ?? 0) > (registered[2021] ?? 0))
        #expect((registered[2024] ?? 0) > (registered[2023] ?? 0))
    }
}
