// SPDX-License-Identifier: Apache-2.0
import Kernel
import Spdci
import Store

/// What was agreed with a sister institution: who it is, whom and what it may ask and see.
public struct RegistryTerms: Sendable {
    /// Whose records it may see.
    public enum People: String, Sendable, Hashable, CaseIterable {
        /// Those whom it placed or brought to us.
        case own
        case all
    }

    /// Records on one page where nothing else is agreed.
    public static let usualPage = 100
    private static let longestPage = 1_000

    /// `sender_id` of its messages.
    public let sender: String
    /// What it calls us: `receiver_id` of its messages.
    public let receiver: String
    /// Under which address it takes answers; nil where it takes none.
    public let callback: String?
    /// Whether its messages may lack a signature: for trials only.
    public let mayBeUnsigned: Bool
    public let people: People
    public let fields: Set<SocialField>
    public let queries: Set<SpdciQueryType>
    public let longestPage: Int
    /// Its public keys, a JWKS document; nil where it does not sign.
    public let keys: String?
    /// Whether answers may go wherever a message says: in a sandbox, which holds made-up people only.
    let answersAnywhere: Bool

    /// - Throws: `invalid` with the field at fault.
    public init(
        sender: String, receiver: String, callback: String?, mayBeUnsigned: Bool, people: String, fields: String,
        queries: String, longestPage: Int, keys: String?
    ) throws(Failure) {
        for (name, text) in [("sender", sender), ("receiver", receiver)] {
            let isPlain = text.utf8.allSatisfy { $0 > 0x20 && $0 < 0x7F && $0 != 0x22 && $0 != 0x7C }
            guard isPlain, (1...99).contains(text.utf8.count) else {
                throw Failure(.invalid, "registry-name-malformed", field: name)
            }
        }
        guard let people = People(rawValue: people) else { throw Self.unknown("people", People.allCases) }
        guard let fields = SocialField.list(fields) else { throw Self.unknown("fields", SocialField.allCases) }
        let words = queries.split(separator: " ").map(String.init)
        let types = words.compactMap(SpdciQueryType.init(rawValue:))
        guard types.count == words.count, !types.isEmpty else {
            throw Self.unknown("queries", SpdciQueryType.allCases)
        }
        guard (1...Self.longestPage).contains(longestPage) else {
            throw Failure(
                .invalid, "number-out-of-range", field: "longestPage",
                details: ["least": "1", "most": String(Self.longestPage)])
        }
        if let keys { _ = try SpdciKeySet(json: keys) }
        guard keys != nil || mayBeUnsigned else { throw Failure(.invalid, "registry-keys-missing", field: "keys") }
        self.sender = sender
        self.receiver = receiver
        self.callback = callback.map { $0.hasSuffix("/") ? String($0.dropLast()) : $0 }
        self.mayBeUnsigned = mayBeUnsigned
        self.people = people
        self.fields = fields
        self.queries = Set(types)
        self.longestPage = longestPage
        self.keys = keys
        answersAnywhere = false
    }

    private static func unknown<Word: RawRepresentable<String>>(_ field: String, _ words: [Word]) -> Failure {
        Failure(
            .invalid, "registry-word-unknown", field: field,
            details: ["known": words.map(\.rawValue).joined(separator: ", ")])
    }

    /// What a sandbox's program may do on its own made-up people.
    init(sandbox handle: String) {
        sender = handle
        receiver = "rantau"
        callback = nil
        mayBeUnsigned = true
        people = .own
        fields = Set(SocialField.allCases)
        queries = Set(SpdciQueryType.allCases)
        longestPage = Self.usualPage
        keys = nil
        answersAnywhere = true
    }

    /// - Throws: where the row holds words that this program does not know.
    init(_ kept: RegistryTermsStore.Terms) throws {
        let words = kept.queries.split(separator: " ").map(String.init)
        let types = words.compactMap(SpdciQueryType.init(rawValue:))
        guard let people = People(rawValue: kept.people), let fields = SocialField.list(kept.fields),
            types.count == words.count
        else {
            throw UnknownKeptWord("registry_terms", "\(kept.people) | \(kept.fields) | \(kept.queries)")
        }
        sender = kept.sender
        receiver = kept.receiver
        callback = kept.callback
        mayBeUnsigned = kept.mayBeUnsigned
        self.people = people
        self.fields = fields
        queries = Set(types)
        longestPage = kept.longestPage
        keys = kept.keys
        answersAnywhere = false
    }

    func kept(_ client: ID<ClientRecord>) -> RegistryTermsStore.Terms {
        RegistryTermsStore.Terms(
            client: client, sender: sender, receiver: receiver, callback: callback, mayBeUnsigned: mayBeUnsigned,
            people: people.rawValue, fields: SocialField.text(fields), queries: queriesText, longestPage: longestPage,
            keys: keys)
    }

    /// By spaces, in the standard's order.
    public var queriesText: String {
        SpdciQueryType.allCases.filter(queries.contains).map(\.rawValue).joined(separator: " ")
    }
}
