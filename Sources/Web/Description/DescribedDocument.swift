// SPDX-License-Identifier: Apache-2.0
import Kernel
import Wire

/// A public document of a fixed address, as the API description tells it.
struct DescribedDocument {
    let summary: String
    private let mediaType: String
    /// Nil: what the media type says.
    private let record: (any WireRecord.Type)?
    private let refusals: [DescribedProblem]
    /// Whether 503 carries the same record.
    private let tellsUnreadiness: Bool
    /// The form that is sent; nil for documents that are fetched. Refusals are then OAuth's.
    private let form: (any WireRecord.Type)?

    private init(
        _ summary: String, _ mediaType: String, _ record: (any WireRecord.Type)? = nil,
        refusals: [DescribedProblem] = [], tellsUnreadiness: Bool = false, form: (any WireRecord.Type)? = nil
    ) {
        self.summary = summary
        self.mediaType = mediaType
        self.record = record
        self.refusals = refusals
        self.tellsUnreadiness = tellsUnreadiness
        self.form = form
    }

    /// By path.
    static let all: [String: DescribedDocument] = [
        "/.well-known/jwks.json": DescribedDocument(
            "The keys that verify membership cards", "application/jwk-set+json"),
        "/.well-known/card-status": DescribedDocument(
            "The signed list of revoked cards", "application/jwt", refusals: [.unavailable]),
        "/.well-known/log-root": DescribedDocument(
            "The last signed root of the audit log", "application/json", LogRootRecord.self,
            refusals: [.notFound, .unavailable]),
        "/healthz": DescribedDocument("Whether the program runs", "application/json", HealthRecord.self),
        "/readyz": DescribedDocument(
            "Whether the installation can do its work", "application/json", HealthRecord.self,
            tellsUnreadiness: true),
        "/metrics": DescribedDocument("What was counted, for Prometheus", "text/plain"),
        TokenDesk.path: DescribedDocument(
            "A bearer token for a program that proves itself by private-key JWT (RFC 7523)", "application/json",
            TokenAnswer.self, refusals: [.unavailable], form: TokenRequest.self),
        "/openapi.json": DescribedDocument("This description", "application/json"),
    ]

    func responses(_ schemas: inout SchemaCollection) -> [String: JSONValue] {
        var responses: [String: JSONValue] = [:]
        for problem in refusals { responses[String(problem.rawValue)] = problem.reference }
        var content: JSONValue = .object([:])
        if let record { content = .object(["schema": schemas.reference(record)]) }
        let answer: JSONValue = .object([
            "description": .text(summary), "content": .object([mediaType: content]),
        ])
        responses["200"] = answer
        if tellsUnreadiness { responses["503"] = answer }
        if form != nil {
            let fault: JSONValue = .object([
                "description": .text("Why there is no token (RFC 6749 section 5.2)."),
                "content": .object([mediaType: .object(["schema": schemas.reference(TokenFault.self)])]),
            ])
            for status in ["400", "401"] { responses[status] = fault }
        }
        return responses
    }

    /// What is sent; nil for documents that are fetched.
    func body(_ schemas: inout SchemaCollection) -> JSONValue? {
        guard let form else { return nil }
        let content: JSONValue = .object(["schema": schemas.reference(form)])
        return .object([
            "required": .bool(true), "content": .object(["application/x-www-form-urlencoded": content]),
        ])
    }
}
