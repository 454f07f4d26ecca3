// SPDX-License-Identifier: Apache-2.0
import AsyncHTTPClient
import FoundationEssentials
import Kernel
import Logging
import Services

/// Brings messages through a provider that takes `POST /v1/messages` with a bearer key. The message's id makes a
/// repetition harmless.
public struct MessageProvider: Sendable {
    private let address: String
    private let key: String
    private let call: OutgoingCall

    /// - Parameter base: `https://messages.example`.
    public init(base: String, key: String, client: HTTPClient, timeoutSeconds: Int64 = 15, logger: Logger) {
        self.address = (base.hasSuffix("/") ? String(base.dropLast()) : base) + "/v1/messages"
        self.key = key
        self.call = OutgoingCall(client: client, timeoutSeconds: timeoutSeconds, logger: logger)
    }

    public var port: MessagePort { MessagePort { await deliver($0) } }

    private struct Order: Encodable {
        let id: String
        let to: String
        let channel: String
        let text: String
    }

    private func deliver(_ message: MessagePort.Message) async -> MessagePort.Outcome {
        let order = Order(id: message.id, to: message.to, channel: message.channel.rawValue, text: message.text)
        guard let body = try? JSONEncoder().encode(order) else { return .refused("the message cannot be written") }
        let headers = [
            (name: "Content-Type", value: "application/json"), (name: "Authorization", value: "Bearer \(key)"),
        ]
        switch await call.post(address, headers: headers, body: [UInt8](body)) {
        case .notSent(let reason), .lost(let reason): return .unavailable(reason)
        case .answered(let status, _) where (200..<300).contains(status): return .delivered
        case .answered(let status, _) where [400, 409, 413, 422].contains(status): return .refused("HTTP \(status)")
        case .answered(let status, _): return .unavailable("HTTP \(status)")
        }
    }
}
