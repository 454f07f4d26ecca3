// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Services
import Store
import TestKit

/// A house with a member who can sign in, and officers.
struct ContactHouse {
    let house: TestHouse
    let person: ID<PersonRecord>
    let worker: Actor
    let siti: Actor
    let budi: Actor
    let mission: Actor

    var door: Door { house.door }

    static func make() async throws -> ContactHouse {
        let house = try await TestHouse.make()
        let first = house.now.jakartaDay
        let person = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: first), by: .visitor, repeatKey: nil
        ).person
        return ContactHouse(
            house: house, person: person,
            worker: try await actor(house, .worker, "worker", person),
            siti: try await actor(house, .contactAgent, "siti"), budi: try await actor(house, .contactAgent, "budi"),
            mission: try await actor(house, .missionOfficer, "mission"))
    }

    /// Somebody with a sign-in.
    static func actor(
        _ house: TestHouse, _ role: Role, _ login: String, _ person: ID<PersonRecord>? = nil
    ) async throws -> Actor {
        let id: ID<UserAccount> = house.door.ids.next()
        let now = house.now
        try await house.database.write { transaction in
            try SignInStore(transaction).insert(
                .init(
                    id: id, login: login, name: login, role: role.rawValue, password: "-", totp: nil, person: person,
                    organisation: nil), at: now)
        }
        return Actor(account: id, role: role, person: person, name: login)
    }

    func placeCall(_ category: ContactCategory = .claim) async throws -> CallView {
        try await door.placeCall(of: person, about: category, in: nil, by: worker, repeatKey: nil)
    }

    /// A call that an agent has answered.
    func talk(_ agent: Actor) async throws -> CallView {
        try await door.changeShift(to: .available, by: agent)
        let call = try await placeCall()
        return try await door.handleCall(call.call.id, .accept, by: agent)
    }

    func state(_ call: CallView) async throws -> CallLine.State {
        try await door.viewCall(call.call.id, by: siti).call.line.state
    }

    /// Lets time pass while these are still there.
    func pass(seconds: Int64, hearing: [Actor] = [], caller: CallView? = nil) async throws {
        var left = seconds
        while left > 0 {
            let step = min(10, left)
            house.set(house.now.adding(seconds: step))
            left -= step
            for agent in hearing {
                if let shift = try await door.viewCallDesk(by: agent).shift {
                    try await door.hearShift(shift.id, by: agent)
                }
            }
            if let caller { try await door.hearCall(caller.call.id, by: worker) }
            try await door.tendCalls()
        }
    }
}
