// SPDX-License-Identifier: Apache-2.0
import Credential
import Kernel
import Services
import Snap
import Store
import Web

extension House {
    /// Makes the aggregator known as the partner whose virtual accounts people pay to.
    func connect(_ aggregator: SnapKeyDirectory) async throws {
        let service = aggregator.partnerServiceId.filter { $0 != " " }
        let partner = PartnerStore.Partner(
            id: aggregator.credentials.partnerId, name: "Aggregator", serviceNumber: service)
        let now = SystemEnvironment.clock.now()
        try await database.write { transaction in try PartnerStore(transaction).save(partner, at: now) }
    }

    /// The web layer over this house.
    func site(aggregator: SnapKeyDirectory?) async throws -> Site {
        let key = try await SigningKey(pem: try door.keys.cardKeyPEM())
        return Site(
            door: door, sessions: SessionCache(door: door),
            issuer: CardIssuer(key: key, issuer: door.settings.publicURL), keySet: KeySet([key.publicKey]),
            assets: try Assets(directory: home + "/Public"), aggregator: aggregator)
    }
}
