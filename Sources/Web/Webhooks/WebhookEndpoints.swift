// SPDX-License-Identifier: Apache-2.0
import Access
import Hummingbird
import Kernel
import Services
import Store
import Wire

extension Site {
    private static let usualPage = 100

    /// What partners are told: the feed, the addresses it is sent to, and what became of each.
    var webhookEndpoints: [Endpoint] {
        [
            .get(.readEvents, "/api/v1/events", query: EventQuery.self, gives: EventFeed.self) { call, query in
                let page = try await door.readEvents(
                    after: query.after, limit: query.limit ?? Self.usualPage, by: call.actor)
                return EventFeed(events: try page.events.map { try FeedEvent($0) }, next: page.cursor)
            },
            .get(.readEvents, "/api/v1/webhooks", gives: WebhookList.self) { call in
                WebhookList(webhooks: try await door.listWebhooks(by: call.actor).map(WebhookAnswer.init))
            },
            .postUnkeyed(
                .manageWebhooks, "/api/v1/webhooks", takes: WebhookRequest.self, gives: WebhookAnswer.self,
                status: .created
            ) { call, body in
                WebhookAnswer(try await door.addWebhook(body.url, kinds: body.events, by: call.actor))
            },
            .postUnkeyed(
                .manageWebhooks, "/api/v1/webhooks/{webhook}/secret", takes: EmptyForm.self,
                gives: WebhookAnswer.self
            ) { call, _ in
                WebhookAnswer(try await door.renewWebhookSecret(try call.key("webhook"), by: call.actor))
            },
            .postUnkeyed(
                .manageWebhooks, "/api/v1/webhooks/{webhook}/close", takes: EmptyForm.self,
                gives: WebhookAnswer.self
            ) { call, _ in
                WebhookAnswer(try await door.closeWebhook(try call.key("webhook"), by: call.actor))
            },
            .get(
                .readEvents, "/api/v1/webhooks/{webhook}/deliveries", query: DeliveryQuery.self,
                gives: DeliveryList.self
            ) { call, query in
                let found = try await door.listDeliveries(
                    of: try call.key("webhook"), before: query.before, limit: query.limit ?? Self.usualPage,
                    by: call.actor)
                return DeliveryList(deliveries: found.map(DeliveryAnswer.init))
            },
            .postUnkeyed(
                .manageWebhooks, "/api/v1/webhooks/{webhook}/deliveries/{delivery}/replay", takes: EmptyForm.self,
                gives: DeliveryAnswer.self, status: .created
            ) { call, _ in
                let delivery = try call.key("delivery", DeliveryRecord.self)
                return DeliveryAnswer(
                    try await door.replayDelivery(delivery, of: try call.key("webhook"), by: call.actor))
            },
        ]
    }
}
