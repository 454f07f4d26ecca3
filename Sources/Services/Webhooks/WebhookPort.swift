// SPDX-License-Identifier: Apache-2.0
import Kernel

/// The way to a partner's server, as Rantau needs it.
public struct WebhookPort: Sendable {
    public struct Order: Sendable {
        public let url: String
        public let headers: [(name: String, value: String)]
        public let body: [UInt8]
    }

    public enum Outcome: Sendable, Hashable {
        /// The server answered with a status.
        case answered(Int)
        /// The address leads where we do not go, or the server was not reached.
        case unreached(String)
    }

    public let deliver: @Sendable (Order) async -> Outcome

    public init(deliver: @escaping @Sendable (Order) async -> Outcome) { self.deliver = deliver }
}
