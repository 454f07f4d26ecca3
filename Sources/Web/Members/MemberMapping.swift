// SPDX-License-Identifier: Apache-2.0
import Kernel
import Placement
import Protection
import Services
import Wire

extension MemberLineRecord {
    init(_ line: MemberLine) {
        self.init(
            person: line.person, name: line.name, kpj: line.kpj, birthYear: line.birthYear,
            province: String(line.province))
    }
}

extension MemberAnswer {
    init(_ member: MemberView) {
        let person = member.person
        self.init(
            person: person.id, personNumber: person.number, kpj: member.kpj, name: person.name,
            birthDay: person.birthDay, sex: person.sex, province: String(person.province), address: member.address,
            identifiers: member.identifiers.map { IdentifierRecord(kind: $0.kind.rawValue, text: $0.text) },
            family: member.family.map { relative in
                RelativeRecord(
                    id: relative.member.id.description, name: relative.member.name.text,
                    relation: relative.member.relation.rawValue, birthDay: relative.member.birthDay,
                    nominated: relative.nominated)
            }, placements: member.placements.map(PlacementRecord.init), savings: member.savings,
            disputed: member.isDisputed)
    }
}

extension PlacementRecord {
    init(_ facts: PlacementFacts) {
        let placement = facts.placement
        self.init(
            placement: placement.id.description, route: placement.route.rawValue, country: placement.country.code,
            employer: placement.employer, occupation: placement.occupation,
            organisation: placement.organisation?.description, contracts: facts.contracts.map(ContractRecord.init),
            journey: Journey.inOrder(facts.journey).map { event in
                JourneyEventRecord(
                    kind: event.kind.rawValue, day: event.day, localDay: event.localDay,
                    recordedAt: event.recordedAt)
            })
    }
}

extension ContractRecord {
    init(_ contract: ContractFact) {
        self.init(
            contract: contract.id.description, kind: contract.kind.rawValue, firstDay: contract.firstDay,
            lastDay: contract.lastDay, months: contract.months, country: contract.country.code,
            employer: contract.employer)
    }
}
