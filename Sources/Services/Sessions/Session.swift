// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel

/// An open session.
public struct Session: Sendable {
    public let actor: Actor
    /// What a form of this session must send back.
    public let csrf: String
    public let expiresAt: Instant
    /// What the bar shows.
    public let displayName: String

    /// What is agreed with a partner's program; nil for people.
    public let client: ClientPass?

    public init(
        actor: Actor, csrf: String, expiresAt: Instant, displayName: String, client: ClientPass? = nil
    ) {
        self.actor = actor
        self.csrf = csrf
        self.expiresAt = expiresAt
        self.displayName = displayName
        self.client = client
    }
}

/// A session just opened, with the token that only the client keeps.
public struct OpenedSession: Sendable {
    public let token: String
    public let session: Session
}
