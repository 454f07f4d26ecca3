// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("A worker's family after the registration")
struct FamilyTests {
    private func told(
        _ name: String, _ relation: Relation, born: String? = nil, died: String? = nil, nominated: Bool = false
    ) throws -> RelativeTold {
        RelativeTold(
            name: try PersonName.parse(name), relation: relation, birthDay: born.map(ClaimsHouse.day),
            diedOn: died.map(ClaimsHouse.day), nominated: nominated, namedInWill: false)
    }

    private func add(_ told: RelativeTold, _ house: ClaimsHouse, by actor: Actor? = nil) async throws -> FamilyView {
        try await house.door.addRelative(told, to: house.person, by: actor ?? house.worker, repeatKey: nil)
    }

    private func view(_ house: ClaimsHouse) async throws -> FamilyView {
        try await house.door.viewFamily(of: house.person, by: house.worker)
    }

    private func member(_ name: String, _ family: FamilyView) throws -> ID<FamilyMember> {
        try #require(family.relatives.first { $0.member.name.text == name }).member.id
    }

    private func correct(
        _ id: ID<FamilyMember>, _ told: RelativeTold, _ house: ClaimsHouse, endsFollowing: Bool = false
    ) async throws -> FamilyView {
        try await house.door.correctRelative(
            id, told, endsFollowing: endsFollowing, by: house.worker, repeatKey: nil)
    }

