// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Logging

/// Questions to another authority's system: JSON over HTTP with a bearer key, one deadline for each.
struct KeyedLine: Sendable {
    private let base: String
    private let key: String
    private let call: OutgoingCall

    init(base: String, key: String, client: HTTPClient, timeoutSeconds: Int64, logger: Logger) {
        self.base = base.hasSuffix("/") ? String(base.dropLast()) : base
        self.key = key
        call = OutgoingCall(client: client, timeoutSeconds: timeoutSeconds, logger: logger)
    }

    /// What came back, as far as it is an answer.
    enum Reply: Sendable {
        case body([UInt8])
        /// There is no such thing.
        case absent
        case refused(String)
        case unavailable(String)
    }

    /// - Parameter id: makes a repetition of the same harmless.
    func ask(_ path: String, _ question: some Encodable, id: String? = nil) async -> Reply {
        let encoder = JSONEncoder()
        encoder.outputFormatting = [.sortedKeys, .withoutEscapingSlashes]
        guard let body = try? encoder.encode(question) else { return .refused("the question cannot be written") }
        var headers = [
            (name: "Content-Type", value: "application/json"), (name: "Accept", value: "application/json"),
            (name: "Authorization", value: "Bearer \(key)"),
        ]
        if let id { headers.append((name: "Idempotency-Key", value: id)) }
        switch await call.post(base + path, headers: headers, body: [UInt8](body)) {
        case .notSent(let reason), .lost(let reason): return .unavailable(reason)
        case .answered(let status, let body) where (200..<300).contains(status): return .body(body)
        case .answered(404, _): return .absent
        case .answered(let status, _) where [400, 409, 413, 422].contains(status): return .refused("HTTP \(status)")
        case .answered(let status, _): return .unavailable("HTTP \(status)")
        }
    }
}
