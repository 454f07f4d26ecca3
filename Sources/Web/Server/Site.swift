// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services
import Snap

/// Everything the web layer has in hand. Endpoints are extensions of `Site`, one file a noun.
public struct Site: Sendable {
    public let door: Door
    public let sessions: SessionCache
    public let issuer: CardIssuer
    /// The keys whose cards count.
    public let keySet: KeySet
    public let assets: Assets
    /// What the aggregator and we agreed on; nil where none is connected.
    public let aggregator: SnapKeyDirectory?
    public let tokens: PartnerTokens

    public init(
        door: Door, sessions: SessionCache, issuer: CardIssuer, keySet: KeySet, assets: Assets,
        aggregator: SnapKeyDirectory?
    ) {
        self.door = door
        self.sessions = sessions
        self.issuer = issuer
        self.keySet = keySet
        self.assets = assets
        self.aggregator = aggregator
        self.tokens = PartnerTokens(door: door)
    }

    public var isDemonstration: Bool { door.settings.isDemonstration }
}
