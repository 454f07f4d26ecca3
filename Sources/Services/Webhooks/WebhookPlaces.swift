// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where webhooks may lead: https to public addresses, and whatever networks the operator names.
public struct WebhookPlaces: Sendable {
    private let allowed: [IPNetwork]

    /// - Parameter allowed: networks that are reached although they are not public, also by http.
    public init(allowed: [IPNetwork] = []) { self.allowed = allowed }

    /// Networks that are nobody's on the Internet: private, shared, local, reserved, for documents, and version 4 in
    /// disguise.
    private static let closed = [
        "0.0.0.0/8", "10.0.0.0/8", "100.64.0.0/10", "127.0.0.0/8", "169.254.0.0/16", "172.16.0.0/12", "192.0.0.0/24",
        "192.0.2.0/24", "192.88.99.0/24", "192.168.0.0/16", "198.18.0.0/15", "198.51.100.0/24", "203.0.113.0/24",
        "224.0.0.0/4", "240.0.0.0/4", "::/128", "::1/128", "64:ff9b::/96", "100::/64", "2001::/32", "2001:db8::/32",
        "2002::/16", "fc00::/7", "fe80::/10", "ff00::/8",
    ].compactMap { IPNetwork($0) }

    /// Whether an address may be called.
    public func mayReach(_ address: IPAddress, secure: Bool) -> Bool {
        if allowed.contains(where: { $0.contains(address) }) { return true }
        return secure && !Self.closed.contains { $0.contains(address) }
    }

    /// Checks what can be said of an address before it is called.
    ///
    /// - Throws: `invalid` `webhook-url` where it is no web address, names a user, or leads to a closed network.
    func check(_ url: String) throws(Failure) {
        guard let place = WebhookPlace(url) else { throw Self.refusal(url) }
        guard let address = IPAddress(place.host) else {
            let isLocal = place.host == "localhost" || !place.host.contains(".")
            guard place.isSecure && !isLocal || !allowed.isEmpty else { throw Self.refusal(url) }
            return
        }
        guard mayReach(address, secure: place.isSecure) else { throw Self.refusal(url) }
    }

    private static func refusal(_ url: String) -> Failure {
        Failure(.invalid, "webhook-url", field: "url", details: ["found": String(url.prefix(100))])
    }
}
