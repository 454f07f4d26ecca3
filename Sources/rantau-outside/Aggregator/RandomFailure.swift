// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A failure that strikes by chance, in either direction: when Rantau asks the bank, and when the bank tells Rantau.
enum RandomFailure: String, Sendable, Codable, CodingKeyRepresentable, CaseIterable {
    /// Waits up to `longestDelayMilliseconds` before it works or tells.
    case delay
    /// Works an order off twice; tells a payment twice at once, and again later.
    case duplicate
    /// Lets later ones overtake: breaks the connection of an order and works it off seconds later; tells a payment
    /// seconds late.
    case reorder
    /// Breaks the connection before the work.
    case lose
    /// Works, and breaks the connection instead of answering; does not hear what Rantau answers.
    case drop
    /// Works, and answers after `lateSeconds`, when nobody waits any more.
    case late
    /// Gives another name than the account's.
    case names
    /// Refuses a transfer for good.
    case refuse
    /// Answers a transfer with "in progress" and settles or fails it later.
    case pending
    /// Answers a transfer with a time-out although it was taken.
    case timeout
    /// Sends a settled transfer back within `longestReturnDays` of the bank's calendar.
    case returned = "return"
    /// Drawn once a second: answers nothing, or only "external server error", for up to `longestDownSeconds`.
    case down

    /// What `--failures all` stands for.
    static let usualShares: [RandomFailure: Double] = [
        .delay: 0.3, .duplicate: 0.15, .reorder: 0.1, .lose: 0.05, .drop: 0.1, .late: 0.01, .names: 0.05,
        .refuse: 0.05, .pending: 0.1, .timeout: 0.05, .returned: 0.05, .down: 0.03,
    ]
}
