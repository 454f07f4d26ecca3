// SPDX-License-Identifier: Apache-2.0
import Access
import Database
import Kernel
import People
import Placement
import Sealing
import Store

/// Opens a sign-in for each role, and a second one of finance: the worker and the relative stand for made-up people,
/// the placement officer for the worker's company, the labour officer for a province.
struct DemonstrationAccounts: Sendable {
    private static let province = Province.jawaTimur

    private let door: Door
    private let plan: DemonstrationPlan
    private let organisations: DemonstrationOrganisations
    private let now: Instant

    init(_ door: Door, _ plan: DemonstrationPlan, _ organisations: DemonstrationOrganisations, now: Instant) {
        self.door = door
        self.plan = plan
        self.organisations = organisations
        self.now = now
    }

    /// - Parameter example: who the worker is. Without one, as in a very small demonstration, the worker and the
    ///   relative have a sign-in but no record.
    func open(_ example: DemonstrationExample?) async throws -> DemoSignIns {
        let password = try await door.hasher.hash(DemoSignIns.password)
        return try await door.database.write { transaction in
            let relative = try example.map { try recordRelative(of: $0, in: transaction) }
            var draws = SeededDraws(seed: plan.seed, index: -2)
            let entries = try DemoSignIns.logins.map { login, role in
                let name = name(role, example, relative?.name, &draws)
                let secret = role.isOfficer ? TOTP.make(from: door.random) : nil
                let account: ID<UserAccount> = door.ids.next()
                try SignInStore(transaction).insert(
                    SignInStore.SignIn(
                        id: account, login: login, name: name, role: role.rawValue, password: password,
                        totp: try secret.map {
                            try TOTPSecret.seal($0.secret, for: account, keys: door.keys, random: door.random)
                        }, person: person(role, example, relative?.id),
                        organisation: organisation(role, example),
                        province: role == .labourOfficer ? Self.province.rawValue : nil),
                    at: now)
                return DemoSignIns.Entry(
                    account: account, login: login, role: role, name: name, secondFactor: secret)
            }
            return DemoSignIns(entries: entries)
        }
    }

    private func name(
        _ role: Role, _ example: DemonstrationExample?, _ relative: String?, _ draws: inout SeededDraws
    ) -> String {
        let made = MadeUpName.draw(draws.chance(perThousand: 500) ? .female : .male, from: .jawaTengah, &draws)
        switch role {
        case .worker: return example?.name.text ?? made
        case .relative: return relative ?? made
        default: return made
        }
    }

    private func person(
        _ role: Role, _ example: DemonstrationExample?, _ relative: ID<PersonRecord>?
    ) -> ID<PersonRecord>? {
        switch role {
        case .worker: example?.person
        case .relative: relative
        default: nil
        }
    }

    private func organisation(_ role: Role, _ example: DemonstrationExample?) -> ID<OrganisationRecord>? {
        switch role {
        case .p3miOfficer, .partner: ID(number: (example?.organisation ?? organisations.companies[0]).number)
        case .missionOfficer: ID(number: organisations.mission.number)
        default: nil
        }
    }

    /// A record for a sibling of the worker, who may act for the worker.
    private func recordRelative(
        of example: DemonstrationExample, in transaction: any Transaction
    ) throws -> (id: ID<PersonRecord>, name: String) {
        var draws = SeededDraws(seed: plan.seed, index: plan.people)
        let made = try MadeUpPerson(
            index: plan.people, seed: plan.seed, sex: .female, province: example.address.province,
            registered: plan.today, &draws)
        let person: ID<PersonRecord> = door.ids.next()
        let seal = try DemonstrationSeal(person, door: door)
        var rows = DemonstrationRows()
        rows.add(
            try seal.record(
                made.name, made.sex, made.birthDay, example.address,
                number: DemonstrationSeal.number(plan.seed, plan.people), at: now))
        rows.add(try seal.identifier(door.ids.next(), .nik, made.nik.text), at: now)
        rows.add(try seal.identifier(door.ids.next(), .phone, made.phone.text), at: now)
        let member = FamilyMember(
            id: door.ids.next(), relation: .sibling, name: made.name, birthDay: made.birthDay)
        rows.add(.init(member: member, nominated: true, person: person), of: example.person, at: now)
        try rows.write(in: transaction)
        return (person, made.name.text)
    }
}
