// SPDX-License-Identifier: Apache-2.0
import Contact
import Kernel
import Testing

@Suite("The life of a call")
struct CallLineTests {
    private let now = Instant(seconds: 1_795_000_000)
    private let siti = ID<UserAccount>(number: 1)
    private let budi = ID<UserAccount>(number: 2)

    private func talking() throws -> CallLine {
        var line = CallLine(to: .contact)
        try line.offer(to: siti, at: now)
        try line.accept(by: siti, at: now)
        return line
    }

    @Test func aCallRingsAtOneAgentAndIsAnsweredByThatOneAlone() throws {
        var line = CallLine(to: .contact)
        try line.offer(to: siti, at: now)
        #expect(throws: Failure.self) { try line.offer(to: budi, at: now) }
        #expect(throws: Failure.self) { try line.accept(by: budi, at: now) }
        try line.accept(by: siti, at: now)
        #expect(line.state == .talking(with: siti) && line.leg == 1 && line.wasAnswered)
    }

    @Test func aRingThatIsNotAnsweredInTimeGoesBackToTheQueue() throws {
        var line = CallLine(to: .contact)
        try line.offer(to: siti, at: now)
        #expect(line.expireOffer(at: now.adding(seconds: CallLine.offerSeconds - 1)) == nil)
        let late = now.adding(seconds: CallLine.offerSeconds)
        #expect(throws: Failure.self) { try line.accept(by: siti, at: late) }
        #expect(line.expireOffer(at: late) == siti)
        #expect(line.state == .waiting)
    }

    @Test func whoWasNeverAnsweredHasAbandonedOrMissedTheCall() throws {
        var left = CallLine(to: .contact)
        try left.hangUp(by: .caller)
        #expect(left.state == .ended(.abandoned))
        var missed = CallLine(to: .contact)
        missed.giveUp()
        #expect(missed.state == .ended(.missed))
        var vanished = CallLine(to: .contact)
        vanished.loseCaller()
        #expect(vanished.state == .ended(.abandoned))
    }

    @Test func aCallerWhoVanishesInTheMiddleIsLostAndAnAgentWhoDoesGivesTheCallerBack() throws {
        var lost = try talking()
        lost.loseCaller()
        #expect(lost.state == .ended(.lost))
        var line = try talking()
        line.loseAgent()
        #expect(line.state == .waiting && !line.isOver)
        try line.hangUp(by: .caller)
        #expect(line.state == .ended(.completed))
    }

    @Test func aTransferToSomebodyWaitsForThatAgentAndAsksAnewToRecord() throws {
        var line = try talking()
        try line.askToRecord(by: siti)
        try line.answerRecording(true)
        try line.transfer(by: siti, to: .mission, wanted: budi)
        #expect(line.state == .waiting && line.desk == .mission && line.recording == .notAsked)
        #expect(throws: Failure.self) { try line.offer(to: siti, at: now) }
        try line.offer(to: budi, at: now)
        try line.accept(by: budi, at: now)
        #expect(line.leg == 2 && line.wanted == nil)
    }

    @Test func nothingIsRecordedBeforeAYesAndAYesCanBeTakenBack() throws {
        var line = try talking()
        #expect(throws: Failure.self) { try line.answerRecording(true) }
        try line.askToRecord(by: siti)
        #expect(line.recording == .asked)
        try line.answerRecording(true)
        #expect(line.recording == .agreed)
        try line.answerRecording(false)
        #expect(line.recording == .refused)
        #expect(throws: Failure.self) { try line.askToRecord(by: siti) }
    }

    @Test func onlyTheAgentWhoHoldsACallTakesItUpAgain() throws {
        var line = try talking()
        try line.hold(by: siti)
        #expect(throws: Failure.self) { try line.resume(by: budi) }
        try line.resume(by: siti)
        #expect(line.state == .talking(with: siti))
    }

    /// Ten thousand steps by chance, in lives of calls that begin anew when one is over.
    @Test(arguments: 1...20) func noStepBreaksWhatAlwaysHolds(_ seed: UInt64) {
        var chance = Chance(seed: seed)
        var line = CallLine(to: .contact)
        var moment = now
        for _ in 0..<500 {
            let before = line
            moment = moment.adding(seconds: Int64(chance.below(12)))
            let wasTaken = (try? Self.step(&line, chance.below(15), chance.below(2) == 0 ? siti : budi, moment)) != nil
            if !wasTaken { #expect(line == before, "a refused step changes nothing") }
            #expect(line.leg >= before.leg, "connections are only replaced by newer ones")
            if before.isOver { #expect(line == before, "what is over stays over") }
            if line.recording == .agreed { #expect(line.isConnected || line.isOver, "only what is talked is recorded") }
            if line.isConnected { #expect(line.wasAnswered && line.leg > 0 && line.agent != nil) }
            if before.recording != .agreed, line.recording == .agreed { #expect(before.recording == .asked) }
            if case .talking = line.state, !before.isConnected {
                #expect(before.agent == line.agent, "only who was rung at answers")
            }
            if line.isOver { line = CallLine(to: .contact) }
        }
    }

    private static func step(
        _ line: inout CallLine, _ number: Int, _ agent: ID<UserAccount>, _ now: Instant
    ) throws(Failure) {
        switch number {
        case 0, 1: try line.offer(to: agent, at: now)
        case 2, 3: try line.accept(by: agent, at: now)
        case 4: try line.decline(by: agent)
        case 5: _ = line.expireOffer(at: now)
        case 6: try line.hold(by: agent)
        case 7: try line.resume(by: agent)
        case 8: try line.transfer(by: agent, to: .mission)
        case 9: try line.reconnect()
        case 10: try line.askToRecord(by: agent)
        case 11: try line.answerRecording(now.seconds % 2 == 0)
        case 12: line.loseAgent()
        case 13: try line.hangUp(by: now.seconds % 2 == 0 ? .caller : .agent)
        default: if now.seconds % 5 == 0 { line.loseCaller() } else { line.giveUp() }
        }
    }
}

/// Numbers by chance that are the same for the same seed (SplitMix64).
struct Chance {
    private var state: UInt64

    init(seed: UInt64) { state = seed }

    mutating func below(_ bound: Int) -> Int {
        state &+= 0x9E37_79B9_7F4A_7C15
        var mixed = state
        mixed = (mixed ^ (mixed >> 30)) &* 0xBF58_476D_1CE4_E5B9
        mixed = (mixed ^ (mixed >> 27)) &* 0x94D0_49BB_1331_11EB
        return Int((mixed ^ (mixed >> 31)) % UInt64(bound))
    }
}
