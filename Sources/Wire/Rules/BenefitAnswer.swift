// SPDX-License-Identifier: Apache-2.0
import Kernel

/// What the law gives, why, and which papers it asks for.
public struct BenefitAnswer: WireRecord {
    public let amount: Rupiah
    public let currency: String
    /// `confirmed`, `conflicting` or `unverified`: as well established as the worst value in it.
    public let status: String
    public let articles: [String]
    public let regulation: String
    /// A tree of steps down to values of the law and facts.
    public let derivation: JSONValue
    public let documents: [BenefitDocument]

    public init(
        amount: Rupiah, status: String, articles: [String], regulation: String, derivation: JSONValue,
        documents: [BenefitDocument]
    ) {
        self.init(
            amount: amount, currency: "IDR", status: status, articles: articles, regulation: regulation,
            derivation: derivation, documents: documents)
    }

    private init(
        amount: Rupiah, currency: String, status: String, articles: [String], regulation: String,
        derivation: JSONValue, documents: [BenefitDocument]
    ) {
        self.amount = amount
        self.currency = currency
        self.status = status
        self.articles = articles
        self.regulation = regulation
        self.derivation = derivation
        self.documents = documents
    }

    public static let shape = Shape<BenefitAnswer>(
        BenefitAnswer.init(amount:currency:status:articles:regulation:derivation:documents:),
        WireField("amount", \.amount, .rupiah()), WireField("currency", \.currency, .choice(["IDR"])),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])),
        WireField("articles", \.articles, .list(of: .text(1...200))),
        WireField("regulation", \.regulation, .text(1...200)),
        WireField("derivation", \.derivation, .tree("steps down to values of the law and facts")),
        WireField("documents", \.documents, .list(of: .record(BenefitDocument.self))))
}

/// A paper that the law asks for.
public struct BenefitDocument: WireRecord {
    public let code: String
    /// In the caller's language.
    public let name: String
    public let article: String
    public let status: String

    public init(code: String, name: String, article: String, status: String) {
        self.code = code
        self.name = name
        self.article = article
        self.status = status
    }

    public static let shape = Shape<BenefitDocument>(
        BenefitDocument.init, WireField("code", \.code, .text(1...80)),
        WireField("name", \.name, .text(1...200)), WireField("article", \.article, .text(1...200)),
        WireField("status", \.status, .choice(["confirmed", "conflicting", "unverified"])))
}
