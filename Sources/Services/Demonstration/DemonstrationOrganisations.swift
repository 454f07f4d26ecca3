// SPDX-License-Identifier: Apache-2.0
import Database
import Kernel
import People
import Placement
import Store

/// Companies that place made-up people, the state's agency, and missions abroad.
struct DemonstrationOrganisations: Sendable {
    let companies: [ID<Organisation>]
    let stateAgency: ID<Organisation>
    let mission: ID<Organisation>

    /// Where P3MI sit, after their number by province in April 2024.
    private static let seats = Weighted<Province>([
        (.jakarta, 129), (.jawaBarat, 113), (.jawaTimur, 77), (.jawaTengah, 32), (.banten, 16), (.bali, 14),
        (.nusaTenggaraBarat, 14), (.sumateraUtara, 8),
    ])

    /// Records them. Each company has a licence of five years (UU 18/2017 art. 57) that counts on `plan.today`.
    static func record(
        _ plan: DemonstrationPlan, door: Door, now: Instant, in transaction: any Transaction
    ) throws -> DemonstrationOrganisations {
        let store = OrganisationStore(transaction)
        var draws = SeededDraws(seed: plan.seed, index: -1)
        var companies: [ID<Organisation>] = []
        for index in 0..<plan.companies {
            let first = plan.today.adding(days: -draws.draw(30...1_500))
            guard let validity = DayRange(first: first, last: first.adding(months: 60).adding(days: -1)) else {
                preconditionFailure("five years are not empty")
            }
            let licence = Licence(
                number: "SIP3MI-DEMO/\(MadeUpPerson.padded(index + 1, 3))/\(first.year)", validity: validity)
            let company = try Organisation(
                id: door.ids.next(), kind: .p3mi, name: MadeUpPlace.company(index), licence: licence)
            try store.insert(company, province: seats.draw(&draws).rawValue, country: nil, at: now)
            companies.append(company.id)
        }
        let agency = try Organisation(
            id: door.ids.next(), kind: .bp2mi, name: "Penempatan pemerintah (G to G)", licence: nil)
        try store.insert(agency, province: nil, country: nil, at: now)
        let missions = [
            ("KDEI Taipei", "TW"), ("KBRI Kuala Lumpur", "MY"), ("KJRI Hong Kong", "HK"), ("KBRI Seoul", "KR"),
        ]
        var kept: [ID<Organisation>] = []
        for (name, country) in missions {
            let mission = try Organisation(id: door.ids.next(), kind: .mission, name: name, licence: nil)
            try store.insert(mission, province: nil, country: country, at: now)
            kept.append(mission.id)
        }
        return DemonstrationOrganisations(companies: companies, stateAgency: agency.id, mission: kept[0])
    }
}
