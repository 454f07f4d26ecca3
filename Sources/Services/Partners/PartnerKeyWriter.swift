// SPDX-License-Identifier: Apache-2.0
import Access
import Kernel
import Sealing
import Store

/// Puts partners' keys into their places: a new one beside the old one, which ends on a day.
struct PartnerKeyWriter {
    private let context: WriteContext
    private let store: PartnerKeyStore

    init(_ context: WriteContext) {
        self.context = context
        store = PartnerKeyStore(context.transaction)
    }

    func add(publicKey: String, to partner: String, from first: CalendarDay, through last: CalendarDay? = nil) throws {
        let content = Array(publicKey.utf8)
        try store.insert(
            .init(
                id: context.newID(), partner: partner, kind: .publicKey, fingerprint: Fingerprint.text(content),
                content: content, firstDay: first, lastDay: last), by: context.actor.name, at: context.now)
    }

    func add(secret: String, to partner: String, from first: CalendarDay) throws {
        let id: ID<PartnerKeyRecord> = context.newID()
        let key = DataKey.make(from: context.door.random)
        try store.insert(
            .init(
                id: id, partner: partner, kind: .clientSecret, fingerprint: Self.fingerprint(of: secret),
                wrappedKey: try context.door.keys.wrap(key, for: id), content: try key.seal(secret, as: .secret(id)),
                firstDay: first), by: context.actor.name, at: context.now)
    }

    /// Lets the keys of a kind that hold end after a day.
    func end(_ kind: PartnerKeyStore.Key.Kind, of partner: String, after day: CalendarDay) throws {
        for key in try store.all(of: partner) where key.kind == kind && key.withdrawnAt == nil {
            if key.firstDay > day {
                try store.withdraw(key.id, at: context.now)
            } else if key.lastDay.map({ $0 > day }) ?? true {
                try store.end(key.id, after: day)
            }
        }
    }

    func replace(publicKey: String, of partner: String) throws {
        let fingerprint = Fingerprint.text(Array(publicKey.utf8))
        guard try keep(.publicKey, of: partner, only: fingerprint) else { return }
        try add(publicKey: publicKey, to: partner, from: context.today)
    }

    func replace(secret: String, of partner: String) throws {
        guard try keep(.clientSecret, of: partner, only: Self.fingerprint(of: secret)) else { return }
        try add(secret: secret, to: partner, from: context.today)
    }

    /// Withdraws the keys of a kind that this program's start put there, but for one. Keys that an administrator gave
    /// stay, and one that was ended is not revived.
    ///
    /// - Returns: whether that one was never there.
    private func keep(
        _ kind: PartnerKeyStore.Key.Kind, of partner: String, only fingerprint: String
    ) throws -> Bool {
        let all = try store.all(of: partner).filter { $0.kind == kind }
        for key in all
        where key.recordedBy == context.actor.name && key.holds(on: context.today) && key.fingerprint != fingerprint {
            try store.withdraw(key.id, at: context.now)
        }
        return !all.contains { $0.fingerprint == fingerprint }
    }

    /// A name for a secret that gives nothing of it away: of its hash's hash.
    private static func fingerprint(of secret: String) -> String { Fingerprint.text(Digest.sha256(secret)) }
}

extension SealContext {
    /// A partner's client secret.
    static func secret(_ id: ID<PartnerKeyRecord>) -> SealContext { SealContext("partner.client-secret", owner: id) }
}
