// SPDX-License-Identifier: Apache-2.0
import Kernel
import Sealing

/// Where calls are relayed, and what opens the relay.
public struct RelayTerms: Sendable {
    /// `turn:relay.example:3478?transport=udp`, `turns:relay.example:5349`; empty where there is no relay.
    public let urls: [String]
    /// What we share with the relay; the first is used, the others still count there while it is being changed.
    let secret: String
    /// Whether nothing goes past the relay, so that neither end learns the other's address.
    public let isOnlyWay: Bool

    public static let none = RelayTerms(urls: [], secret: "", isOnlyWay: false)

    public init(urls: [String], secret: String, isOnlyWay: Bool) {
        self.urls = urls
        self.secret = secret
        self.isOnlyWay = isOnlyWay
    }

    /// How long a pass opens the relay: longer than any call.
    private static let passSeconds: Int64 = 4 * 3_600

    /// A pass for one end of one call, as the relay computes it too: the end of its time and whose it is, and an
    /// HMAC-SHA1 over both (draft-uberti-behave-turn-rest).
    public func pass(for call: ID<VoiceCallRecord>, at now: Instant) -> RelayPass {
        guard !urls.isEmpty else { return RelayPass(urls: [], username: "", credential: "", isOnlyWay: false) }
        let name = "\(now.adding(seconds: Self.passSeconds).seconds):\(call)"
        return RelayPass(
            urls: urls, username: name, credential: RelaySignature.text(over: name, secret: secret),
            isOnlyWay: isOnlyWay)
    }
}

/// What a browser needs to use the relay.
public struct RelayPass: Sendable, Hashable {
    public let urls: [String]
    public let username: String
    public let credential: String
    public let isOnlyWay: Bool
}
