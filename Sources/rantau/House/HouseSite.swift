// SPDX-License-Identifier: Apache-2.0
import Credential
import Kernel
import Services
import Snap
import Web

extension House {
    /// Makes the aggregator known as the partner whose virtual accounts people pay to.
    func connect(_ aggregator: SnapKeyDirectory) async throws {
        let credentials = aggregator.credentials
        try await door.connectPartner(
            PartnerTerms(
                id: credentials.partnerId, name: "Aggregator",
                serviceNumber: aggregator.partnerServiceId.filter { $0 != " " }, channelID: credentials.channelId),
            clientKey: credentials.clientKey, publicKey: aggregator.peerKey.pem, secret: aggregator.clientSecret)
    }

    /// The web layer over this house.
    ///
    /// - Parameters:
    ///   - trustedProxies: the networks whose word about where a request came from is believed.
    ///   - sandboxes: the folder that partners' sandboxes are kept in; nil where none are.
    func site(trustedProxies: [IPNetwork] = [], sandboxes folder: String? = nil) async throws -> Site {
        let key = try await SigningKey(pem: try door.keys.cardKeyPEM())
        let issuer = CardIssuer(key: key, issuer: door.settings.publicURL)
        let keySet = KeySet([key.publicKey])
        let assets = try Assets(directory: home + "/Public")
        let sandboxes = folder.map { folder in
            let made = SandboxHouse(
                like: self, issuer: issuer, keySet: keySet, assets: assets, folder: folder, logger: door.logger)
            return Sandboxes(door: door) { pass, control in try await made.open(pass, control) }
        }
        return Site(
            door: door, sessions: SessionCache(door: door), issuer: issuer, keySet: keySet, assets: assets,
            trustedProxies: trustedProxies, sandboxes: sandboxes)
    }
}
