// SPDX-License-Identifier: Apache-2.0

/// A question about requests that were sent before.
public struct SpdciStatusQuestion: Sendable {
    public enum Kind: String, Sendable, Hashable, CaseIterable {
        case search, subscribe, unsubscribe
        /// Of benefits paid, which stands in the social registry's file; none are kept here.
        case receipt

        /// Also as the social registry's file misspells it.
        init?(word: String) { self.init(rawValue: word == "subscibe" ? "subscribe" : word) }
    }

    public enum Subject: Sendable, Hashable {
        case transaction(String)
        case correlation(String)
        case references([String])
        case subscriptions([String])
    }

    public let transaction: String
    public let reference: String
    public let kind: Kind
    public let subject: Subject

    public init(_ envelope: SpdciEnvelope) throws(SpdciRefusal) {
        transaction = envelope.transaction
        try envelope.check(count: 1, orElse: 0)
        let part = try envelope.message.needed("txnstatus_request").object()
        reference = try part.needed("reference_id").word()
        let type = try part.needed("txn_type")
        guard let kind = Kind(word: try type.word()) else {
            throw type.wrong("one of search, subscribe, unsubscribe")
        }
        self.kind = kind
        if let locale = part["locale"] { _ = try locale.locale() }
        let value = try part.needed("attribute_value")
        let named = try part.needed("attribute_type")
        switch try named.word() {
        case "transaction_id": subject = .transaction(try value.word())
        case "correlation_id": subject = .correlation(try value.word())
        case "reference_id_list": subject = .references(try Self.words(value))
        case "subscription_code_list": subject = .subscriptions(try Self.words(value))
        default:
            throw named.wrong(
                "one of transaction_id, reference_id_list, correlation_id, subscription_code_list")
        }
    }

    private static func words(_ value: SpdciPart) throws(SpdciRefusal) -> [String] {
        var words: [String] = []
        for item in try value.list() { words.append(try item.word()) }
        guard (1...SpdciEnvelope.mostRequests).contains(words.count) else {
            throw value.wrong("a list of 1 to \(SpdciEnvelope.mostRequests)")
        }
        return words
    }
}
