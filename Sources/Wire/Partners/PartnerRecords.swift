// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What is agreed with a partner before it may call.
public struct PartnerRequest: WireRecord {
    /// X-PARTNER-ID.
    public let id: String
    public let name: String
    /// The digits that its virtual accounts begin with.
    public let serviceNumber: String
    /// CHANNEL-ID that its calls must name.
    public let channelID: String?
    /// `symmetric` or `asymmetric`.
    public let signature: String
    public let sandbox: Bool?
    public let amountLimit: Rupiah?
    public let callsAMinute: Int?
    /// CIDR, separated by spaces or commas; empty where any address may call.
    public let networks: String?
    public let firstDay: CalendarDay?
    public let lastDay: CalendarDay?
    /// PEM.
    public let publicKey: String?

    public static let shape = Shape<PartnerRequest>(
        PartnerRequest.init, WireField("id", \.id, .text(1...36, example: "bank-nusantara")),
        WireField("name", \.name, .text(1...80, example: "Bank Nusantara")),
        WireField("serviceNumber", \.serviceNumber, .text(1...8, example: "88899")),
        WireField("channelID", \.channelID, .optional(.text(1...5, example: "95231"))),
        WireField("signature", \.signature, .choice(["symmetric", "asymmetric"])),
        WireField("sandbox", \.sandbox, .optional(.flag)),
        WireField("amountLimit", \.amountLimit, .optional(.rupiah(1...1_000_000_000_000))),
        WireField("callsAMinute", \.callsAMinute, .optional(.integer(1...1_000_000))),
        WireField("networks", \.networks, .optional(.text(1...2_000, example: "192.0.2.0/24 2001:db8::/32"))),
        WireField("firstDay", \.firstDay, .optional(.day)), WireField("lastDay", \.lastDay, .optional(.day)),
        WireField("publicKey", \.publicKey, .optional(.text(1...4_000))))
}

/// A public key that takes another's place.
public struct PartnerKeyRequest: WireRecord {
    /// PEM.
    public let publicKey: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay?
    /// The last day of the keys that hold now; without it they hold on.
    public let oldThrough: CalendarDay?

    public static let shape = Shape<PartnerKeyRequest>(
        PartnerKeyRequest.init, WireField("publicKey", \.publicKey, .text(1...4_000)),
        WireField("firstDay", \.firstDay, .day), WireField("lastDay", \.lastDay, .optional(.day)),
        WireField("oldThrough", \.oldThrough, .optional(.day)))
}

/// A key of a partner, by its fingerprint.
public struct PartnerKeyAnswer: WireRecord {
    public let kind: String
    public let fingerprint: String
    public let firstDay: CalendarDay
    public let lastDay: CalendarDay?
    /// Whether it holds today.
    public let holds: Bool

    public init(kind: String, fingerprint: String, firstDay: CalendarDay, lastDay: CalendarDay?, holds: Bool) {
        self.kind = kind
        self.fingerprint = fingerprint
        self.firstDay = firstDay
        self.lastDay = lastDay
        self.holds = holds
    }

    public static let shape = Shape<PartnerKeyAnswer>(
        PartnerKeyAnswer.init, WireField("kind", \.kind, .choice(["public-key", "client-secret"])),
        WireField("fingerprint", \.fingerprint, .text(1...20)), WireField("firstDay", \.firstDay, .day),
        WireField("lastDay", \.lastDay, .optional(.day)), WireField("holds", \.holds, .flag))
}

/// A partner without its secrets.
public struct PartnerAnswer: WireRecord {
    public let id: String
    public let name: String
    public let serviceNumber: String
    /// The account in the books: `channel:3`.
    public let account: String
    public let clientKey: String?
    public let signature: String
    public let sandbox: Bool
    /// `active`, `waiting`, `ended` or `disabled`.
    public let state: String
    public let amountLimit: Rupiah?
    public let callsAMinute: Int?
    public let networks: String
    public let keys: [PartnerKeyAnswer]

    public init(
        id: String, name: String, serviceNumber: String, account: String, clientKey: String?, signature: String,
        sandbox: Bool, state: String, amountLimit: Rupiah?, callsAMinute: Int?, networks: String,
        keys: [PartnerKeyAnswer]
    ) {
        self.id = id
        self.name = name
        self.serviceNumber = serviceNumber
        self.account = account
        self.clientKey = clientKey
        self.signature = signature
        self.sandbox = sandbox
        self.state = state
        self.amountLimit = amountLimit
        self.callsAMinute = callsAMinute
        self.networks = networks
        self.keys = keys
    }

    public static let shape = Shape<PartnerAnswer>(
        PartnerAnswer.init, WireField("id", \.id, .text(1...36)), WireField("name", \.name, .text(1...80)),
        WireField("serviceNumber", \.serviceNumber, .text(1...8)), WireField("account", \.account, .text(1...20)),
        WireField("clientKey", \.clientKey, .optional(.text(1...64))),
        WireField("signature", \.signature, .choice(["symmetric", "asymmetric"])),
        WireField("sandbox", \.sandbox, .flag),
        WireField("state", \.state, .choice(["active", "waiting", "ended", "disabled"])),
        WireField("amountLimit", \.amountLimit, .optional(.rupiah())),
        WireField("callsAMinute", \.callsAMinute, .optional(.integer(1...1_000_000))),
        WireField("networks", \.networks, .text(0...2_000)), WireField("keys", \.keys, .list(of: .record(), 0...200)))
}

/// Partners by the number of their accounts.
public struct PartnerList: WireRecord {
    public let partners: [PartnerAnswer]

    public init(partners: [PartnerAnswer]) { self.partners = partners }

    public static let shape = Shape<PartnerList>(
        PartnerList.init, WireField("partners", \.partners, .list(of: .record(), 0...1_000)))
}

/// A partner just added. The client secret is told this once.
public struct PartnerGivenAnswer: WireRecord {
    public let partner: PartnerAnswer
    public let clientKey: String
    public let clientSecret: String?

    public init(partner: PartnerAnswer, clientKey: String, clientSecret: String?) {
        self.partner = partner
        self.clientKey = clientKey
        self.clientSecret = clientSecret
    }

    public static let shape = Shape<PartnerGivenAnswer>(
        PartnerGivenAnswer.init, WireField("partner", \.partner, .record()),
        WireField("clientKey", \.clientKey, .text(1...64)),
        WireField("clientSecret", \.clientSecret, .optional(.text(1...100))))
}
