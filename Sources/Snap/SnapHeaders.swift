// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The headers of SNAP by name.
public enum SnapHeader: String, Sendable, Hashable, CaseIterable {
    case authorization = "Authorization"
    case contentType = "Content-Type"
    case timestamp = "X-TIMESTAMP"
    case clientKey = "X-CLIENT-KEY"
    case signature = "X-SIGNATURE"
    case partnerId = "X-PARTNER-ID"
    case externalId = "X-EXTERNAL-ID"
    case channelId = "CHANNEL-ID"
}

/// The headers of a service call, checked for form. Neither signature nor token is verified yet.
public struct SnapHeaders: Sendable, Hashable {
    /// How far a sender's clock may be from ours. Our choice: the standard names no limit that we could verify.
    public static let greatestSkewSeconds: Int64 = 300

    public let token: String
    /// As sent: the signature is over these characters.
    public let timestampText: String
    public let timestamp: Instant
    public let signature: String
    /// At most 36 characters.
    public let partnerId: String
    /// 1 to 36 digits, unique in a day.
    public let externalId: String
    /// 1 to 5 letters or digits.
    public let channelId: String

    /// Reads the headers of a call; throws the response to give: 400XX02 for a missing header, 400XX01 for a
    /// malformed one or a body that is said not to be JSON, 401XX00 for no bearer token or a timestamp too far from
    /// `now`.
    public static func parse(
        _ service: SnapService, now: Instant, skewSeconds: Int64 = greatestSkewSeconds,
        _ value: (SnapHeader) -> String?
    ) throws(SnapRefusal) -> SnapHeaders {
        try checkContentType(service, value(.contentType))
        let (text, instant) = try timestamp(service, now: now, skewSeconds: skewSeconds, value(.timestamp))
        guard let authorization = value(.authorization), let token = bearer(authorization) else {
            throw SnapRefusal(service, .unauthorised, "Authorization must be Bearer and an access token")
        }
        let signature = try present(service, .signature, value(.signature))
        let partner = try present(service, .partnerId, value(.partnerId))
        guard partner.utf8.count <= 36, partner.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw malformed(service, .partnerId)
        }
        let external = try present(service, .externalId, value(.externalId))
        guard external.utf8.count <= 36, external.utf8.allSatisfy({ (0x30...0x39).contains($0) }) else {
            throw malformed(service, .externalId)
        }
        let channel = try present(service, .channelId, value(.channelId))
        guard channel.utf8.count <= 5, channel.utf8.allSatisfy(isAlphanumeric) else {
            throw malformed(service, .channelId)
        }
        return SnapHeaders(
            token: token, timestampText: text, timestamp: instant, signature: signature, partnerId: partner,
            externalId: external, channelId: channel)
    }

    /// `application/json`, with or without a character set.
    static func checkContentType(_ service: SnapService, _ value: String?) throws(SnapRefusal) {
        let type = try present(service, .contentType, value).utf8.prefix { $0 != UInt8(ascii: ";") && $0 != 0x20 }
        let lowered = type.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        guard lowered.elementsEqual("application/json".utf8) else { throw malformed(service, .contentType) }
    }

    static func timestamp(
        _ service: SnapService, now: Instant, skewSeconds: Int64, _ value: String?
    ) throws(SnapRefusal) -> (String, Instant) {
        let text = try present(service, .timestamp, value)
        guard text.utf8.count <= 35, let instant = Instant(text) else { throw malformed(service, .timestamp) }
        guard abs(instant.seconds - now.seconds) <= skewSeconds else {
            throw SnapRefusal(
                service, .unauthorised, "X-TIMESTAMP is over \(skewSeconds) s from \(now.text(at: .wib))")
        }
        return (text, instant)
    }

    static func present(_ service: SnapService, _ header: SnapHeader, _ value: String?) throws(SnapRefusal) -> String {
        guard let value, !value.isEmpty else { throw SnapRefusal(service, .invalidMandatoryField, header.rawValue) }
        return value
    }

    static func malformed(_ service: SnapService, _ header: SnapHeader) -> SnapRefusal {
        SnapRefusal(service, .invalidFieldFormat, header.rawValue)
    }

    /// The token after `Bearer ` in any case; nil when there is none.
    private static func bearer(_ authorization: String) -> String? {
        let scheme = "bearer "
        let prefix = authorization.utf8.prefix(scheme.utf8.count)
        let lowered = prefix.map { (0x41...0x5A).contains($0) ? $0 + 32 : $0 }
        guard lowered.elementsEqual(scheme.utf8) else { return nil }
        let token = authorization.utf8.dropFirst(scheme.utf8.count)
        guard !token.isEmpty, token.allSatisfy({ (0x21...0x7E).contains($0) }) else { return nil }
        return String(token)
    }

    private static func isAlphanumeric(_ byte: UInt8) -> Bool {
        (0x30...0x39).contains(byte) || (0x41...0x5A).contains(byte) || (0x61...0x7A).contains(byte)
    }
}
