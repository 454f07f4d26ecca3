// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// A partner together with the keys that its signatures are checked against.
public struct CallingPartner: Sendable {
    public let partner: PartnerStore.Partner
    public let networks: [IPNetwork]
    /// The public keys that hold today, PEM.
    public let publicKeys: [String]
    /// The client secrets that hold today.
    public let secrets: [String]
    /// Customer numbers of accounts that it gave back: nothing is taken through them.
    public let withdrawn: Set<String>
}

extension Door {
    /// The partners by the number of their accounts in the books.
    public func listPartners(by actor: Actor) async throws -> [PartnerView] {
        try await read(.viewPartners, by: actor) { context in
            let keys = Dictionary(grouping: try PartnerKeyStore(context.transaction).all(), by: \.partner)
            return try PartnerStore(context.transaction).all().map { partner in
                PartnerView(partner, keys: keys[partner.id, default: []], on: context.today)
            }
        }
    }

    /// One partner.
    ///
    /// - Throws: `absent` `no-such-partner`.
    public func viewPartner(_ id: String, by actor: Actor) async throws -> PartnerView {
        guard let found = try await listPartners(by: actor).first(where: { $0.partner.id == id }) else {
            throw Failure(.absent, "no-such-partner", details: ["partner": id])
        }
        return found
    }

    /// The partners that may call today, with their keys opened. For the desk that checks signatures, and nobody else.
    public func callingPartners() async throws -> [CallingPartner] {
        let today = clock.now().jakartaDay
        return try await database.read { transaction in
            let all = try PartnerKeyStore(transaction).all().filter { $0.holds(on: today) }
            let held = Dictionary(grouping: all, by: \.partner)
            let withdrawn = try PartnerAccountStore(transaction).withdrawn()
            return try PartnerStore(transaction).all().compactMap { partner in
                guard PartnerView.State(partner, on: today) == .active else { return nil }
                let keys = held[partner.id, default: []]
                return CallingPartner(
                    partner: partner, networks: try IPNetwork.list(partner.networks, field: "networks"),
                    publicKeys: keys.filter { $0.kind == .publicKey }.map {
                        String(decoding: $0.content, as: UTF8.self)
                    },
                    secrets: try keys.filter { $0.kind == .clientSecret }.map(opened),
                    withdrawn: withdrawn[partner.id, default: []])
            }
        }
    }

    private func opened(_ secret: PartnerKeyStore.Key) throws -> String {
        let key = try keys.unwrap(secret.wrappedKey ?? [], for: secret.id)
        return try key.openText(secret.content, as: .secret(secret.id))
    }
}
