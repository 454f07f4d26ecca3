// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of calls, as stable codes.
public enum CallWords {
    public static let states = ["waiting", "offered", "talking", "held", "ended"]
    public static let outcomes = ["completed", "abandoned", "missed", "lost"]
    public static let desks = ["contact", "mission"]
    public static let recording = ["not-asked", "asked", "agreed", "refused"]
    public static let sides = ["caller", "agent"]
}

/// Somebody calls the contact centre.
public struct PlaceCallRequest: WireRecord {
    public let person: ID<PersonRecord>
    public let category: String
    /// A case of the person that the call belongs to; a new one where nothing is said.
    public let contactCase: ID<ContactCaseRecord>?

    public static let shape = Shape<PlaceCallRequest>(
        PlaceCallRequest.init, WireField("person", \.person, .id(PersonRecord.self)),
        WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("contactCase", \.contactCase, .optional(.id(ContactCaseRecord.self))))
}

/// Somebody calls the contact centre without signing in.
public struct VisitorCallRequest: WireRecord {
    public let category: String
    /// Where the caller is, two letters.
    public let country: String
    /// What the caller speaks: `id` or `en`.
    public let language: String

    public init(category: String, country: String, language: String) {
        self.category = category
        self.country = country
        self.language = language
    }

    public static let shape = Shape<VisitorCallRequest>(
        VisitorCallRequest.init, WireField("category", \.category, .choice(ContactWords.categories)),
        WireField("country", \.country, .text(2...2, example: "TW")),
        WireField("language", \.language, .choice(Language.allCases.map(\.rawValue))))
}

/// A call that a visitor placed.
public struct VisitorCallAnswer: WireRecord {
    /// Opens the call to its caller; told this once.
    public let token: String
    public let call: CallAnswer

    public init(token: String, call: CallAnswer) {
        self.token = token
        self.call = call
    }

    public static let shape = Shape<VisitorCallAnswer>(
        VisitorCallAnswer.init, WireField("token", \.token, .text(43...43)), WireField("call", \.call, .record()))
}

/// The caller's step.
public struct CallerStepRequest: WireRecord {
    public let step: String

    public static let shape = Shape<CallerStepRequest>(
        CallerStepRequest.init,
        WireField("step", \.step, .choice(["hang-up", "reconnect", "agree-recording", "refuse-recording"])))
}

/// The agent's step.
public struct AgentStepRequest: WireRecord {
    public let step: String
    /// Whom a call is handed on to: a desk, or one agent.
    public let desk: String?
    public let agent: ID<UserAccount>?

    public static let shape = Shape<AgentStepRequest>(
        AgentStepRequest.init,
        WireField(
            "step", \.step,
            .choice([
                "accept", "decline", "hold", "resume", "reconnect", "transfer", "ask-recording", "hang-up",
            ])),
        WireField("desk", \.desk, .optional(.choice(CallWords.desks))),
        WireField("agent", \.agent, .optional(.id(UserAccount.self))))
}

/// What one browser tells the other to be connected: a session description, or one more way to be reached.
public struct CallSignalRequest: WireRecord {
    /// The connection that it belongs to.
    public let leg: Int
    public let kind: String
    public let body: String

    public static let shape = Shape<CallSignalRequest>(
        CallSignalRequest.init, WireField("leg", \.leg, .integer(1...1_000_000)),
        WireField("kind", \.kind, .choice(["offer", "answer", "candidate"])),
        WireField("body", \.body, .text(1...20_000)))
}

/// Something was heard.
public struct HeardAnswer: WireRecord {
    public let at: Instant

    public init(at: Instant) { self.at = at }

    public static let shape = Shape<HeardAnswer>(HeardAnswer.init, WireField("at", \.at, .instant))
}

/// A pass to the relay of calls.
public struct RelayRecord: WireRecord {
    public let urls: [String]
    public let username: String
    public let credential: String
    /// Whether nothing goes past the relay.
    public let isOnlyWay: Bool

    public init(urls: [String], username: String, credential: String, isOnlyWay: Bool) {
        self.urls = urls
        self.username = username
        self.credential = credential
        self.isOnlyWay = isOnlyWay
    }

    public static let shape = Shape<RelayRecord>(
        RelayRecord.init, WireField("urls", \.urls, .list(of: .text(1...300), 0...20)),
        WireField("username", \.username, .text(0...200)), WireField("credential", \.credential, .text(0...200)),
        WireField("isOnlyWay", \.isOnlyWay, .flag))
}

/// Which piece of a recording a body is.
public struct RecordedPartQuery: WireRecord {
    public let leg: Int
    public let part: Int

    public static let shape = Shape<RecordedPartQuery>(
        RecordedPartQuery.init, WireField("leg", \.leg, .integer(1...1_000_000)),
        WireField("part", \.part, .integer(0...9_999)))
}

/// Being on duty for calls.
public struct ShiftRequest: WireRecord {
    public let state: String

    public static let shape = Shape<ShiftRequest>(
        ShiftRequest.init, WireField("state", \.state, .choice(["available", "away", "over"])))
}
