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
    /// - Parameter trustedProxies: the networks whose word about where a request came from is believed.
    func site(trustedProxies: [IPNetwork] = []) async throws -> Site {
        let key = try await SigningKey(pem: try door.keys.cardKeyPEM())
        return Site(
            door: door, sessions: SessionCache(door: door),
            issuer: CardIssuer(key: key, issuer: door.settings.publicURL), keySet: KeySet([key.publicKey]),
            assets: try Assets(directory: home + "/Public"), trustedProxies: trustedProxies)
    }
}
