// SPDX-License-Identifier: Apache-2.0

/// How long something takes, and how much of the processors.
struct TimeUsed {
    /// Both in microseconds.
    struct Amount {
        let elapsed: Int64
        let processor: Int64
    }

    private let start = ContinuousClock.now
    private let used = SystemEnvironment.processorMicroseconds

    /// Since this value was made.
    var sinceThen: Amount {
        let (seconds, attoseconds) = start.duration(to: .now).components
        return Amount(
            elapsed: seconds * 1_000_000 + attoseconds / 1_000_000_000_000,
            processor: SystemEnvironment.processorMicroseconds - used)
    }
}
