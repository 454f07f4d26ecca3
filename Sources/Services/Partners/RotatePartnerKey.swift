// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// A public key that takes another's place.
public struct NewPartnerKey: Sendable {
    /// PEM, already read as a key.
    public let pem: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay?
    /// The last day of the keys that hold now; nil lets them hold on beside the new one.
    public let oldThrough: CalendarDay?

    public init(pem: String, firstDay: CalendarDay, lastDay: CalendarDay? = nil, oldThrough: CalendarDay? = nil) {
        self.pem = pem
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.oldThrough = oldThrough
    }
}

extension Door {
    /// Adds a public key to a partner's, and says how long the ones before it hold.
    ///
    /// - Throws: `absent` `no-such-partner`; `invalid` `partner-days-reversed`; `conflict` `partner-key-known`.
    public func addPartnerKey(
        _ key: NewPartnerKey, to partner: String, by actor: Actor
    ) async throws -> PartnerView {
        try await write(.managePartners, by: actor) { context in
            let known = try context.partner(partner)
            if let last = key.lastDay, last < key.firstDay {
                throw Failure(.invalid, "partner-days-reversed", field: "lastDay")
            }
            let fingerprint = Fingerprint.text(Array(key.pem.utf8))
            guard !known.keys.contains(where: { $0.fingerprint == fingerprint && $0.holds }) else {
                throw Failure(.conflict, "partner-key-known", field: "publicKey")
            }
            let keys = PartnerKeyWriter(context)
            if let through = key.oldThrough { try keys.end(.publicKey, of: partner, after: through) }
            try keys.add(publicKey: key.pem, to: partner, from: key.firstDay, through: key.lastDay)
            context.note("key \(fingerprint) of \(partner)")
            return try context.partner(partner)
        }
    }

    /// Makes a new client secret, told once, and says how long the one before it holds.
    ///
    /// - Throws: `absent` `no-such-partner`; `refused` `partner-without-key` for one that does not call.
    public func renewPartnerSecret(
        of partner: String, oldThrough: CalendarDay, by actor: Actor
    ) async throws -> PartnerGiven {
        let secret = Hex.text(random.bytes(32))
        return try await write(.managePartners, by: actor) { context in
            guard let clientKey = try context.partner(partner).partner.clientKey else {
                throw Failure(.refused, "partner-without-key", details: ["partner": partner])
            }
            let keys = PartnerKeyWriter(context)
            try keys.end(.clientSecret, of: partner, after: oldThrough)
            try keys.add(secret: secret, to: partner, from: context.today)
            context.note("secret of \(partner)")
            return PartnerGiven(
                view: try context.partner(partner), clientKey: clientKey, clientSecret: secret)
        }
    }
}
