// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services
import Store
import TestKit
import Testing

@Suite("Passkeys")
struct PasskeyTests {
    private func signedIn(_ house: TestHouse) async throws -> Actor {
        let enrolled = try await house.door.enrol(
            try Enrolments.perseorangan(1, firstDay: ClaimsHouse.day("2026-12-20")), password: "kata sandi panjang",
            by: .visitor, repeatKey: nil)
        return try await house.door.openSession(after: enrolled).session.actor
    }

    private func added(_ house: TestHouse, _ actor: Actor) async throws -> SoftAuthenticator {
        let device = SoftAuthenticator(for: house.door.passkeyParty)
        let offer = try await house.door.offerPasskey(by: actor)
        try await house.door.addPasskey(
            device.register(answering: offer.challenge), answering: offer.challenge, name: "Telepon", by: actor)
        return device
    }

    @Test func whoHoldsAPasskeyComesInWithoutAPassword() async throws {
        let house = try await TestHouse.make()
        let actor = try await signedIn(house)
        let device = try await added(house, actor)
        var later = SoftAuthenticator.Behaviour()
        later.signCount = 2
        let opened = try await house.door.openSession(with: device.sign(house.door.passkeyQuestion(), later))
        #expect(opened.session.actor.person == actor.person)
        let known = try await house.door.offerPasskey(by: actor).passkeys
        #expect(known.map(\.name) == ["Telepon"] && known.first?.signCount == 2 && known.first?.usedAt == house.now)
    }

    @Test func aChallengeIsAnsweredOnceAndNotForEver() async throws {
        let house = try await TestHouse.make()
        let device = try await added(house, try await signedIn(house))
        var counts = SoftAuthenticator.Behaviour()
        counts.signCount = 2
        let question = house.door.passkeyQuestion()
        _ = try await house.door.openSession(with: device.sign(question, counts))
        counts.signCount = 3
        let again = try device.sign(question, counts)
        await #expect(throws: Failure(.unauthenticated, "passkey-late")) {
            try await house.door.openSession(with: again)
        }
        let late = try device.sign(house.door.passkeyQuestion(), counts)
        house.set(house.now.adding(seconds: 601))
        await #expect(throws: Failure(.unauthenticated, "passkey-late")) {
            try await house.door.openSession(with: late)
        }
        let made = try device.sign(Array("\(house.now.seconds + 60).abc.00".utf8), counts)
        await #expect(throws: Failure(.unauthenticated, "passkey-late")) {
            try await house.door.openSession(with: made)
        }
    }

    @Test(arguments: ["origin", "party", "type", "cross", "absent", "unverified"])
    func whatWasSignedElsewhereOrByNobodyOpensNothing(_ fault: String) async throws {
        let house = try await TestHouse.make()
        let device = try await added(house, try await signedIn(house))
        var behaviour = SoftAuthenticator.Behaviour()
        behaviour.signCount = 2
        switch fault {
        case "origin": behaviour.origin = "https://rantau.example"
        case "party": behaviour.party = "rantau.example"
        case "type": behaviour.type = "webauthn.create"
        case "cross": behaviour.crossOrigin = true
        case "absent": behaviour.flags = 0x04
        default: behaviour.flags = 0x01
        }
        let assertion = try device.sign(house.door.passkeyQuestion(), behaviour)
        await #expect(throws: Failure(.unauthenticated, "passkey-wrong")) {
            try await house.door.openSession(with: assertion)
        }
    }

    @Test func anotherDeviceWithTheSameNameOpensNothingAndACopyIsNoticed() async throws {
        let house = try await TestHouse.make()
        let device = try await added(house, try await signedIn(house))
        let stranger = SoftAuthenticator(for: house.door.passkeyParty)
        let strange = try stranger.sign(house.door.passkeyQuestion())
        await #expect(throws: Failure(.unauthenticated, "passkey-wrong")) {
            try await house.door.openSession(with: strange)
        }
        let copied = try device.sign(house.door.passkeyQuestion())
        await #expect(throws: Failure(.unauthenticated, "passkey-copied")) {
            try await house.door.openSession(with: copied)
        }
    }

    @Test func aRemovedPasskeyOpensNothingAndItsOwnerIsTold() async throws {
        let house = try await TestHouse.make()
        let actor = try await signedIn(house)
        let device = try await added(house, actor)
        let passkey = try #require(try await house.door.offerPasskey(by: actor).passkeys.first)
        try await house.door.removePasskey(passkey.id, by: actor)
        var counts = SoftAuthenticator.Behaviour()
        counts.signCount = 9
        let assertion = try device.sign(house.door.passkeyQuestion(), counts)
        await #expect(throws: Failure(.unauthenticated, "passkey-wrong")) {
            try await house.door.openSession(with: assertion)
        }
        let bank = ClaimsBank()
        while try await house.door.workOffOutbox(through: bank.ports) > 0 {}
        #expect(bank.seen.messages.contains { $0.text.contains("kunci sandi baru") })
        #expect(bank.seen.messages.contains { $0.text.contains("dihapus") })
    }

    @Test func aRegistrationForAnotherSignInOrCutShortIsRefused() async throws {
        let house = try await TestHouse.make()
        let actor = try await signedIn(house)
        let other = try await ClaimsHouse.officer(.counterOfficer, 950, house)
        let device = SoftAuthenticator(for: house.door.passkeyParty)
        let foreign = try await house.door.offerPasskey(by: other)
        await #expect(throws: Failure(.unauthenticated, "passkey-late")) {
            try await house.door.addPasskey(
                device.register(answering: foreign.challenge), answering: foreign.challenge, name: "x", by: actor)
        }
        let offer = try await house.door.offerPasskey(by: actor)
        let cut = PasskeyRegistration(clientData: Array("{}".utf8), attestation: [0xA3, 0x63])
        await #expect(throws: Failure(.invalid, "passkey-malformed")) {
            try await house.door.addPasskey(cut, answering: offer.challenge, name: "x", by: actor)
        }
    }

    @Test func aSignInThatWasResetLosesItsPasskeys() async throws {
        let house = try await TestHouse.make()
        let actor = try await signedIn(house)
        let device = try await added(house, actor)
        let administrator = try await ClaimsHouse.officer(.administrator, 960, house)
        _ = try await house.door.resetSignIn(try #require(actor.account), by: administrator)
        var counts = SoftAuthenticator.Behaviour()
        counts.signCount = 2
        let assertion = try device.sign(house.door.passkeyQuestion(), counts)
        await #expect(throws: Failure(.unauthenticated, "passkey-wrong")) {
            try await house.door.openSession(with: assertion)
        }
    }
}
