// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A partner's program as an administrator registers it.
public struct ClientRequest: WireRecord {
    /// `client_id`.
    public let id: String
    public let name: String
    /// Whose program it is; for an institution that is new to us `institution` instead.
    public let organisation: ID<OrganisationRecord>?
    public let institution: String?
    /// By spaces.
    public let scopes: String
    public let callsAMinute: Int?
    /// Whether it works on made-up data of its own.
    public let sandbox: Bool?
    /// PEM, JWK or JWKS; may follow later.
    public let publicKey: String?

    public static let shape = Shape<ClientRequest>(
        ClientRequest.init, WireField("id", \.id, .text(1...60, example: "peduli-portal")),
        WireField("name", \.name, .text(1...80)),
        WireField("organisation", \.organisation, .optional(.id(OrganisationRecord.self))),
        WireField("institution", \.institution, .optional(.text(1...120))),
        WireField("scopes", \.scopes, .text(1...200, example: "enrol cover.read payments")),
        WireField("callsAMinute", \.callsAMinute, .optional(.integer(1...100_000))),
        WireField("sandbox", \.sandbox, .optional(.flag)),
        WireField("publicKey", \.publicKey, .optional(.text(1...20_000))))
}

/// What a program may do from now on.
public struct ClientChange: WireRecord {
    public let scopes: String
    public let callsAMinute: Int

    public static let shape = Shape<ClientChange>(
        ClientChange.init, WireField("scopes", \.scopes, .text(1...200)),
        WireField("callsAMinute", \.callsAMinute, .integer(1...100_000)))
}

/// What a program's calls must prove beside their token.
public struct ClientProofRequest: WireRecord {
    /// Whether each request must be signed by one of the program's keys (RFC 9421).
    public let signs: Bool
    /// The certificate that it calls with, in PEM; nothing where it calls with none (RFC 8705).
    public let certificate: String?

    public static let shape = Shape<ClientProofRequest>(
        ClientProofRequest.init, WireField("signs", \.signs, .flag),
        WireField("certificate", \.certificate, .optional(.text(1...20_000))))
}

/// One more public key of a program, or several.
public struct ClientKeyRequest: WireRecord {
    /// PEM, JWK or JWKS.
    public let publicKey: String

    public static let shape = Shape<ClientKeyRequest>(
        ClientKeyRequest.init, WireField("publicKey", \.publicKey, .text(1...20_000)))
}

/// A public key of a program.
public struct ClientKeyAnswer: WireRecord {
    public let id: ID<ClientKeyRecord>
    /// `kid` as the partner calls it.
    public let kid: String?
    public let fingerprint: String
    public let algorithm: String
    public let recordedAt: Instant
    public let holds: Bool

    public init(
        id: ID<ClientKeyRecord>, kid: String?, fingerprint: String, algorithm: String, recordedAt: Instant, holds: Bool
    ) {
        self.id = id
        self.kid = kid
        self.fingerprint = fingerprint
        self.algorithm = algorithm
        self.recordedAt = recordedAt
        self.holds = holds
    }

    public static let shape = Shape<ClientKeyAnswer>(
        ClientKeyAnswer.init, WireField("id", \.id, .id(ClientKeyRecord.self)),
        WireField("kid", \.kid, .optional(.text(0...1_000))), WireField("fingerprint", \.fingerprint, .text(1...40)),
        WireField("algorithm", \.algorithm, .choice(["ES256", "RS256"])),
        WireField("recordedAt", \.recordedAt, .instant), WireField("holds", \.holds, .flag))
}

/// A partner's program.
public struct ClientAnswer: WireRecord {
    public let id: String
    public let name: String
    public let organisation: ID<OrganisationRecord>
    public let organisationName: String
    public let scopes: String
    public let callsAMinute: Int
    public let sandbox: Bool
    public let open: Bool
    public let keys: [ClientKeyAnswer]

    public init(
        id: String, name: String, organisation: ID<OrganisationRecord>, organisationName: String, scopes: String,
        callsAMinute: Int, sandbox: Bool, open: Bool, keys: [ClientKeyAnswer]
    ) {
        self.id = id
        self.name = name
        self.organisation = organisation
        self.organisationName = organisationName
        self.scopes = scopes
        self.callsAMinute = callsAMinute
        self.sandbox = sandbox
        self.open = open
        self.keys = keys
    }

    public static let shape = Shape<ClientAnswer>(
        ClientAnswer.init, WireField("id", \.id, .text(1...60)), WireField("name", \.name, .text(1...80)),
        WireField("organisation", \.organisation, .id(OrganisationRecord.self)),
        WireField("organisationName", \.organisationName, .text(0...200)),
        WireField("scopes", \.scopes, .text(1...200)),
        WireField("callsAMinute", \.callsAMinute, .integer(1...100_000)), WireField("sandbox", \.sandbox, .flag),
        WireField("open", \.open, .flag), WireField("keys", \.keys, .list(of: .record(), 0...1_000)))
}

/// Programs by their handle.
public struct ClientList: WireRecord {
    public let clients: [ClientAnswer]

    public init(clients: [ClientAnswer]) { self.clients = clients }

    public static let shape = Shape<ClientList>(
        ClientList.init, WireField("clients", \.clients, .list(of: .record(), 0...10_000)))
}
