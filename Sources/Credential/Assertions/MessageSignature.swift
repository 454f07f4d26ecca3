// SPDX-License-Identifier: Apache-2.0
import Crypto
import FoundationEssentials
import Kernel

/// The signature of one request by the key of the program that sent it (RFC 9421).
///
/// It covers `@method`, `@path`, `authorization`, `@query` where there is one, and `content-digest` (RFC 9530) where
/// there is a body. It may cover more.
public struct MessageSignature: Sendable {
    /// How old a signature may be, and how far two clocks may differ.
    public static let longestSeconds: Int64 = 300

    /// The parts of a request that a signature can cover.
    public struct Request: Sendable {
        public let method: String
        public let path: String
        /// With its question mark; nil where there is none.
        public let query: String?
        public let body: [UInt8]
        /// A field's value; nil where it is not there.
        public let field: @Sendable (String) -> String?

        public init(
            method: String, path: String, query: String?, body: [UInt8],
            field: @escaping @Sendable (String) -> String?
        ) {
            self.method = method
            self.path = path
            self.query = query
            self.body = body
            self.field = field
        }
    }

    private let components: [String]
    /// The inner list with its parameters, as it was sent.
    private let parameters: String
    private let created: Int64
    private let expires: Int64?
    private let keyName: String?
    private let signature: [UInt8]

    /// Reads the two fields; of several signatures the first counts.
    ///
    /// - Throws: `unauthenticated` `signature-missing` or `signature-malformed`.
    public init(input: String?, signature: String?) throws(Failure) {
        guard let input, let signature else { throw Failure(.unauthenticated, "signature-missing") }
        let malformed = Failure(.unauthenticated, "signature-malformed")
        guard let equals = input.firstIndex(of: "="), input.utf8.count <= 4_096 else { throw malformed }
        let label = input[..<equals]
        let list = input[input.index(after: equals)...]
        guard list.first == "(", let end = list.firstIndex(of: ")") else { throw malformed }
        components = list[list.index(after: list.startIndex)..<end].split(separator: " ").map {
            String($0.filter { $0 != "\"" })
        }
        // Further signatures follow behind a comma outside of quotation marks.
        var isQuoted = false
        parameters = String(
            list.prefix { character in
                if character == "\"" { isQuoted.toggle() }
                return isQuoted || character != ","
            })
        var values: [String: String] = [:]
        for piece in parameters[(parameters.firstIndex(of: ")") ?? parameters.startIndex)...].split(separator: ";") {
            let parts = piece.split(separator: "=", maxSplits: 1)
            if parts.count == 2 { values[String(parts[0])] = String(parts[1].filter { $0 != "\"" }) }
        }
        guard let created = values["created"].flatMap({ Int64($0) }) else { throw malformed }
        self.created = created
        expires = values["expires"].flatMap { Int64($0) }
        keyName = values["keyid"]
        let prefix = "\(label)=:"
        guard let start = signature.firstRange(of: prefix) else { throw malformed }
        let rest = signature[start.upperBound...]
        guard let stop = rest.firstIndex(of: ":"), let bytes = Data(base64Encoded: String(rest[..<stop])) else {
            throw malformed
        }
        self.signature = Array(bytes)
    }

    /// Checks what is covered, when it was made, the body's digest, and that one of the keys made it.
    ///
    /// - Throws: `unauthenticated` `signature-…` saying what does not hold.
    public func check(_ request: Request, by keys: [AssertionKey], now: Instant) throws(Failure) {
        var needed: Set<String> = ["@method", "@path", "authorization"]
        if request.query != nil { needed.insert("@query") }
        if !request.body.isEmpty { needed.insert("content-digest") }
        let missing = needed.subtracting(components).sorted()
        guard missing.isEmpty else {
            throw Failure(
                .unauthenticated, "signature-covers-less", details: ["missing": missing.joined(separator: " ")])
        }
        guard created >= now.seconds - Self.longestSeconds, created <= now.seconds + Self.longestSeconds,
            (expires ?? .max) >= now.seconds
        else {
            throw Failure(.unauthenticated, "signature-expired")
        }
        if !request.body.isEmpty {
            let digest = Data(SHA256.hash(data: request.body)).base64EncodedString()
            guard request.field("content-digest")?.contains("sha-256=:\(digest):") == true else {
                throw Failure(.unauthenticated, "signature-digest")
            }
        }
        guard let base = base(request) else { throw Failure(.unauthenticated, "signature-malformed") }
        let fitting = keys.filter {
            keyName == nil || $0.name == nil || $0.name == keyName || $0.fingerprint == keyName
        }
        guard fitting.contains(where: { $0.verifies(signature, of: base) }) else {
            throw Failure(.unauthenticated, "signature-wrong")
        }
    }

    /// The text that was signed; nil where it covers what is not there.
    private func base(_ request: Request) -> [UInt8]? {
        var lines: [String] = []
        for component in components {
            let value: String?
            switch component {
            case "@method": value = request.method
            case "@path": value = request.path
            case "@query": value = request.query ?? "?"
            default: value = component.hasPrefix("@") ? nil : request.field(component)
            }
            guard let value else { return nil }
            lines.append("\"\(component)\": \(value)")
        }
        lines.append("\"@signature-params\": \(parameters)")
        return Array(lines.joined(separator: "\n").utf8)
    }
}
