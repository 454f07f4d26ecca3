// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A call as it stands.
public struct CallAnswer: WireRecord {
    public let id: ID<VoiceCallRecord>
    /// About whom it is; null for the call of a visitor, who is not signed in.
    public let person: ID<PersonRecord>?
    public let personName: String?
    public let contactCase: ID<ContactCaseRecord>?
    /// What a visitor was asked; null for others.
    public let visitor: VisitorCallRequest?
    public let state: String
    /// How it ended; null while it goes on.
    public let outcome: String?
    public let desk: String
    /// Which connection between the browsers counts.
    public let leg: Int
    public let recording: String
    /// Who answered; null while nobody has.
    public let agentName: String?
    /// How many came before; null when it no longer waits.
    public let ahead: Int?
    public let waitSeconds: Int?
    /// Whether anybody answers calls now.
    public let isStaffed: Bool
    public let relay: RelayRecord

    public init(
        id: ID<VoiceCallRecord>, person: ID<PersonRecord>?, personName: String?, contactCase: ID<ContactCaseRecord>?,
        visitor: VisitorCallRequest?, state: String, outcome: String?, desk: String, leg: Int, recording: String,
        agentName: String?, ahead: Int?, waitSeconds: Int?, isStaffed: Bool, relay: RelayRecord
    ) {
        self.id = id
        self.person = person
        self.personName = personName
        self.contactCase = contactCase
        self.visitor = visitor
        self.state = state
        self.outcome = outcome
        self.desk = desk
        self.leg = leg
        self.recording = recording
        self.agentName = agentName
        self.ahead = ahead
        self.waitSeconds = waitSeconds
        self.isStaffed = isStaffed
        self.relay = relay
    }

    public static let shape = Shape<CallAnswer>(
        CallAnswer.init, WireField("id", \.id, .id(VoiceCallRecord.self)),
        WireField("person", \.person, .optional(.id(PersonRecord.self))),
        WireField("personName", \.personName, .optional(.text(0...200))),
        WireField("contactCase", \.contactCase, .optional(.id(ContactCaseRecord.self))),
        WireField("visitor", \.visitor, .optional(.record())),
        WireField("state", \.state, .choice(CallWords.states)),
        WireField("outcome", \.outcome, .optional(.choice(CallWords.outcomes))),
        WireField("desk", \.desk, .choice(CallWords.desks)), WireField("leg", \.leg, .integer(0...1_000_000)),
        WireField("recording", \.recording, .choice(CallWords.recording)),
        WireField("agentName", \.agentName, .optional(.text(0...200))),
        WireField("ahead", \.ahead, .optional(.integer(0...1_000_000))),
        WireField("waitSeconds", \.waitSeconds, .optional(.integer(0...10_000_000))),
        WireField("isStaffed", \.isStaffed, .flag), WireField("relay", \.relay, .record()))
}

/// One who waits, without a name.
public struct WaitingRecord: WireRecord {
    public let id: ID<VoiceCallRecord>
    /// What the call is about.
    public let category: String
    public let since: Instant

    public init(id: ID<VoiceCallRecord>, category: String, since: Instant) {
        self.id = id
        self.category = category
        self.since = since
    }

    public static let shape = Shape<WaitingRecord>(
        WaitingRecord.init, WireField("id", \.id, .id(VoiceCallRecord.self)),
        WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("since", \.since, .instant))
}

/// An agent to whom a call can be handed on.
public struct ColleagueRecord: WireRecord {
    public let agent: ID<UserAccount>
    public let name: String
    public let desk: String

    public init(agent: ID<UserAccount>, name: String, desk: String) {
        self.agent = agent
        self.name = name
        self.desk = desk
    }

    public static let shape = Shape<ColleagueRecord>(
        ColleagueRecord.init, WireField("agent", \.agent, .id(UserAccount.self)),
        WireField("name", \.name, .text(0...200)), WireField("desk", \.desk, .choice(CallWords.desks)))
}

/// An agent's desk.
public struct CallDeskAnswer: WireRecord {
    /// Null while the agent is off duty.
    public let shift: ID<CallShiftRecord>?
    public let state: String
    /// The call that rings or is being talked.
    public let call: CallAnswer?
    public let waiting: [WaitingRecord]
    public let present: Int
    public let free: Int
    public let colleagues: [ColleagueRecord]

    public init(
        shift: ID<CallShiftRecord>?, state: String, call: CallAnswer?, waiting: [WaitingRecord], present: Int,
        free: Int, colleagues: [ColleagueRecord]
    ) {
        self.shift = shift
        self.state = state
        self.call = call
        self.waiting = waiting
        self.present = present
        self.free = free
        self.colleagues = colleagues
    }

    public static let shape = Shape<CallDeskAnswer>(
        CallDeskAnswer.init, WireField("shift", \.shift, .optional(.id(CallShiftRecord.self))),
        WireField("state", \.state, .choice(["available", "away", "over"])),
        WireField("call", \.call, .optional(.record())),
        WireField("waiting", \.waiting, .list(of: .record(), 0...1_000)),
        WireField("present", \.present, .integer(0...1_000_000)), WireField("free", \.free, .integer(0...1_000_000)),
        WireField("colleagues", \.colleagues, .list(of: .record(), 0...1_000)))
}
