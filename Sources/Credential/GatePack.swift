// SPDX-License-Identifier: Apache-2.0
import Crypto
import JWTKit
import Kernel

/// What a gate without a network is told of one passport.
public struct GatePackEntry: Sendable, Hashable {
    /// The keyed digest of the passport's number.
    public let digest: [UInt8]
    /// The last day of the cover that is paid; nil where none is.
    public let coverEnd: CalendarDay?
    /// Whether the worker might depart when the pack was made.
    public let mayDepart: Bool

    public init(digest: [UInt8], coverEnd: CalendarDay?, mayDepart: Bool) {
        precondition(digest.count == GatePackKey.digestLength, "a digest is made by a pack's key")
        self.digest = digest
        self.coverEnd = coverEnd
        self.mayDepart = mayDepart
    }
}

/// A signed, expiring list for gates without a network: digests of passport numbers, the end of cover, yes or no.
/// Nothing else is in it; without its key it tells nobody's number.
///
/// The file is a line of text, a JWT under the issuer's card key that names the SHA-256 of what follows, and then the
/// entries of 15 bytes each in the order of their digests: 12 bytes of digest, the cover's last day as days since 1970
/// in two bytes (0 for none), and a byte that is 1 for those who may depart.
public struct GatePack: Sendable {
    static let entryLength = GatePackKey.digestLength + 3
    /// A pack says of itself when it ends; one that lasts longer was not made by us.
    public static let longestHours = 72

    public let issuer: String
    public let issuedAt: Instant
    public let expiresAt: Instant
    /// How many passports are in it.
    public let count: Int
    /// What its digests are mixed with; a pack that a delta leads to has the same.
    public let salt: [UInt8]
    private let body: [UInt8]

    /// Makes the file of a pack.
    ///
    /// - Parameters:
    ///   - entries: in any order; of two with the same digest the stricter counts.
    ///   - key: already mixed with `salt`.
    public static func make(
        _ entries: [GatePackEntry], salt: [UInt8], issuer: CardIssuer, at now: Instant, hours: Int
    ) throws -> [UInt8] {
        precondition((1...longestHours).contains(hours), "a pack lasts hours, not weeks")
        let packed = body(of: entries)
        let payload = GatePackPayload(
            iss: issuer.name, iat: now.seconds, exp: now.seconds + Int64(hours) * 3_600,
            count: packed.count / entryLength, salt: Base64URL.text(salt),
            sha256: Base64URL.text(SHA256.hash(data: packed)))
        return Array(try issuer.sign(payload).utf8) + [0x0A] + packed
    }

    /// Reads a pack and checks its signature, its content and its days.
    ///
    /// - Parameter now: nil looks at a pack whatever its age.
    /// - Throws: `Failure` as for cards; `refused` `gate-pack-tampered`, `gate-pack-expired`, `gate-pack-early`.
    public init(_ bytes: [UInt8], keys: KeySet, issuer: String, at now: Instant?) throws {
        guard let end = bytes.prefix(4_096).firstIndex(of: 0x0A) else { throw Failure(.invalid, "token-malformed") }
        let payload = try SignedText.open(
            String(decoding: bytes[..<end], as: UTF8.self), as: GatePackPayload.self, kind: .gatePack, keys: keys)
        guard payload.iss == issuer else { throw Failure(.refused, "token-other-issuer") }
        body = Array(bytes[(end + 1)...])
        guard let salt = Base64URL.bytes(payload.salt), payload.exp > payload.iat,
            payload.exp - payload.iat <= Int64(Self.longestHours) * 3_600
        else { throw Failure(.invalid, "token-malformed") }
        guard payload.count >= 0, body.count == payload.count * Self.entryLength,
            Base64URL.text(SHA256.hash(data: body)) == payload.sha256
        else { throw Failure(.refused, "gate-pack-tampered") }
        self.salt = salt
        self.issuer = payload.iss
        issuedAt = Instant(seconds: payload.iat)
        expiresAt = Instant(seconds: payload.exp)
        count = payload.count
        guard let now else { return }
        guard now < expiresAt else {
            throw Failure(.refused, "gate-pack-expired", details: ["expired": expiresAt.description])
        }
        guard now >= issuedAt.adding(seconds: -300) else {
            throw Failure(.refused, "gate-pack-early", details: ["made": issuedAt.description])
        }
    }

    /// What the pack says of a passport; nil where it does not know it.
    ///
    /// - Parameter number: as `Passport` writes it.
    public func find(_ number: String, key: GatePackKey) -> GatePackEntry? {
        let wanted = key.digest(of: number, salt: salt)
        var low = 0
        var high = count
        while low < high {
            let middle = (low + high) / 2
            if entry(middle).lexicographicallyPrecedes(wanted) { low = middle + 1 } else { high = middle }
        }
        guard low < count, entry(low).elementsEqual(wanted) else { return nil }
        let rest = low * Self.entryLength + GatePackKey.digestLength
        let day = Int32(body[rest]) << 8 | Int32(body[rest + 1])
        return GatePackEntry(
            digest: wanted, coverEnd: day == 0 ? nil : CalendarDay(number: day), mayDepart: body[rest + 2] == 1)
    }

    private func entry(_ place: Int) -> ArraySlice<UInt8> {
        let start = place * Self.entryLength
        return body[start..<(start + GatePackKey.digestLength)]
    }

    private static func body(of entries: [GatePackEntry]) -> [UInt8] {
        var strict: [[UInt8]: GatePackEntry] = [:]
        for entry in entries {
            if let known = strict[entry.digest], !known.mayDepart { continue }
            strict[entry.digest] = entry
        }
        var body: [UInt8] = []
        body.reserveCapacity(strict.count * entryLength)
        for entry in strict.values.sorted(by: { $0.digest.lexicographicallyPrecedes($1.digest) }) {
            let day = entry.coverEnd.map { Int($0.number) } ?? 0
            body += entry.digest
            body += [UInt8(truncatingIfNeeded: day >> 8), UInt8(truncatingIfNeeded: day), entry.mayDepart ? 1 : 0]
        }
        return body
    }
}

/// The claims of a pack.
struct GatePackPayload: JWTPayload {
    let iss: String
    let iat: Int64
    let exp: Int64
    let count: Int
    let salt: String
    /// Of the entries.
    let sha256: String

    /// Its days are judged by whoever opens it.
    func verify(using algorithm: some JWTAlgorithm) async throws {}
}
