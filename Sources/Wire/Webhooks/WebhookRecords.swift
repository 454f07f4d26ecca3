// SPDX-License-Identifier: Apache-2.0
import Kernel

/// Where a program wants to be told.
public struct WebhookRequest: WireRecord {
    /// https, to a public address.
    public let url: String
    /// Which events; all where none is named.
    public let events: [String]

    public static let shape = Shape<WebhookRequest>(
        WebhookRequest.init, WireField("url", \.url, .text(1...500, example: "https://partner.example/rantau")),
        WireField("events", \.events, .list(of: .text(1...60, example: "invoice.paid"), 0...50)))
}

/// An address that a program is told at.
public struct WebhookAnswer: WireRecord {
    public let id: ID<WebhookRecord>
    public let url: String
    public let events: [String]
    public let recordedAt: Instant
    public let open: Bool
    /// What the events are signed with; told once, when it is made.
    public let secret: String?

    public init(
        id: ID<WebhookRecord>, url: String, events: [String], recordedAt: Instant, open: Bool, secret: String?
    ) {
        self.id = id
        self.url = url
        self.events = events
        self.recordedAt = recordedAt
        self.open = open
        self.secret = secret
    }

    public static let shape = Shape<WebhookAnswer>(
        WebhookAnswer.init, WireField("id", \.id, .id(WebhookRecord.self)), WireField("url", \.url, .text(1...500)),
        WireField("events", \.events, .list(of: .text(1...60), 0...50)),
        WireField("recordedAt", \.recordedAt, .instant), WireField("open", \.open, .flag),
        WireField("secret", \.secret, .optional(.text(1...100))))
}

/// The addresses that a program is told at, closed ones too.
public struct WebhookList: WireRecord {
    public let webhooks: [WebhookAnswer]

    public init(webhooks: [WebhookAnswer]) { self.webhooks = webhooks }

    public static let shape = Shape<WebhookList>(
        WebhookList.init, WireField("webhooks", \.webhooks, .list(of: .record(), 0...10_000)))
}