    @Test func whoIsAddedStandsAlikeWithThoseToldAtRegistrationAndTheLawSaysWhomItCalls() async throws {
        let house = try await ClaimsHouse.make()
        _ = try await add(try told("Ayu Sentosa", .mother, born: "1965-01-31"), house)
        let family = try await add(try told("Bayu Sentosa", .child, born: "2015-05-05", nominated: true), house)
        #expect(family.relatives.map(\.member.name.text) == ["Sri Lestari", "Ayu Sentosa", "Bayu Sentosa"])
        #expect(family.relatives.map(\.called) == [true, false, true], "spouse and child keep the mother out")
        #expect(family.relatives.map(\.nominated) == [true, false, true])
        #expect(family.former.isEmpty && family.fixed == nil)
        await #expect(throws: Failure(.conflict, "relative-known", field: "name")) {
            try await add(try told("bayu sentosa", .child), house)
        }
        let ahead = Failure(.invalid, "relative-day-ahead", field: "birthDay", details: ["found": "2027-03-11"])
        await #expect(throws: ahead) { try await add(try told("Dina", .child, born: "2027-03-11"), house) }
        let young = Failure(
            .invalid, "spouse-too-young", field: "birthDay", details: ["found": "2019-02-03", "worker": "1990-08-17"])
        await #expect(throws: young) { try await add(try told("Dina", .spouse, born: "2019-02-03"), house) }
        let backwards = Failure(.invalid, "died-before-born", field: "diedOn", details: ["born": "2015-05-05"])
        await #expect(throws: backwards) {
            try await add(try told("Dina", .child, born: "2015-05-05", died: "2015-05-04"), house)
        }
        #expect(try await view(house).relatives.count == 3)
    }

    @Test(
        arguments: [
            ("1985-05-05", Relation.child, "child-too-old"), ("1990-08-17", .child, "child-too-old"),
            ("1990-08-18", .child, nil), ("1998-05-05", .child, nil),
            ("1990-08-17", .mother, "parent-too-young"),
            ("1995-01-01", .father, "parent-too-young"), ("1990-08-16", .mother, nil), ("1985-05-05", .sibling, nil),
        ] as [(String, Relation, String?)])
    func childrenAreYoungerAndParentsOlderThanTheWorker(
        _ born: String, _ relation: Relation, _ code: String?
    ) async throws {
        let house = try await ClaimsHouse.make()
        let dina = try told("Dina", relation, born: born)
        guard let code else {
            #expect(try await add(dina, house).relatives.count == 2)
            return
        }
        let wrong = Failure(
            .invalid, code, field: "birthDay", details: ["found": born, "worker": "1990-08-17"])
        await #expect(throws: wrong) { try await add(dina, house) }
        let named = try await add(try told("Dina", relation), house)
        await #expect(throws: wrong) { try await correct(try member("Dina", named), dina, house) }
    }

    @Test func aCorrectionKeepsWhatStoodThereWithWhoAndWhen() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try member("Sri Lestari", try await view(house))
        let family = try await correct(wife, try told("Sri Lestari", .spouse, died: "2027-03-01"), house)
        let now = try #require(family.relatives.first)
        #expect(now.member.diedOn == ClaimsHouse.day("2027-03-01") && !now.called && now.member.id != wife)
        let former = try #require(family.former.first)
        #expect(former.relative.member.id == wife && former.relative.member.diedOn == nil)
        #expect(former.end == .corrected && former.replacedBy == now.member.id)
        #expect(former.endedBy == "worker" && former.endedAt == house.house.now && former.recordedBy != "")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await correct(wife, try told("Sri Lestari", .spouse), house)
        }
        let held = try await house.door.viewOwnData(by: house.worker)
        let ended = held.sections.first { $0.code == "family" }?.records.compactMap { record in
            record.first { $0.name == "ended" }?.value
        }
        #expect(ended == ["corrected"], "what stood before is shown with all that is held")
    }

    @Test func whoIsTakenAwayNeitherInheritsNorFollows() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try member("Sri Lestari", try await view(house))
        let follower = try await follower(house, of: wife, named: "Wahyu Sentosa")
        _ = try await house.door.viewMember(house.person, by: follower)
        #expect(try await view(house).relatives.map(\.follows) == [true])
        let family = try await house.door.removeRelative(wife, .parted, by: house.worker, repeatKey: nil)
        #expect(family.relatives.isEmpty && family.former.map(\.end) == [.parted])
        #expect(try await house.door.listWards(by: follower).isEmpty)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewMember(house.person, by: follower)
        }
        await #expect(throws: Failure(.invalid, "not-one-of", field: "reason")) {
            try await house.door.removeRelative(wife, .corrected, by: house.worker, repeatKey: nil)
        }
    }

    @Test func whoFollowsKeepsTheNameOfTheirOwnRecordUntilFollowingEnds() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try member("Sri Lestari", try await view(house))
        let follower = try await follower(house, of: wife, named: "Wahyu Sentosa")
        await #expect(throws: Failure(.conflict, "relative-follows", field: "name")) {
            try await correct(wife, try told("Orang Lain", .sibling), house)
        }
        let kept = try await correct(wife, try told("wahyu sentosa", .sibling), house)
        #expect(kept.relatives.map(\.follows) == [true])
        let sibling = try #require(kept.relatives.first).member.id
        let ended = try await correct(sibling, try told("Orang Lain", .sibling), house, endsFollowing: true)
        #expect(ended.relatives.map(\.follows) == [false])
        #expect(try await house.door.listWards(by: follower).isEmpty)
    }

    @Test func heirsAreFixedWhileABenefitAfterTheDeathIsClaimed() async throws {
        let house = try await ClaimsHouse.make()
        let wife = try member("Sri Lestari", try await view(house))
        let claim = try await house.file(
            .death, try await house.report(.death), by: house.counter, holder: "Sri Lestari")
        let fixed = Failure(.conflict, "family-fixed", details: ["number": claim.claim.number])
        #expect(try await view(house).fixed == fixed)
        await #expect(throws: fixed) { try await add(try told("Bayu Sentosa", .child), house) }
        await #expect(throws: fixed) { try await add(try told("Bayu Sentosa", .child), house, by: house.counter) }
        await #expect(throws: fixed) { try await correct(wife, try told("Sri Lestari", .sibling), house) }
        await #expect(throws: fixed) {
            try await house.door.removeRelative(wife, .mistake, by: house.worker, repeatKey: nil)
        }
        #expect(try await view(house).relatives.map(\.member.id) == [wife])
    }

    @Test func aWorkerLearnsWhatAnOfficerChangedAndOthersMayNotChangeAnything() async throws {
        let house = try await ClaimsHouse.make()
        let before = try await house.door.viewInbox(by: house.worker).messages.count
        _ = try await add(try told("Bayu Sentosa", .child), house)
        #expect(try await house.door.viewInbox(by: house.worker).messages.count == before)
        _ = try await add(try told("Ayu Sentosa", .mother), house, by: house.counter)
        let messages = try await house.door.viewInbox(by: house.worker).messages
        #expect(messages.count == before + 1 && messages.first?.link == "/keluarga")
        let other = try await house.withSecondRecord()
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await add(try told("Dina", .child), house, by: other.worker)
        }
        let wife = try member("Sri Lestari", try await view(house))
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewFamily(with: wife, by: other.worker)
        }
        await #expect(throws: Failure.self) { try await add(try told("Dina", .child), house, by: house.assessor) }
    }

    /// The relative's own record with a sign-in, bound to the worker's family.
    private func follower(
        _ house: ClaimsHouse, of member: ID<FamilyMember>, named name: String
    ) async throws -> Actor {
        let record = try await house.withSecondRecord().person
        let account = ID<UserAccount>(number: 977)
        try await house.house.database.write { [now = house.house.now] transaction in
            try RelationStore(transaction).bind(member, to: record)
            try SignInStore(transaction).insert(
                .init(
                    id: account, login: "kerabat", name: name, role: Role.relative.rawValue, password: "-", totp: nil,
                    person: record), at: now)
        }
        return Actor(account: account, role: .relative, person: record, name: "kerabat")
    }
}
