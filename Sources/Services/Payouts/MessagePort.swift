// SPDX-License-Identifier: Apache-2.0

/// The provider that brings messages to telephones and mailboxes, as Rantau needs it.
public struct MessagePort: Sendable {
    public enum Channel: String, Sendable, Hashable, CaseIterable {
        case sms, whatsapp, email
    }

    public struct Message: Sendable, Hashable {
        /// The provider delivers an id once.
        public let id: String
        /// A telephone number with country code, or an e-mail address.
        public let to: String
        public let channel: Channel
        public let text: String

        public init(id: String, to: String, channel: Channel, text: String) {
            self.id = id
            self.to = to
            self.channel = channel
            self.text = text
        }
    }

    public enum Outcome: Sendable, Hashable {
        case delivered
        /// The provider will never take this message.
        case refused(String)
        /// Try again later; the id keeps it from arriving twice.
        case unavailable(String)
    }

    public let deliver: @Sendable (Message) async -> Outcome

    public init(deliver: @escaping @Sendable (Message) async -> Outcome) { self.deliver = deliver }
}

/// Everything outside that the outbox speaks to.
public struct OutboxPorts: Sendable {
    public let payouts: PayoutPort
    public let messages: MessagePort
    /// The mail server; nil where e-mail goes by the message provider too.
    public let mail: MessagePort?
    /// The partner bank that opens accounts; nil where there is none, and then nobody can ask for one.
    public let openings: OpeningPort?

    public init(
        payouts: PayoutPort, messages: MessagePort, mail: MessagePort? = nil, openings: OpeningPort? = nil
    ) {
        self.openings = openings
        self.payouts = payouts
        self.messages = messages
        self.mail = mail
    }
}
