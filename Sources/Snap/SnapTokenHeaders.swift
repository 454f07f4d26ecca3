// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The headers of an access-token request, checked for form. The signature is not verified yet.
public struct SnapTokenHeaders: Sendable, Hashable {
    public let clientKey: String
    public let timestampText: String
    public let signature: String

    /// Throws the response to give: 4007302 for a missing header, 4007301 for a malformed one, 4017300 for a
    /// timestamp too far from `now`.
    public static func parse(
        now: Instant, skewSeconds: Int64 = SnapHeaders.greatestSkewSeconds, _ value: (SnapHeader) -> String?
    ) throws(SnapRefusal) -> SnapTokenHeaders {
        let service = SnapService.accessToken
        try SnapHeaders.checkContentType(service, value(.contentType))
        let (text, _) = try SnapHeaders.timestamp(
            service, now: now, skewSeconds: skewSeconds, value(.timestamp))
        let clientKey = try SnapHeaders.present(service, .clientKey, value(.clientKey))
        guard clientKey.utf8.count <= 64, clientKey.utf8.allSatisfy({ (0x21...0x7E).contains($0) }) else {
            throw SnapHeaders.malformed(service, .clientKey)
        }
        let signature = try SnapHeaders.present(service, .signature, value(.signature))
        return SnapTokenHeaders(clientKey: clientKey, timestampText: text, signature: signature)
    }
}
