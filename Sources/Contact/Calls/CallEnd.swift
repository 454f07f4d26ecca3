// SPDX-License-Identifier: Apache-2.0

/// How a call ended.
public enum CallEnd: String, Sendable, Hashable, CaseIterable {
    /// It was talked, and one side hung up.
    case completed
    /// The caller left before anybody had answered.
    case abandoned
    /// Nobody answered for as long as a caller is kept waiting.
    case missed
    /// The caller vanished in the middle: the line broke and did not come back.
    case lost
}

/// One of the two ends of a call.
public enum CallSide: String, Sendable, Hashable, CaseIterable {
    case caller, agent

    public var other: CallSide { self == .caller ? .agent : .caller }
}

/// Whether a call is recorded. Nothing is before the caller has said yes.
public enum RecordingConsent: String, Sendable, Hashable, CaseIterable {
    case notAsked = "not-asked"
    case asked
    case agreed
    case refused
}
