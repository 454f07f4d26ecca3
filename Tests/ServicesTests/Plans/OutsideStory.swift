// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Placement
import Services
import Store
import TestKit

extension PlanStory {
    /// Other authorities' systems: what they tell, what waits for them, what a desk looks at.
    func outside(_ worker: Enrolled) async throws {
        let door = house.door
        let desk = Actor(account: nil, role: .counterOfficer, name: "desk")
        let system = Actor(
            account: nil, role: .partner, organisation: ID(number: 501), name: "client:sisko",
            scopes: [.placementEvents])
        let told = try Enrolments.perseorangan(1, firstDay: house.now.jakartaDay)
        for (reference, corrects) in [("SK-1", nil), ("SK-2", "SK-1")] as [(String, String?)] {
            let event = try ToldEvent(
                head: ReportHead(reference: reference, toldAt: house.now, document: Array(reference.utf8)),
                name: told.name, birthDay: told.birthDay, nik: told.nik, passport: nil, pmiID: "PMI-1",
                movement: .departed, day: house.now.jakartaDay, corrects: corrects)
            _ = try await door.takePlacementEvents([event], by: system)
        }
        _ = try await door.listToldEvents(by: desk)
        _ = try await door.viewOutside(by: desk)
        _ = try await door.viewIdentity(of: worker.person, by: desk)
        try await door.retryOutside("population", by: desk)
        let now = house.now
        try await door.database.write { transaction in
            let tasks = OutsideTaskStore(transaction)
            try tasks.add(ID(number: now.microseconds), .push, about: worker.person, at: now, due: now)
            for party in OutsidePartyStore.Party.allCases { _ = try tasks.due(party, at: now, limit: 20) }
            try tasks.end(ID(number: now.microseconds), error: nil, at: now)
            _ = try PlacementPushStore(transaction).newest(about: worker.person)
            _ = try PMINumberStore(transaction).newest(of: [worker.person])
            _ = try DeskCaseStore(transaction).open(.registerMismatch, about: worker.person)
        }
    }
}
