// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What an administrator agrees on with a sister institution that asks as the social registry's standard has it.
public struct RegistryTermsRequest: WireRecord {
    /// `sender_id` of its messages.
    public let sender: String
    /// `receiver_id` of its messages: what it calls us; `rantau` where nothing is said.
    public let receiver: String?
    /// Under which address it takes answers and notices.
    public let callback: String?
    /// Whether its messages may lack a signature: for trials only.
    public let unsigned: Bool?
    /// Whose records it may see.
    public let people: String
    /// What it may see of them, by spaces.
    public let fields: String
    /// How it may ask, by spaces.
    public let queries: String
    public let longestPage: Int?
    /// Its public keys: a JWKS document.
    public let keys: String?

    public static let shape = Shape<RegistryTermsRequest>(
        RegistryTermsRequest.init, WireField("sender", \.sender, .text(1...99, example: "spmis.example.org")),
        WireField("receiver", \.receiver, .optional(.text(1...99))),
        WireField("callback", \.callback, .optional(.text(1...300, example: "https://spmis.example.org/callback"))),
        WireField("unsigned", \.unsigned, .optional(.flag)), WireField("people", \.people, .choice(["own", "all"])),
        WireField("fields", \.fields, .text(0...200, example: "identifiers name birth sex cover")),
        WireField("queries", \.queries, .text(1...200, example: "idtype-value predicate")),
        WireField("longestPage", \.longestPage, .optional(.integer(1...1_000))),
        WireField("keys", \.keys, .optional(.text(1...20_000))))
}

/// A message on its way to a sister institution.
public struct RegistryLetterLine: WireRecord {
    public let id: ID<RegistryLetterRecord>
    public let url: String
    public let state: String
    public let tries: Int
    public let recordedAt: Instant
    public let lastStatus: Int?
    public let lastError: String?

    public init(
        id: ID<RegistryLetterRecord>, url: String, state: String, tries: Int, recordedAt: Instant, lastStatus: Int?,
        lastError: String?
    ) {
        self.id = id
        self.url = url
        self.state = state
        self.tries = tries
        self.recordedAt = recordedAt
        self.lastStatus = lastStatus
        self.lastError = lastError
    }

    public static let shape = Shape<RegistryLetterLine>(
        RegistryLetterLine.init, WireField("id", \.id, .id(RegistryLetterRecord.self)),
        WireField("url", \.url, .text(0...500)),
        WireField("state", \.state, .choice(["waiting", "delivered", "given-up"])),
        WireField("tries", \.tries, .integer(0...1_000)), WireField("recordedAt", \.recordedAt, .instant),
        WireField("lastStatus", \.lastStatus, .optional(.integer(0...999))),
        WireField("lastError", \.lastError, .optional(.text(0...200))))
}

/// What was agreed on.
public struct RegistryTermsAnswer: WireRecord {
    public let client: String
    public let sender: String
    public let receiver: String
    public let callback: String?
    public let unsigned: Bool
    public let people: String
    public let fields: String
    public let queries: String
    public let longestPage: Int
    public let keys: String?
    /// Whether the program may get its token by a secret.
    public let hasSecret: Bool
    /// The secret, where it was just made. Told once.
    public let secret: String?
    /// The newest messages to the institution.
    public let letters: [RegistryLetterLine]

    public init(
        client: String, sender: String, receiver: String, callback: String?, unsigned: Bool, people: String,
        fields: String, queries: String, longestPage: Int, keys: String?, hasSecret: Bool, secret: String?,
        letters: [RegistryLetterLine]
    ) {
        self.client = client
        self.sender = sender
        self.receiver = receiver
        self.callback = callback
        self.unsigned = unsigned
        self.people = people
        self.fields = fields
        self.queries = queries
        self.longestPage = longestPage
        self.keys = keys
        self.hasSecret = hasSecret
        self.secret = secret
        self.letters = letters
    }

    public static let shape = Shape<RegistryTermsAnswer>(
        RegistryTermsAnswer.init, WireField("client", \.client, .text(1...60)),
        WireField("sender", \.sender, .text(1...99)), WireField("receiver", \.receiver, .text(1...99)),
        WireField("callback", \.callback, .optional(.text(1...300))), WireField("unsigned", \.unsigned, .flag),
        WireField("people", \.people, .choice(["own", "all"])), WireField("fields", \.fields, .text(0...200)),
        WireField("queries", \.queries, .text(1...200)),
        WireField("longestPage", \.longestPage, .integer(1...1_000)),
        WireField("keys", \.keys, .optional(.text(1...20_000))), WireField("hasSecret", \.hasSecret, .flag),
        WireField("secret", \.secret, .optional(.text(1...200))),
        WireField("letters", \.letters, .list(of: .record(), 0...100)))
}
