// SPDX-License-Identifier: Apache-2.0

/// How long a caller will probably wait.
public enum WaitEstimate {
    /// How long a call is taken to last while none has been talked.
    public static let usualTalkSeconds = 240

    /// - Parameters:
    ///   - ahead: callers who came before.
    ///   - agents: how many answer at all, speaking or free.
    ///   - free: how many of them are free.
    ///   - meanTalk: how long the last calls lasted, in seconds.
    /// - Returns: seconds; nil where nobody answers.
    public static func seconds(ahead: Int, agents: Int, free: Int, meanTalk: Int) -> Int? {
        guard agents > 0 else { return nil }
        guard ahead >= free else { return 0 }
        return (ahead - free + 1) * meanTalk / agents
    }
}
