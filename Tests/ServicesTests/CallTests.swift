// SPDX-License-Identifier: Apache-2.0
import Access
import Contact
import Kernel
import Placement
import Services
import Store
import TestKit
import Testing

@Suite("Calls to the contact centre")
struct CallTests {
    @Test func aCallRingsAtTheAgentWhoHasBeenFreeForLongest() async throws {
        let house = try await ContactHouse.make()
        try await house.door.changeShift(to: .available, by: house.siti)
        house.house.set(house.house.now.adding(seconds: 5))
        try await house.door.changeShift(to: .available, by: house.budi)
        let call = try await house.placeCall()
        #expect(call.call.line.agent == house.siti.account)
        #expect(try await house.door.viewCallDesk(by: house.budi).call == nil)
        #expect(try await house.door.viewCallDesk(by: house.siti).call?.personName == "Wahyu Sentosa")
    }

    @Test func whoDoesNotAnswerIsSentAwayAndTheNextOneIsRungAt() async throws {
        let house = try await ContactHouse.make()
        try await house.door.changeShift(to: .available, by: house.siti)
        house.house.set(house.house.now.adding(seconds: 5))
        try await house.door.changeShift(to: .available, by: house.budi)
        let call = try await house.placeCall()
        try await house.pass(seconds: 30, hearing: [house.siti, house.budi], caller: call)
        #expect(try await house.door.viewCallDesk(by: house.siti).shift?.state == .away)
        #expect(try await house.door.viewCall(call.call.id, by: house.siti).call.line.agent == house.budi.account)
    }

    @Test func theQueueKeepsItsOrderAndTellsItsLength() async throws {
        let house = try await ContactHouse.make()
        let first = try await house.placeCall()
        let other = try await house.door.enrol(
            try Enrolments.perseorangan(2, firstDay: house.house.now.jakartaDay), by: .visitor, repeatKey: nil
        ).person
        let second = try await ContactHouse.actor(house.house, .worker, "second", other)
        let waiting = try await house.door.placeCall(of: other, about: .claim, in: nil, by: second, repeatKey: nil)
        #expect(first.ahead == 0 && waiting.ahead == 1)
        #expect(!waiting.isStaffed && waiting.waitSeconds == nil)
        try await house.door.changeShift(to: .available, by: house.siti)
        #expect(try await house.door.viewCallDesk(by: house.siti).call?.call.id == first.call.id)
        let view = try await house.door.viewCall(waiting.call.id, by: second)
        #expect(view.ahead == 0 && view.isStaffed)
        #expect(view.waitSeconds == WaitEstimate.usualTalkSeconds)
    }

    @Test func whoCallsAgainGetsTheSameCall() async throws {
        let house = try await ContactHouse.make()
        let first = try await house.placeCall()
        #expect(try await house.placeCall().call.id == first.call.id)
        #expect(try await house.door.findOwnCall(by: house.worker)?.call.id == first.call.id)
    }

