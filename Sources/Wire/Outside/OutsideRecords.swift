// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The outside parties' state.
public struct OutsideAnswer: WireRecord {
    public let registers: [OutsideRegisterLine]
    public let tellers: [OutsideTellerLine]
    /// Told events that wait for a desk.
    public let waitingEvents: Int

    public init(registers: [OutsideRegisterLine], tellers: [OutsideTellerLine], waitingEvents: Int) {
        self.registers = registers
        self.tellers = tellers
        self.waitingEvents = waitingEvents
    }

    public static let shape = Shape<OutsideAnswer>(
        OutsideAnswer.init, WireField("registers", \.registers, .list(of: .record(), 0...10)),
        WireField("tellers", \.tellers, .list(of: .record(), 0...10)),
        WireField("waitingEvents", \.waitingEvents, .integer(0...200)))
}

/// Somebody whom we ask and tell.
public struct OutsideRegisterLine: WireRecord {
    public let party: String
    public let connected: Bool
    public let reachable: Bool
    public let answeredAt: Instant?
    public let fault: String?
    /// What waits to be told or asked.
    public let waiting: Int

    public init(
        party: String, connected: Bool, reachable: Bool, answeredAt: Instant?, fault: String?, waiting: Int
    ) {
        self.party = party
        self.connected = connected
        self.reachable = reachable
        self.answeredAt = answeredAt
        self.fault = fault
        self.waiting = waiting
    }

    public static let shape = Shape<OutsideRegisterLine>(
        OutsideRegisterLine.init, WireField("party", \.party, .text(1...40)),
        WireField("connected", \.connected, .flag), WireField("reachable", \.reachable, .flag),
        WireField("answeredAt", \.answeredAt, .optional(.instant)),
        WireField("fault", \.fault, .optional(.text(1...200))),
        WireField("waiting", \.waiting, .integer(0...1_000_000_000)))
}

/// Somebody who tells us.
public struct OutsideTellerLine: WireRecord {
    public let source: String
    public let lastToldAt: Instant?

    public init(source: String, lastToldAt: Instant?) {
        self.source = source
        self.lastToldAt = lastToldAt
    }

    public static let shape = Shape<OutsideTellerLine>(
        OutsideTellerLine.init, WireField("source", \.source, .text(1...40)),
        WireField("lastToldAt", \.lastToldAt, .optional(.instant)))
}

/// Has what waits for a party tried again.
public struct OutsideRetry: WireRecord {
    public let party: String

    public init(party: String) { self.party = party }

    public static let shape = Shape<OutsideRetry>(
        OutsideRetry.init, WireField("party", \.party, .choice(["placement-system", "population"])))
}
