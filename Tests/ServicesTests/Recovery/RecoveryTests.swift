// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import People
import Services
import Store
import TestKit
import Testing

@Suite("Coming in after everything was lost")
struct RecoveryTests {
    private static let password = "kata sandi panjang"
    private static let next = "kata sandi yang baru"

    private struct Lost {
        let house: TestHouse
        let actor: Actor
        let person: ID<PersonRecord>
        let login: String
        var door: Door { house.door }

        /// Who was told what.
        func told() async throws -> [MessagePort.Message] {
            let bank = ClaimsBank()
            while try await door.workOffOutbox(through: bank.ports) > 0 {}
            return bank.seen.messages
        }
    }

    private func worker() async throws -> Lost {
        let house = try await TestHouse.make()
        let enrolled = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: ClaimsHouse.day("2026-12-20")), password: Self.password,
            by: .visitor, repeatKey: nil)
        let actor = try await house.door.openSession(after: enrolled).session.actor
        return Lost(house: house, actor: actor, person: enrolled.person, login: enrolled.kpj)
    }

    @Test func aCodeOfTheSheetOpensTheAccountOnceAndTheOwnerIsTold() async throws {
        let lost = try await worker()
        let sheet = try await lost.door.makeRecoverySheet(password: nil, hasJustSignedIn: true, by: lost.actor)
        #expect(sheet.codes.count == 6 && Set(sheet.codes).count == 6 && sheet.login == lost.login)
        let code = try #require(sheet.codes.first?.text)
        let old = try await lost.door.openSession(login: lost.login, password: Self.password, code: nil).token
        let opened = try await lost.door.recoverSignIn(
            login: lost.login, code: code.uppercased(), newPassword: Self.next)
        #expect(opened.session.actor.person == lost.person)
        let former = try await lost.door.findSession(token: old)
        #expect(former == nil, "every other session ends")
        await #expect(throws: Failure(.unauthenticated, "recovery-wrong", field: "code")) {
            try await lost.door.recoverSignIn(login: lost.login, code: code, newPassword: Self.next)
        }
        await #expect(throws: Failure(.unauthenticated, "sign-in-wrong")) {
            try await lost.door.openSession(login: lost.login, password: Self.password, code: nil)
        }
        #expect(try await lost.door.recoveryCodesLeft(by: lost.actor)?.count == 5)
        #expect(try await lost.told().contains { $0.text.contains("kode pemulihan") && $0.to.hasPrefix("+62812") })
    }

    @Test func aNewSheetEndsTheOldAndAsksForThePassword() async throws {
        let lost = try await worker()
        let first = try await lost.door.makeRecoverySheet(password: nil, hasJustSignedIn: true, by: lost.actor)
        await #expect(throws: Failure(.unauthenticated, "password-wrong", field: "password")) {
            try await lost.door.makeRecoverySheet(password: "salah", hasJustSignedIn: false, by: lost.actor)
        }
        _ = try await lost.door.makeRecoverySheet(
            password: Self.password, hasJustSignedIn: false, by: lost.actor)
        let code = try #require(first.codes.first?.text)
        await #expect(throws: Failure(.unauthenticated, "recovery-wrong", field: "code")) {
            try await lost.door.recoverSignIn(login: lost.login, code: code, newPassword: Self.next)
        }
    }

    @Test func wrongCodesCountAsWrongPasswordsDo() async throws {
        let lost = try await worker()
        _ = try await lost.door.makeRecoverySheet(password: nil, hasJustSignedIn: true, by: lost.actor)
        for _ in 1...5 {
            await #expect(throws: Failure(.unauthenticated, "recovery-wrong", field: "code")) {
                try await lost.door.recoverSignIn(
                    login: lost.login, code: "aaaa-aaaa-aaaa-aaaa", newPassword: Self.next)
            }
        }
        let refusal = await #expect(throws: Failure.self) {
            try await lost.door.recoverSignIn(login: lost.login, code: "aaaa-aaaa-aaaa-aaaa", newPassword: Self.next)
        }
        #expect(refusal?.code == "sign-in-resting")
    }

    @Test func aPasswordRefusedBesideTheRightCodeLocksNobodyOut() async throws {
        let lost = try await worker()
        let sheet = try await lost.door.makeRecoverySheet(password: nil, hasJustSignedIn: true, by: lost.actor)
        let code = try #require(sheet.codes.first?.text)
        let own = try Enrolments.perseorangan(1, firstDay: ClaimsHouse.day("2026-12-20")).phone.text
        for _ in 1...6 {
            await #expect(throws: Failure(.invalid, "password-own-number", field: "newPassword")) {
                try await lost.door.recoverSignIn(login: lost.login, code: code, newPassword: own)
            }
        }
        let opened = try await lost.door.recoverSignIn(login: lost.login, code: code, newPassword: Self.next)
        #expect(opened.session.actor.person == lost.person)
    }

    @Test func twoOfficersLetAWorkerInAfterThreeDaysAndTheOldOwnerIsTold() async throws {
        let lost = try await worker()
        let first = try await ClaimsHouse.officer(.missionOfficer, 901, lost.house)
        let second = try await ClaimsHouse.officer(.counterOfficer, 902, lost.house)
        let opened = try await lost.door.openRebinding(
            of: lost.person, evidence: "Foto di berkas lama cocok.", by: first, repeatKey: nil)
        await #expect(throws: Failure(.refused, "second-officer-needed")) {
            try await lost.door.confirmRebinding(opened.id, by: first)
        }
        await #expect(throws: Failure(.conflict, "rebinding-open")) {
            try await lost.door.openRebinding(
                of: lost.person, evidence: "Foto di berkas lama cocok.", by: second, repeatKey: nil)
        }
        let done = try await lost.door.confirmRebinding(opened.id, by: second)
        #expect(try await lost.told().contains { $0.text.contains("/pemulihan/hentikan/") })
        let early = await #expect(throws: Failure.self) {
            try await lost.door.recoverSignIn(login: done.login, code: done.code.text, newPassword: Self.next)
        }
        #expect(early?.code == "rebinding-too-early")
        lost.house.set(lost.house.now.adding(seconds: 72 * 3_600 + 1))
        let session = try await lost.door.recoverSignIn(
            login: done.login, code: done.code.text, newPassword: Self.next)
        #expect(session.session.actor.person == lost.person)
        let line = try #require(try await lost.door.rebindings(of: lost.person, by: first).first)
        #expect(line.usedAt == lost.house.now && !line.isOpen)
    }

    @Test func theOldOwnerStopsItByTheLinkOrSignedIn() async throws {
        let lost = try await worker()
        let first = try await ClaimsHouse.officer(.missionOfficer, 901, lost.house)
        let second = try await ClaimsHouse.officer(.counterOfficer, 902, lost.house)
        func confirmed() async throws -> RebindingConfirmed {
            let opened = try await lost.door.openRebinding(
                of: lost.person, evidence: "Foto di berkas lama cocok.", by: first, repeatKey: nil)
            return try await lost.door.confirmRebinding(opened.id, by: second)
        }
        let one = try await confirmed()
        let text = try #require(try await lost.told().first { $0.text.contains("/hentikan/") }?.text)
        let token = String(try #require(text.split(separator: "/hentikan/").last).prefix { $0 != " " })
        #expect(try await lost.door.canStopRebinding(token: token))
        try await lost.door.stopRebinding(token: token)
        #expect(try await !lost.door.canStopRebinding(token: token))
        lost.house.set(lost.house.now.adding(seconds: 72 * 3_600 + 1))
        await #expect(throws: Failure(.unauthenticated, "recovery-wrong", field: "code")) {
            try await lost.door.recoverSignIn(login: one.login, code: one.code.text, newPassword: Self.next)
        }
        let two = try await confirmed()
        try await lost.door.stopRebinding(two.rebinding.id, by: lost.actor)
        await #expect(throws: Failure(.conflict, "rebinding-closed")) {
            try await lost.door.stopRebinding(two.rebinding.id, by: lost.actor)
        }
        let stranger = Actor(account: nil, role: .worker, person: ID(number: 4), name: "orang lain")
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await lost.door.rebindings(of: lost.person, by: stranger)
        }
    }

    @Test func theOfficerWhoEnrolsPrintsTheFirstSheetOnceAndTheWorkerComesInWithIt() async throws {
        let house = try await TestHouse.make()
        let desk = try await ClaimsHouse.officer(.counterOfficer, 902, house)
        let other = try await ClaimsHouse.officer(.missionOfficer, 901, house)
        func enrolled(_ number: Int, _ password: String? = nil) async throws -> Enrolled {
            try await house.door.enrol(
                try Enrolments.perseorangan(number, firstDay: ClaimsHouse.day("2026-12-20")), password: password,
                by: desk, repeatKey: nil)
        }
        let worker = try await enrolled(1)
        await #expect(throws: Failure(.refused, "recovery-sheet-late")) {
            try await house.door.printFirstSheet(of: worker.person, by: other)
        }
        let sheet = try await house.door.printFirstSheet(of: worker.person, by: desk)
        #expect(sheet.login == worker.kpj && Set(sheet.codes).count == 6)
        await #expect(throws: Failure(.refused, "recovery-sheet-made")) {
            try await house.door.printFirstSheet(of: worker.person, by: desk)
        }
        let code = try #require(sheet.codes.last?.text)
        let session = try await house.door.recoverSignIn(login: sheet.login, code: code, newPassword: Self.next)
        #expect(session.session.actor.person == worker.person)
        let looks = try await house.door.viewLooks(at: worker.person, by: session.session.actor)
        #expect(looks.contains { $0.operation == "recovery.sheet-at-desk" })
        let messages = try await house.door.viewInbox(by: session.session.actor).messages
        #expect(messages.contains { $0.indonesian.contains("mencetak lembar pemulihan") })
        let late = try await enrolled(2, Self.password)
        house.set(house.now.adding(seconds: 30 * 60 + 1))
        await #expect(throws: Failure(.refused, "recovery-sheet-late")) {
            try await house.door.printFirstSheet(of: late.person, by: desk)
        }
    }

    @Test func aWorkerWhoNeverHadASignInGetsOneByTheKPJ() async throws {
        let house = try await TestHouse.make()
        let enrolled = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: ClaimsHouse.day("2026-12-20")), by: .visitor, repeatKey: nil)
        let first = try await ClaimsHouse.officer(.missionOfficer, 901, house)
        let second = try await ClaimsHouse.officer(.counterOfficer, 902, house)
        let opened = try await house.door.openRebinding(
            of: enrolled.person, evidence: "Keluarga dan majikan disebut benar.", by: first, repeatKey: nil)
        let done = try await house.door.confirmRebinding(opened.id, by: second)
        #expect(done.login == enrolled.kpj)
        house.set(house.now.adding(seconds: 72 * 3_600 + 1))
        let session = try await house.door.recoverSignIn(
            login: enrolled.kpj, code: done.code.text, newPassword: Self.next)
        #expect(session.session.actor.person == enrolled.person)
    }
}
