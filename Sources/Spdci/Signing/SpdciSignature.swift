// SPDX-License-Identifier: Apache-2.0
import Crypto
import Kernel

/// The signature of a message: `namespace="spdci", kidId="sender|key|algorithm", algorithm=…, created=…, expires=…,
/// headers="(created) (expires) digest", signature="…"`.
///
/// The standard's files do not say what is signed but for the names in `headers`. Here it is three lines,
/// `(created): …`, `(expires): …` and `digest: SHA-256=…`, the digest that of header and message in canonical JSON
/// (RFC 8785). A partner that leaves `SHA-256=` out is understood.
public struct SpdciSignature: Sendable {
    /// How long a signature may hold.
    static let longestSeconds: Int64 = 86_400
    /// How far two clocks may differ.
    static let skewSeconds: Int64 = 300

    public let sender: String
    let keyName: String
    let algorithm: String
    let created: Int64
    let expires: Int64
    let bytes: [UInt8]

    /// - Throws: `err.signature.invalid` where the text has not this form.
    public init(_ text: String) throws(SpdciRefusal) {
        let fields = Self.fields(text)
        guard let key = fields["kidid"] ?? fields["keyid"], let created = fields["created"].flatMap(Self.moment),
            let expires = fields["expires"].flatMap(Self.moment),
            fields["headers"] ?? Self.headers == Self.headers,
            let bytes = fields["signature"].flatMap(SpdciBase64.bytes), !bytes.isEmpty
        else { throw Self.malformed }
        let parts = key.split(separator: "|", omittingEmptySubsequences: false).map(String.init)
        guard parts.count == 3, let algorithm = fields["algorithm"], parts[2] == algorithm else { throw Self.malformed }
        (sender, keyName) = (parts[0], parts[1])
        self.algorithm = algorithm.lowercased()
        self.created = created
        self.expires = expires
        self.bytes = bytes
    }

    /// Seconds since 1970, of this age of the world: nothing is added to a number that somebody made up.
    private static func moment(_ text: String) -> Int64? {
        Int64(text).flatMap { (0...100_000_000_000).contains($0) ? $0 : nil }
    }

    private static let headers = "(created) (expires) digest"
    private static let malformed = SpdciRefusal(.signature, nil, "the signature has not the agreed form")

    /// Checks times and key.
    ///
    /// - Parameter signed: what `SpdciEnvelope` says was signed.
    /// - Throws: `err.signature.invalid`.
    public func check(_ signed: [UInt8], with keys: SpdciKeySet, now: Instant) throws(SpdciRefusal) {
        guard created <= now.seconds + Self.skewSeconds, expires > now.seconds - Self.skewSeconds,
            expires >= created, expires - created <= Self.longestSeconds
        else { throw SpdciRefusal(.signature, nil, "the signature does not hold at this time") }
        let digest = SpdciBase64.text(SHA256.hash(data: signed))
        let holds = keys.named(keyName).contains { key in
            key.algorithms.contains(algorithm)
                && ["SHA-256=", ""].contains { prefix in
                    key.verifies(bytes, of: Self.lines(created, expires, prefix + digest))
                }
        }
        guard holds else { throw SpdciRefusal(.signature, nil, "no key of the sender made the signature") }
    }

    static func lines(_ created: Int64, _ expires: Int64, _ digest: String) -> [UInt8] {
        Array("(created): \(created)\n(expires): \(expires)\ndigest: \(digest)".utf8)
    }

    /// `name="value"` pairs, names in small letters; the word `Signature:` before them is passed over.
    private static func fields(_ text: String) -> [String: String] {
        var fields: [String: String] = [:]
        var rest = Substring(text)
        while let equals = rest.firstIndex(of: "=") {
            let name = rest[..<equals].split { $0 == "," || $0 == " " || $0 == ":" }.last.map(String.init) ?? ""
            rest = rest[rest.index(after: equals)...]
            guard rest.first == "\"" else { break }
            rest = rest.dropFirst()
            guard let end = rest.firstIndex(of: "\"") else { break }
            fields[name.lowercased()] = String(rest[..<end])
            rest = rest[rest.index(after: end)...]
        }
        return fields
    }
}
