// SPDX-License-Identifier: Apache-2.0
import Kernel

/// A message that a person was sent.
public struct InboxLine: WireRecord {
    public let id: ID<InboxRecord>
    /// `news`, `warning`, `cover-30`.
    public let kind: String
    public let text: String
    /// The page to go on to.
    public let link: String
    public let recordedAt: Instant
    public let readAt: Instant?

    public init(
        id: ID<InboxRecord>, kind: String, text: String, link: String, recordedAt: Instant, readAt: Instant?
    ) {
        self.id = id
        self.kind = kind
        self.text = text
        self.link = link
        self.recordedAt = recordedAt
        self.readAt = readAt
    }

    public static let shape = Shape<InboxLine>(
        InboxLine.init, WireField("id", \.id, .id(InboxRecord.self)), WireField("kind", \.kind, .text(1...40)),
        WireField("text", \.text, .text(1...2_000)), WireField("link", \.link, .text(1...300)),
        WireField("recordedAt", \.recordedAt, .instant), WireField("readAt", \.readAt, .optional(.instant)))
}

/// How a person wants to be told.
public struct ContactChoice: WireRecord {
    public let sms: Bool
    public let whatsapp: Bool
    public let email: Bool
    /// Of the messages: `id` or `en`.
    public let language: Language
    /// The hour from which nothing is sent, where the person works.
    public let quietFrom: Int
    /// The hour from which messages are sent again; the same hour for no quiet hours.
    public let quietTo: Int

    public init(sms: Bool, whatsapp: Bool, email: Bool, language: Language, quietFrom: Int, quietTo: Int) {
        self.sms = sms
        self.whatsapp = whatsapp
        self.email = email
        self.language = language
        self.quietFrom = quietFrom
        self.quietTo = quietTo
    }

    public static let shape = Shape<ContactChoice>(
        { sms, whatsapp, email, language, from, to in
            ContactChoice(
                sms: sms ?? false, whatsapp: whatsapp ?? false, email: email ?? false, language: language,
                quietFrom: from, quietTo: to)
        },
        WireField("sms", \.optionalSMS, .optional(.flag)),
        WireField("whatsapp", \.optionalWhatsApp, .optional(.flag)),
        WireField("email", \.optionalEmail, .optional(.flag)), WireField("language", \.language, .cases()),
        WireField("quietFrom", \.quietFrom, .integer(0...23)), WireField("quietTo", \.quietTo, .integer(0...23)))

    /// A box that is not ticked is not sent.
    private var optionalSMS: Bool? { sms }
    private var optionalWhatsApp: Bool? { whatsapp }
    private var optionalEmail: Bool? { email }
}

/// A person's messages, newest first, and how they are told.
public struct InboxAnswer: WireRecord {
    public let messages: [InboxLine]
    public let unread: Int
    /// Null for somebody who never chose.
    public let choice: ContactChoice?

    public init(messages: [InboxLine], unread: Int, choice: ContactChoice?) {
        self.messages = messages
        self.unread = unread
        self.choice = choice
    }

    public static let shape = Shape<InboxAnswer>(
        InboxAnswer.init, WireField("messages", \.messages, .list(of: .record(), 0...100)),
        WireField("unread", \.unread, .integer(0...1_000_000)), WireField("choice", \.choice, .optional(.record())))
}

/// Everything up to a message is read.
public struct InboxRead: WireRecord {
    public let last: ID<InboxRecord>

    public static let shape = Shape<InboxRead>(
        { InboxRead(last: $0) }, WireField("last", \.last, .id(InboxRecord.self)))
}

/// How many reminders were sent.
public struct RemindersSent: WireRecord {
    public let sent: Int

    public init(sent: Int) { self.sent = sent }

    public static let shape = Shape<RemindersSent>(
        { RemindersSent(sent: $0) }, WireField("sent", \.sent, .integer(0...100_000_000)))
}
