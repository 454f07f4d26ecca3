// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services
import Snap

/// Everything the web layer has in hand. Endpoints are extensions of `Site`, one file a noun.
public struct Site: Sendable {
    /// Held once, so that every request takes one reference.
    private final class Furnishing: Sendable {
        let door: Door
        let sessions: SessionCache
        let issuer: CardIssuer
        let keySet: KeySet
        let assets: Assets
        let aggregator: SnapKeyDirectory?
        let tokens: PartnerTokens

        init(
            door: Door, sessions: SessionCache, issuer: CardIssuer, keySet: KeySet, assets: Assets,
            aggregator: SnapKeyDirectory?
        ) {
            self.door = door
            self.sessions = sessions
            self.issuer = issuer
            self.keySet = keySet
            self.assets = assets
            self.aggregator = aggregator
            tokens = PartnerTokens(door: door)
        }
    }

    private let furnishing: Furnishing

    public var door: Door { furnishing.door }
    public var sessions: SessionCache { furnishing.sessions }
    public var issuer: CardIssuer { furnishing.issuer }
    /// The keys whose cards count.
    public var keySet: KeySet { furnishing.keySet }
    public var assets: Assets { furnishing.assets }
    /// What the aggregator and we agreed on; nil where none is connected.
    public var aggregator: SnapKeyDirectory? { furnishing.aggregator }
    public var tokens: PartnerTokens { furnishing.tokens }

    public init(
        door: Door, sessions: SessionCache, issuer: CardIssuer, keySet: KeySet, assets: Assets,
        aggregator: SnapKeyDirectory?
    ) {
        furnishing = Furnishing(
            door: door, sessions: sessions, issuer: issuer, keySet: keySet, assets: assets, aggregator: aggregator)
    }

    public var isDemonstration: Bool { door.settings.isDemonstration }
}