    @Test func signalsReachTheOtherEndOnceAndGoWithTheCall() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        try await house.door.signalCall(call.id, leg: 1, .offer, body: "sdp", by: house.siti)
        let heard = try await house.door.callNews(call.id, after: 0, isFirst: true, by: house.worker)
        #expect(heard.signals.map(\.body) == ["sdp"])
        #expect(
            try await house.door.callNews(call.id, after: heard.last, isFirst: false, by: house.worker).signals.isEmpty)
        #expect(try await house.door.callNews(call.id, after: 0, isFirst: false, by: house.siti).signals.isEmpty)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.signalCall(call.id, leg: 1, .answer, body: "x", by: house.budi)
        }
        _ = try await house.door.steerCall(call.id, .reconnect, by: house.worker)
        await #expect(throws: Failure(.conflict, "call-leg-over")) {
            try await house.door.signalCall(call.id, leg: 1, .answer, body: "old", by: house.worker)
        }
        _ = try await house.door.steerCall(call.id, .hangUp, by: house.worker)
        let left = try await house.house.database.read { try CallSignalStore($0).count(of: call, leg: 1) }
        #expect(left == 0)
    }

    @Test func anAgentWhoVanishesGivesTheCallerToTheNextOne() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti)
        try await house.door.changeShift(to: .available, by: house.budi)
        try await house.pass(seconds: 60, hearing: [house.budi], caller: call)
        let now = try await house.door.viewCall(call.call.id, by: house.budi).call
        #expect(now.line.agent == house.budi.account)
        #expect(try await house.door.viewCallDesk(by: house.siti).shift?.state == .away)
    }

    @Test func aCallerWhoVanishesEndsTheCall() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti)
        try await house.pass(seconds: 60, hearing: [house.siti])
        #expect(try await house.state(call) == .ended(.lost))
        #expect(try await house.door.viewCallDesk(by: house.siti).call == nil)
    }

    @Test func whoWaitsForTooLongHasMissedAndMayBookACallBack() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.placeCall()
        try await house.pass(seconds: CallLine.longestWaitSeconds + 20, caller: call)
        #expect(try await house.state(call) == .ended(.missed))
    }

    @Test func aCallHandedOnToTheMissionIsAnsweredThere() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        _ = try await house.door.handleCall(call.id, .transfer, desk: .mission, by: house.siti)
        #expect(try await house.door.viewCallDesk(by: house.siti).call == nil)
        try await house.door.changeShift(to: .available, by: house.mission)
        let taken = try await house.door.handleCall(call.id, .accept, by: house.mission)
        #expect(taken.call.line.isConnected && taken.call.line.agent == house.mission.account)
        #expect(taken.call.line.leg == 2)
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.handleCall(call.id, .hold, by: house.siti)
        }
    }

    @Test func aCallHandedOnByNameWaitsForThatAgent() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        let budi = try #require(house.budi.account)
        await #expect(throws: Failure(.refused, "agent-not-available", field: "agent")) {
            try await house.door.handleCall(call.id, .transfer, wanted: budi, by: house.siti)
        }
        try await house.door.changeShift(to: .available, by: house.budi)
        let next = try await house.door.handleCall(call.id, .transfer, wanted: budi, by: house.siti)
        #expect(next.call.line.wanted == budi || next.call.line.agent == budi)
        _ = try await house.door.handleCall(call.id, .accept, by: house.budi)
    }

    @Test func aRecordingIsKeptSealedAndOnlyWithConsent() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        let piece = [UInt8]("\u{1A}first".utf8)
        await #expect(throws: Failure(.refused, "recording-not-agreed")) {
            try await house.door.recordCall(call.id, leg: 1, part: 0, bytes: piece, by: house.siti)
        }
        _ = try await house.door.handleCall(call.id, .askRecording, by: house.siti)
        _ = try await house.door.steerCall(call.id, .agreeRecording, by: house.worker)
        for _ in 1...2 {
            try await house.door.recordCall(call.id, leg: 1, part: 0, bytes: piece, by: house.siti)
        }
        _ = try await house.door.steerCall(call.id, .hangUp, by: house.worker)
        try await house.door.recordCall(call.id, leg: 1, part: 1, bytes: [UInt8]("last".utf8), by: house.siti)
        #expect(try await house.door.openRecording(call.id, leg: 1, by: house.worker) == piece + [UInt8]("last".utf8))
        let sealed = try await house.house.database.read { try CallRecordingStore($0).parts(of: call.id, leg: 1) }
        #expect(sealed.count == 2 && !sealed[0].content.starts(with: piece))
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.recordCall(call.id, leg: 1, part: 2, bytes: piece, by: house.budi)
        }
    }

    @Test func aRefusedRecordingKeepsNothing() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        _ = try await house.door.handleCall(call.id, .askRecording, by: house.siti)
        _ = try await house.door.steerCall(call.id, .refuseRecording, by: house.worker)
        await #expect(throws: Failure(.refused, "recording-not-agreed")) {
            try await house.door.recordCall(call.id, leg: 1, part: 0, bytes: [1], by: house.siti)
        }
    }

    @Test func theChatOfACallIsKeptInItsCase() async throws {
        let house = try await ContactHouse.make()
        let call = try await house.talk(house.siti).call
        let contactCase = try call.getMember().contactCase
        try await house.door.writeContact("Suara putus", in: contactCase, by: house.worker, repeatKey: nil)
        let heard = try await house.door.callNews(call.id, after: 0, isFirst: false, by: house.siti)
        #expect(heard.messages.map(\.text) == ["Suara putus"])
        let view = try await house.door.viewContact(contactCase, by: house.siti)
        #expect(view.lines.map(\.text) == ["Suara putus"] && view.isOwn)
        #expect(view.calls.map(\.call.id) == [call.id])
    }

    @Test func anotherProcessSeesTheSameCall() async throws {
        let house = try await ContactHouse.make()
        let other = try house.house.another(on: house.house.database)
        let call = try await house.placeCall()
        try await other.changeShift(to: .available, by: house.siti)
        _ = try await other.handleCall(call.call.id, .accept, by: house.siti)
        let line = try await house.door.callNews(call.call.id, after: 0, isFirst: false, by: house.worker).view.call
            .line
        #expect(line.isConnected && line.agent == house.siti.account)
    }

    @Test func answeringACallIsInTheAuditOfThePerson() async throws {
        let house = try await ContactHouse.make()
        _ = try await house.talk(house.siti)
        let looks = try await house.door.viewLooks(at: house.person, by: house.worker)
        #expect(looks.contains { $0.operation == "call.handle" })
    }

    @Test func aVisitorWaitsInTheSameQueueAndIsTiedToNobody() async throws {
        let house = try await ContactHouse.make()
        let wish = VisitorWish(category: .claim, country: try #require(Country("TW")), language: .indonesian)
        let address = try #require(IPAddress("198.51.100.7"))
        let first = try await house.placeCall()
        let visitor = try await house.door.placeVisitorCall(wish, from: address)
        #expect(visitor.view.ahead == 1 && visitor.view.personName == nil)
        try await house.door.changeShift(to: .available, by: house.siti)
        #expect(try await house.door.viewCallDesk(by: house.siti).call?.call.id == first.call.id)
        _ = try await house.door.steerCall(first.call.id, .hangUp, by: house.worker)
        let desk = try #require(try await house.door.viewCallDesk(by: house.siti).call)
        #expect(desk.call.visitor?.country.code == "TW" && desk.personName == nil)
        let id = visitor.view.call.id
        _ = try await house.door.handleCall(id, .accept, by: house.siti)
        try await house.door.signalCall(id, leg: 1, .offer, body: "sdp", by: house.siti)
        try await house.door.signalVisitorCall(visitor.token.text, leg: 1, .answer, body: "own")
        let heard = try await house.door.visitorCallNews(visitor.token.text, after: 0)
        #expect(heard.signals.map(\.body) == ["sdp"] && heard.view.agentName == nil && heard.view.call.line.isConnected)
        await #expect(throws: Failure(.refused, "recording-no-case")) {
            try await house.door.handleCall(id, .askRecording, by: house.siti)
        }
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.viewCall(id, by: house.worker)
        }
        await #expect(throws: Failure(.absent, "no-such-record")) {
            try await house.door.visitorCallNews("another token", after: 0)
        }
        try await house.door.hearVisitorCall(visitor.token.text)
        let over = try await house.door.steerVisitorCall(visitor.token.text, .hangUp)
        #expect(over.call.line.state == .ended(.completed))
        let kept = try await house.house.database.read { transaction in
            (
                try transaction.exists("SELECT 1 FROM visitor_call WHERE address IS NOT NULL"),
                try transaction.exists("SELECT 1 FROM visitor_call_signal")
            )
        }
        #expect(!kept.0 && !kept.1, "where somebody called from is forgotten with the call")
    }

    @Test func oneAddressMayCallAFewTimesAndASilentVisitorIsLost() async throws {
        let house = try await ContactHouse.make()
        let wish = VisitorWish(category: .violence, country: try #require(Country("HK")), language: .english)
        let address = try #require(IPAddress("2001:db8::7"))
        let beside = try #require(IPAddress("2001:db8::8"))
        for _ in 1...3 {
            #expect(try await house.door.placeVisitorCall(wish, from: address).view.call.line.desk == .mission)
        }
        await #expect(throws: Failure(.throttled, "visitor-calls")) {
            try await house.door.placeVisitorCall(wish, from: beside)
        }
        let elsewhere = try #require(IPAddress("192.0.2.9"))
        let other = try await house.door.placeVisitorCall(wish, from: elsewhere)
        try await house.pass(seconds: 60)
        let lost = try await house.door.visitorCallNews(other.token.text, after: 0).view.call.line.state
        #expect(lost == .ended(.abandoned))
        _ = try await house.door.placeVisitorCall(wish, from: address)
    }

    @Test func thePassToTheRelayCountsForTheCallAlone() async throws {
        let terms = RelayTerms(urls: ["turn:relay.example:3478"], secret: "north", isOnlyWay: true)
        let call = ID<VoiceCallRecord>(number: 7)
        let pass = terms.pass(for: call, at: Instant(seconds: 1_000))
        #expect(pass.username == "15400:\(call)" && pass.isOnlyWay)
        #expect(
            pass.credential
                == RelayTerms(urls: terms.urls, secret: "north", isOnlyWay: true)
                .pass(for: call, at: Instant(seconds: 1_000)).credential)
        #expect(terms.pass(for: ID(number: 8), at: Instant(seconds: 1_000)).credential != pass.credential)
        #expect(RelayTerms.none.pass(for: call, at: Instant(seconds: 1_000)).urls.isEmpty)
    }
}
