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

    private init(
        _ summary: String, _ mediaType: String, _ record: (any WireRecord.Type)? = nil,
        refusals: [DescribedProblem] = [], tellsUnreadiness: Bool = false
    ) {
        self.summary = summary
        self.mediaType = mediaType
        self.record = record
        self.refusals = refusals
        self.tellsUnreadiness = tellsUnreadiness
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
        return responses
    }
}
