// SPDX-License-Identifier: Apache-2.0

/// What the processes on one database tell each other when a write commits.
public enum Announcement: Sendable, Hashable {
    /// Something about these records changed.
    case changed(topic: String, keys: [Int64])
    /// The line was down: anything may have changed meanwhile.
    case missed
}
