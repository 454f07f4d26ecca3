// SPDX-License-Identifier: Apache-2.0
import Kernel
import Store

/// A partner as administrators see it: never its secrets.
public struct PartnerView: Sendable {
    public enum State: String, Sendable, CaseIterable {
        case active
        /// Its first day has not come.
        case waiting
        /// Its last day is over.
        case ended
        case disabled
    }

    public struct Key: Sendable {
        /// `public-key` or `client-secret`.
        public let kind: String
        public let fingerprint: String
        public let firstDay: CalendarDay
        public let lastDay: CalendarDay?
        public let holds: Bool
    }

    public let partner: PartnerStore.Partner
    public let state: State
    /// Oldest first.
    public let keys: [Key]

    init(_ partner: PartnerStore.Partner, keys: [PartnerKeyStore.Key], on today: CalendarDay) {
        self.partner = partner
        state = State(partner, on: today)
        self.keys = keys.map { key in
            Key(
                kind: key.kind.rawValue, fingerprint: key.fingerprint, firstDay: key.firstDay, lastDay: key.lastDay,
                holds: key.holds(on: today))
        }
    }
}

extension PartnerView.State {
    /// How a partner stands on a day.
    public init(_ partner: PartnerStore.Partner, on day: CalendarDay) {
        if partner.disabledAt != nil {
            self = .disabled
        } else if let first = partner.firstDay, day < first {
            self = .waiting
        } else if let last = partner.lastDay, day > last {
            self = .ended
        } else {
            self = .active
        }
    }
}

/// A partner just added, with the secret that it signs with: told once, never again.
public struct PartnerGiven: Sendable {
    public let view: PartnerView
    public let clientKey: String
    /// Nil where the partner had it already.
    public let clientSecret: String?
}
