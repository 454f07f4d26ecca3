// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services

/// Everything the web layer has in hand. Endpoints are extensions of `Site`, one file a noun.
public struct Site: Sendable {
    public let door: Door
    public let sessions: SessionCache
    public let issuer: CardIssuer
    public let gate: Gate
    public let assets: Assets

    public init(door: Door, sessions: SessionCache, issuer: CardIssuer, gate: Gate, assets: Assets) {
        self.door = door
        self.sessions = sessions
        self.issuer = issuer
        self.gate = gate
        self.assets = assets
    }

    public var isDemonstration: Bool { door.settings.isDemonstration }
}
