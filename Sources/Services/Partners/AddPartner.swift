// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

extension Door {
    /// Adds a partner that takes payments for us, and opens its account in the books. Its client key and client secret
    /// are made here and told once.
    ///
    /// - Parameter publicKey: PEM, already read as a key; nil to add it later.
    /// - Throws: `invalid` with the field at fault; `conflict` `partner-known` where the id or the service number is
    ///   taken.
    public func addPartner(
        _ terms: PartnerTerms, publicKey: String?, by actor: Actor
    ) async throws -> PartnerGiven {
        let clientKey = "\(terms.id)-\(Hex.text(random.bytes(8)))"
        let secret = Hex.text(random.bytes(32))
        return try await write(.managePartners, by: actor) { context in
            let partner = try terms.row(clientKey: clientKey)
            let store = PartnerStore(context.transaction)
            if try store.find(terms.id) != nil { throw Failure(.conflict, "partner-known", field: "id") }
            if try store.find(serviceNumber: terms.serviceNumber, orClientKey: clientKey) != nil {
                throw Failure(.conflict, "partner-known", field: "serviceNumber")
            }
            try store.save(partner, at: context.now)
            let keys = PartnerKeyWriter(context)
            if let publicKey { try keys.add(publicKey: publicKey, to: terms.id, from: context.today) }
            try keys.add(secret: secret, to: terms.id, from: context.today)
            context.note("added \(terms.id)")
            return PartnerGiven(
                view: try context.partner(terms.id), clientKey: clientKey, clientSecret: secret)
        }
    }

    /// Makes the partner whose keys lie beside the program known, with the keys that lie there now; keys that lay there
    /// before end at once. Limits, networks and days of a known partner stay.
    public func connectPartner(
        _ terms: PartnerTerms, clientKey: String, publicKey: String, secret: String
    ) async throws {
        try await write(.managePartners, by: .system("start")) { context in
            try PartnerStore(context.transaction).save(try terms.row(clientKey: clientKey), at: context.now)
            let keys = PartnerKeyWriter(context)
            try keys.replace(publicKey: publicKey, of: terms.id)
            try keys.replace(secret: secret, of: terms.id)
            context.note("connected \(terms.id)")
        }
    }

    /// Ends a partner's calls at once. What it took in stays in its account until it is settled.
    ///
    /// - Throws: `absent` `no-such-partner`; `conflict` `partner-disabled`.
    public func disablePartner(_ id: String, by actor: Actor) async throws -> PartnerView {
        try await write(.managePartners, by: actor) { context in
            _ = try context.partner(id)
            guard try PartnerStore(context.transaction).disable(id, at: context.now) else {
                throw Failure(.conflict, "partner-disabled")
            }
            context.note("disabled \(id)")
            return try context.partner(id)
        }
    }
}

extension WriteContext {
    /// - Throws: `absent` `no-such-partner`.
    func partner(_ id: String) throws -> PartnerView {
        guard let partner = try PartnerStore(transaction).find(id) else {
            throw Failure(.absent, "no-such-partner", field: "partner", details: ["partner": id])
        }
        return PartnerView(partner, keys: try PartnerKeyStore(transaction).all(of: id), on: today)
    }
}
