// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where a call stands, and what may happen to it next. Every change is a step of this machine; a step that cannot be
/// taken changes nothing.
public struct CallLine: Sendable, Hashable {
    /// What the call is doing.
    public enum State: Sendable, Hashable {
        case waiting
        /// It rings at one agent until a moment.
        case offered(to: ID<UserAccount>, until: Instant)
        case talking(with: ID<UserAccount>)
        case held(by: ID<UserAccount>)
        case ended(CallEnd)
    }

    /// How long it rings at one agent.
    public static let offerSeconds: Int64 = 25
    /// How long an end may be silent before it counts as gone.
    public static let silenceSeconds: Int64 = 45
    /// How long a caller is kept waiting before a call-back is proposed instead.
    public static let longestWaitSeconds: Int64 = 30 * 60

    public internal(set) var state: State
    public internal(set) var desk: ContactDesk
    /// The agent it was handed to by name; nil for whoever is free.
    public internal(set) var wanted: ID<UserAccount>?
    /// Which connection between the two browsers counts. Each answer and each new attempt makes another.
    public internal(set) var leg: Int
    /// Whether anybody ever answered.
    public internal(set) var wasAnswered: Bool
    public internal(set) var recording: RecordingConsent

    public init(to desk: ContactDesk) {
        self.init(state: .waiting, desk: desk, wanted: nil, leg: 0, wasAnswered: false, recording: .notAsked)
    }

    /// A call as it was recorded.
    public init(
        state: State, desk: ContactDesk, wanted: ID<UserAccount>?, leg: Int, wasAnswered: Bool,
        recording: RecordingConsent
    ) {
        self.state = state
        self.desk = desk
        self.wanted = wanted
        self.leg = leg
        self.wasAnswered = wasAnswered
        self.recording = recording
    }

    public var isOver: Bool {
        if case .ended = state { true } else { false }
    }

    /// Whether two people are connected, speaking or on hold.
    public var isConnected: Bool {
        switch state {
        case .talking, .held: true
        case .waiting, .offered, .ended: false
        }
    }

    /// The agent that it rings at or who speaks.
    public var agent: ID<UserAccount>? {
        switch state {
        case .offered(let agent, _), .talking(let agent), .held(let agent): agent
        case .waiting, .ended: nil
        }
    }
}
