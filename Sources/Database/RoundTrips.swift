// SPDX-License-Identifier: Apache-2.0
import Synchronization

/// How much was asked of a database on the other side of a line, and how often somebody waited for its answers.
public final class RoundTrips: Sendable {
    private let sent = Atomic<Int>(0)
    private let waited = Atomic<Int>(0)

    public init() {}

    /// Statements sent since the program began.
    public var statements: Int { sent.load(ordering: .relaxed) }

    /// How often something was sent and its answers waited for.
    public var count: Int { waited.load(ordering: .relaxed) }

    /// A statement goes out. For engines.
    public func send() { sent.add(1, ordering: .relaxed) }

    /// Somebody waits for all that went out. For engines.
    public func wait() { waited.add(1, ordering: .relaxed) }
}
