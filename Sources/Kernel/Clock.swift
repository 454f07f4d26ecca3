// SPDX-License-Identifier: Apache-2.0

/// Where the present moment comes from. Only the composition root reads the machine's clock.
public struct Clock: Sendable {
    private let read: @Sendable () -> Instant

    public init(_ read: @escaping @Sendable () -> Instant) { self.read = read }

    public func now() -> Instant { read() }

    /// A clock that stands still, for tests and replays.
    public static func fixed(_ instant: Instant) -> Clock { Clock { instant } }
}
