// SPDX-License-Identifier: Apache-2.0
import Database
import Hummingbird
import Kernel

/// `POST /v1/messages`: one message for one recipient. The id is the sender's; the same id is delivered once.
struct MessageOrder: Sendable, Decodable {
    enum Channel: String, Sendable, Decodable { case sms, whatsapp, email }

    let id: String
    let to: String
    let channel: Channel
    let text: String

    /// 422 naming the field at fault.
    func check() throws {
        func refuse(_ reason: String) throws { throw HTTPError(.unprocessableContent, message: reason) }
        if id.isEmpty || id.utf8.count > 64 { try refuse("id is 1 to 64 characters") }
        if text.isEmpty || text.utf8.count > 10_000 { try refuse("text is 1 to 10000 bytes") }
        switch channel {
        case .email:
            if !to.contains("@") || to.utf8.count > 254 { try refuse("to is an e-mail address for channel email") }
        case .sms, .whatsapp:
            let digits = to.hasPrefix("+") ? to.dropFirst() : to[...]
            if !(5...15).contains(digits.utf8.count) || !digits.utf8.allSatisfy({ (0x30...0x39).contains($0) }) {
                try refuse("to is a telephone number such as +6281234567890 for channel \(channel.rawValue)")
            }
        }
    }

    /// Delivers the message unless it was delivered before; 409 when the id stood for another message.
    func deliver(at now: Instant, _ books: any Transaction) throws -> DeliveredMessage {
        if let earlier = try DeliveredMessage.find(id, books) {
            guard earlier.to == to, earlier.channel == channel.rawValue, earlier.text == text else {
                throw HTTPError(.conflict, message: "id \(id) already stands for another message; use a new id")
            }
            return earlier
        }
        try books.execute(
            """
            INSERT INTO message (id, recipient, channel, text, delivered_at)
            VALUES (\(id), \(to), \(channel.rawValue), \(text), \(now))
            """)
        guard let delivered = try DeliveredMessage.find(id, books) else {
            preconditionFailure("a message that was just inserted is there")
        }
        return delivered
    }
}
