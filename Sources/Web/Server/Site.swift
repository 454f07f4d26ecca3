// SPDX-License-Identifier: Apache-2.0
import Access
import Credential
import Kernel
import Services

/// Everything the web layer has in hand. Endpoints are extensions of `Site`, one file a noun.
public struct Site: Sendable {
    /// Held once, so that every request takes one reference.
    private final class Furnishing: Sendable {
        let door: Door
        let sessions: SessionCache
        let issuer: CardIssuer
        let keySet: KeySet
        let assets: Assets
        let trustedProxies: [IPNetwork]
        let partners: SnapPartners
        let tokens: PartnerTokens
        let sandboxes: Sandboxes?
        let sandbox: SandboxControl?
        let meter: ClientMeter
        /// Each costs up to some hundred megabytes while it is read.
        let spreadsheets = SpreadsheetRoom(most: 4)

        init(
            door: Door, sessions: SessionCache, issuer: CardIssuer, keySet: KeySet, assets: Assets,
            trustedProxies: [IPNetwork], sandboxes: Sandboxes?, sandbox: SandboxControl?, meter: ClientMeter
        ) {
            self.door = door
            self.sessions = sessions
            self.issuer = issuer
            self.keySet = keySet
            self.assets = assets
            self.trustedProxies = trustedProxies
            self.sandboxes = sandboxes
            self.sandbox = sandbox
            self.meter = meter
            partners = SnapPartners(door: door)
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
    /// The networks whose word about where a request came from is believed.
    var trustedProxies: [IPNetwork] { furnishing.trustedProxies }
    /// The partners that may call, with their keys.
    var partners: SnapPartners { furnishing.partners }
    public var tokens: PartnerTokens { furnishing.tokens }
    var spreadsheets: SpreadsheetRoom { furnishing.spreadsheets }

    /// The sandboxes that partners' programs are led into; nil where none are kept, as in a sandbox itself.
    public var sandboxes: Sandboxes? { furnishing.sandboxes }
    /// What may be turned here, where this is a sandbox.
    var sandbox: SandboxControl? { furnishing.sandbox }
    /// Where the calls of partners' programs are counted.
    public var meter: ClientMeter { furnishing.meter }

    /// - Parameters:
    ///   - sandboxes: the sandboxes that partners' programs are led into.
    ///   - sandbox: what may be turned here, where this is a sandbox.
    ///   - meter: where the calls of partners' programs are counted; by the door where nothing is said.
    public init(
        door: Door, sessions: SessionCache, issuer: CardIssuer, keySet: KeySet, assets: Assets,
        trustedProxies: [IPNetwork] = [], sandboxes: Sandboxes? = nil, sandbox: SandboxControl? = nil,
        meter: ClientMeter? = nil
    ) {
        furnishing = Furnishing(
            door: door, sessions: sessions, issuer: issuer, keySet: keySet, assets: assets,
            trustedProxies: trustedProxies, sandboxes: sandboxes, sandbox: sandbox, meter: meter ?? door.meter)
    }

    public var isDemonstration: Bool { door.settings.isDemonstration }
}
