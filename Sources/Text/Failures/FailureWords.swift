// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The words of one refusal in every language, before values are filled in.
public struct FailureWords: Sendable, Hashable {
    /// The refusal in a few words.
    public let title: Phrase
    /// What was found and what was expected.
    public let found: Phrase
    /// What to do next.
    public let next: Phrase

    public init(_ title: Phrase, found: Phrase, next: Phrase) {
        self.title = title
        self.found = found
        self.next = next
    }
}

/// A refusal as a person reads it: what happened, what was found and expected, what to do next.
public struct FailureText: Sendable, Hashable {
    public let title: String
    public let found: String
    public let next: String
}
